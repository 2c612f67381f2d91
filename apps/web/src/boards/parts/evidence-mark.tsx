import { type Evidence, evidenceLevels } from '@filrouge/domain'
import { IconBulb, IconChartBar, IconMessageCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import classes from './evidence-mark.module.css'

const icons = { assumption: IconBulb, anecdote: IconMessageCircle, data: IconChartBar }

interface EvidenceMarkProps {
  evidence: Evidence | undefined
  onWrite: (evidence: Evidence | undefined) => void
}

/** How sure we are: colour, icon and word; a choice for those who may edit. */
export const EvidenceMark = ({ evidence, onWrite }: EvidenceMarkProps) => {
  const { canEdit } = useWorkshopContext()
  const { t } = useTranslation('parts')
  const Icon = evidence && icons[evidence]
  if (!canEdit && !evidence) return null
  return (
    <span className={classes.evidence} data-evidence={evidence ?? 'none'}>
      {Icon && <Icon size={14} aria-hidden />}
      {canEdit ? (
        <select
          aria-label={t('evidence.label')}
          className={classes.select}
          value={evidence ?? ''}
          onChange={(event) => onWrite(evidenceLevels.find((level) => level === event.currentTarget.value))}
        >
          <option value="">{t('evidence.none')}</option>
          {evidenceLevels.map((level) => (
            <option key={level} value={level}>
              {t(`evidence.${level}`)}
            </option>
          ))}
        </select>
      ) : (
        evidence && t(`evidence.${evidence}`)
      )}
    </span>
  )
}
