import { type DataDomain, dataFlaws } from '@filrouge/domain'
import { Badge, MultiSelect, NativeSelect } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { AddButton } from '../../ui/add-button.tsx'
import { RemoveButton } from '../../ui/remove-button.tsx'
import { FunctionSelect } from '../parts/function-select.tsx'
import { LiveText } from '../parts/live-text.tsx'
import { Section } from '../parts/section.tsx'
import stacking from '../parts/stacking-table.module.css'
import { dataDropTarget } from './take-note.ts'
import classes from './tools-and-data.module.css'
import { useToolEdits } from './use-tool-edits.ts'

const qualities = ['0', '1', '2', '3', '4', '5'] as const

/** Who answers for a domain, and who keeps it right. */
const PeopleCells = ({ domain }: { domain: DataDomain }) => {
  const { t } = useTranslation('toolsAndData')
  const { setDomain } = useToolEdits()
  return (['owner', 'steward'] as const).map((part) => {
    const field = `${part}FunctionId` as const
    return (
      <td key={part} data-label={t(`data.${part}`)}>
        <FunctionSelect
          aria-label={`${t(`data.${part}`)}, ${domain.name || t('unnamed')}`}
          value={domain[field]}
          onWrite={(id) => setDomain(domain.id, { [field]: id })}
        />
      </td>
    )
  })
}

const QualityCells = ({ domain }: { domain: DataDomain }) => {
  const { t } = useTranslation('toolsAndData')
  const { canEdit } = useWorkshopContext()
  const { setDomain } = useToolEdits()
  const options = [
    { value: '', label: t('quality.unknown') },
    ...qualities.map((value) => ({ value, label: `${value} · ${t(`quality.${value}`)}` })),
  ]
  const name = domain.name || t('unnamed')
  return (['quality', 'qualityNeeded'] as const).map((field) => (
    <td key={field} data-label={t(`data.${field}`)}>
      <NativeSelect
        size="xs"
        aria-label={field === 'quality' ? t('data.qualityOf', { name }) : t('data.neededOf', { name })}
        disabled={!canEdit}
        value={String(domain[field] ?? '')}
        data={options}
        onChange={({ currentTarget: { value } }) => setDomain(domain.id, { [field]: value === '' ? undefined : Number(value) })}
      />
    </td>
  ))
}

const DomainRow = ({ domain }: { domain: DataDomain }) => {
  const { t } = useTranslation('toolsAndData')
  const { canEdit } = useWorkshopContext()
  const { updateDomain, setSystems, removeDomain } = useToolEdits()
  const { tools, functions } = useWorkshop((workshop) => workshop)
  const flaws = dataFlaws(domain, new Set(functions.map(({ id }) => id as string)))
  const name = domain.name || t('unnamed')
  return (
    <tr data-record-id={domain.id} tabIndex={-1}>
      <th scope="row">
        <LiveText label={t('data.name')} value={domain.name} onWrite={(value) => updateDomain(domain.id, { name: value })} />
        {flaws.length > 0 && (
          <span className={classes.flawMarks}>
            {flaws.map((flaw) => (
              <Badge
                key={flaw}
                size="sm"
                variant="outline"
                color="var(--fr-negative)"
                tt="none"
                leftSection={<IconAlertTriangle size={11} aria-hidden />}
              >
                {t(`flawShort.${flaw}`)}
              </Badge>
            ))}
          </span>
        )}
      </th>
      <PeopleCells domain={domain} />
      <td data-label={t('data.systems')}>
        <MultiSelect
          size="xs"
          aria-label={`${t('data.systems')}, ${name}`}
          placeholder={Object.keys(domain.systemsOfRecord).length === 0 ? t('choose') : ''}
          readOnly={!canEdit}
          data={tools.map((tool) => ({ value: tool.id as string, label: tool.name || t('unnamedTool') }))}
          value={Object.keys(domain.systemsOfRecord)}
          onChange={(wanted) => setSystems(domain, wanted)}
        />
      </td>
      <QualityCells domain={domain} />
      <td>{canEdit && <RemoveButton label={t('data.remove', { name })} onClick={() => removeDomain(domain)} />}</td>
    </tr>
  )
}

/** Master data: who answers for it, where it is true, and how good it is. */
export const DataTable = ({ domains }: { domains: readonly DataDomain[] }) => {
  const { t } = useTranslation('toolsAndData')
  const { canEdit } = useWorkshopContext()
  const { addDomain } = useToolEdits()
  return (
    <Section
      title={t('data.title')}
      help={domains.length === 0 ? t('data.none') : t('data.help')}
      dropTarget={dataDropTarget}
      action={
        canEdit && (
          <AddButton variant="default" onClick={addDomain}>
            {t('data.add')}
          </AddButton>
        )
      }
    >
      {domains.length > 0 && (
        <table className={`${stacking.table} ${classes.dataTable}`}>
          <thead>
            <tr>
              <th scope="col">{t('data.one')}</th>
              <th scope="col">{t('data.ownerShort')}</th>
              <th scope="col">{t('data.stewardShort')}</th>
              <th scope="col">{t('data.systems')}</th>
              <th scope="col">{t('data.quality')}</th>
              <th scope="col">{t('data.qualityNeeded')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {domains.map((domain) => (
              <DomainRow key={domain.id} domain={domain} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
