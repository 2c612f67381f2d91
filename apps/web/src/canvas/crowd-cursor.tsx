import { DefaultCursor, type TLCursorProps, useEditor, useValue } from 'tldraw'
import { initials } from '../sync/people.ts'

const separator = ' · '
/** Beyond so many others on the page, whole names would hide what is under them. */
const mostNamed = 8

/** What a cursor is labelled with. */
export const cursorLabel = ({ name, companyFunction }: { name: string; companyFunction: string }): string =>
  companyFunction ? `${name}${separator}${companyFunction}` : name

const shortened = (label: string | null): string | null => label && initials(label.split(separator)[0] ?? label)

/** Somebody's cursor with their name and function; in a crowd with their initials, as at the top of the screen. */
export const CrowdCursor = (props: TLCursorProps) => {
  const editor = useEditor()
  const isCrowd = useValue('is a crowd', () => editor.getCollaboratorsOnCurrentPage().length > mostNamed, [editor])
  return <DefaultCursor {...props} name={isCrowd ? shortened(props.name) : props.name} />
}
