import type { Finding, Roadmap } from '@filrouge/domain'
import type { Messages } from '@filrouge/messages'
import type { TFunction } from 'i18next'
import { functionName } from '../parts/record-name.ts'
import type { BoardView } from './board-view.ts'

const listed = (value: string | number): string[] => String(value).split(/\s*(?:,|→|>|\||;)\s*/)

type SmartLetter = keyof Messages['roadmap']['smart']['name']

/** A check's result as a sentence; an unknown code is shown with its values, never as a blank. */
export const findingSentence = (
  t: TFunction<'roadmap'>,
  view: Pick<BoardView, 'workshop' | 'titleById'> & { roadmap: Pick<Roadmap, 'workstreams'> },
  finding: Finding,
): string => {
  const { code, params, workstreamId } = finding
  const known = new Set<string>(view.roadmap.workstreams.map(({ id }) => id))
  const readable = Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (code === 'notSmart' && name === 'missing')
        return [name, [...String(value)].map((letter) => t(`smart.name.${letter as SmartLetter}`).toLocaleLowerCase()).join(', ')]
      if (name === 'functionId') return [name, functionName(view.workshop, String(value)) || t('load.unknownFunction')]
      const ids = listed(value)
      return [name, ids.every((id) => known.has(id)) ? ids.map(view.titleById).join(' → ') : value]
    }),
  )
  const workstream = workstreamId ? view.titleById(workstreamId) : ''
  const detail = Object.entries(readable)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ')
  return t(`finding.${code}` as 'finding.other', {
    ...readable,
    workstream,
    defaultValue: t(detail ? 'finding.otherWithDetail' : 'finding.other', { code, detail }),
  })
}
