import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { RemoveButton } from '../../ui/remove-button.tsx'
import classes from './card-head.module.css'
import { LiveText } from './live-text.tsx'

interface CardHeadProps {
  label: string
  /** What stands where there is no name yet. */
  placeholder: string
  value: string
  removeLabel: string
  onWrite: (name: string) => void
  onRemove: () => void
}

/** The head of a record's card: its name, written in place, and the way to remove the record. */
export const CardHead = ({ removeLabel, onRemove, ...name }: CardHeadProps) => {
  const { canEdit } = useWorkshopContext()
  return (
    <header className={classes.head}>
      <h3 className={classes.name}>
        <LiveText isLong maxLength={500} {...name} />
      </h3>
      {canEdit && <RemoveButton label={removeLabel} onClick={onRemove} />}
    </header>
  )
}
