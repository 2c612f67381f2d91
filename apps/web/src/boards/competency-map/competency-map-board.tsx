import { addRecord, updateRecord } from '@filrouge/document'
import { competencyGap, competencyTotal } from '@filrouge/domain'
import { Button, Group, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { CommittedField, CommittedNumber } from '../../ui/committed-field.tsx'

/** Functions by competencies: current and required level, and the gap. */
export const CompetencyMapBoard = () => {
  const { t } = useTranslation('competencyMap')
  const { doc, canEdit } = useWorkshopContext()
  const functions = useWorkshop((workshop) => workshop.functions)
  const competencies = useWorkshop((workshop) => workshop.competencies)
  const bounds = { min: 0, max: 5, isInteger: true, outOfRange: t('outOfRange'), isDisabled: !canEdit }
  return (
    <div style={{ padding: 16, overflowX: 'auto' }}>
      <Group>
        {canEdit && <Button onClick={() => addRecord(doc, 'functions', { name: t('newFunction') })}>{t('addFunction')}</Button>}
        {canEdit && (
          <Button onClick={() => addRecord(doc, 'competencies', { name: t('newCompetency'), kind: 'competency' })}>
            {t('addCompetency')}
          </Button>
        )}
      </Group>
      <Text c="dimmed">{t('hint')}</Text>
      <Table>
        <thead>
          <tr>
            <th>{t('title')}</th>
            {functions.map((fn) => (
              <th key={fn.id} data-record-id={fn.id}>
                <CommittedField
                  label={t('addFunction')}
                  value={fn.name}
                  isDisabled={!canEdit}
                  onCommit={(name) => (updateRecord(doc, 'functions', fn.id, { name }), null)}
                />
              </th>
            ))}
            <th>{t('gap')}</th>
          </tr>
        </thead>
        <tbody>
          {competencies.map((item) => (
            <tr key={item.id} data-record-id={item.id}>
              <th>
                <CommittedField
                  label={t('addCompetency')}
                  value={item.name}
                  isDisabled={!canEdit}
                  onCommit={(name) => (updateRecord(doc, 'competencies', item.id, { name }), null)}
                />
              </th>
              {functions.map((fn) => (
                <td key={fn.id}>
                  <CommittedNumber
                    {...bounds}
                    label={`${t('current')} ${item.name} ${fn.name}`}
                    placeholder={t('current')}
                    value={item.current[fn.id]}
                    onWrite={(v) => updateRecord(doc, 'competencies', item.id, { current: { [fn.id]: v } })}
                  />
                  <CommittedNumber
                    {...bounds}
                    label={`${t('required')} ${item.name} ${fn.name}`}
                    placeholder={t('required')}
                    value={item.required[fn.id]}
                    onWrite={(v) => updateRecord(doc, 'competencies', item.id, { required: { [fn.id]: v } })}
                  />
                  {t('gap')} {competencyGap(item, fn.id) ?? '–'}
                </td>
              ))}
              <td>{competencyTotal(item, functions).meanGap?.toFixed(1) ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
