import { type CompanyFunction, competencyTotal, functionTotal, type Horizon } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { AddButton } from '../../ui/add-button.tsx'
import { CompetencyHead } from './competency-head.tsx'
import classes from './competency-map.module.css'
import { TotalMark } from './fragile-mark.tsx'
import { FunctionHead } from './function-head.tsx'
import { LevelCell } from './level-cell.tsx'
import { atHorizon, type CompetencyKind, type KindGroup } from './map-view.ts'
import { useCellArrows } from './use-cell-arrows.ts'
import { useMapEdits } from './use-map-edits.ts'

export interface MapProps {
  groups: readonly KindGroup[]
  functions: readonly CompanyFunction[]
  horizon: Horizon | null
}

/** Competencies by functions, coloured by gap, with totals both ways. */
export const HeatMap = ({ groups, functions, horizon }: MapProps) => {
  const { t } = useTranslation('competencyMap')
  const { canEdit } = useWorkshopContext()
  const competencies = groups.flatMap((group) => group.competencies)
  const { table, tableProps, tabIndexOf } = useCellArrows(competencies, functions)
  const counted = competencies.map((competency) => atHorizon(competency, horizon))
  return (
    <div className={classes.scroll}>
      <table ref={table} className={classes.map} {...tableProps}>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              {t('title')}
            </th>
            {functions.map((companyFunction) => (
              <th key={companyFunction.id} scope="col" data-record-id={companyFunction.id}>
                <FunctionHead companyFunction={companyFunction} />
              </th>
            ))}
            <th scope="col" className={classes.totalHead}>
              {t('meanGap')}
            </th>
          </tr>
        </thead>
        {groups.map(({ kind, competencies: rows }) => (
          <tbody key={kind} data-drop-target={`kind:${kind}`}>
            {(canEdit || rows.length > 0) && <KindRow kind={kind} columns={functions.length + 2} />}
            {rows.map((competency) => (
              <tr key={competency.id} data-record-id={competency.id}>
                <th scope="row">
                  <CompetencyHead competency={competency} />
                </th>
                {functions.map((companyFunction) => (
                  <td
                    key={companyFunction.id}
                    data-field={companyFunction.id}
                    data-dimmed={horizon !== null && competency.horizon[companyFunction.id] !== horizon}
                  >
                    <LevelCell
                      competency={competency}
                      companyFunction={companyFunction}
                      tabIndex={tabIndexOf(competency, companyFunction)}
                    />
                  </td>
                ))}
                <td className={classes.totalCell}>
                  <TotalMark total={competencyTotal(atHorizon(competency, horizon), functions)} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row">{t('meanGap')}</th>
            {functions.map((companyFunction) => (
              <td key={companyFunction.id} className={classes.totalCell}>
                <TotalMark total={functionTotal(companyFunction, counted)} />
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

const KindRow = ({ kind, columns }: { kind: CompetencyKind; columns: number }) => (
  <tr>
    <th scope="rowgroup" colSpan={columns} className={classes.kind}>
      <KindHead kind={kind} />
    </th>
  </tr>
)

/** The name of a kind, what it means, and a way to add one. */
export const KindHead = ({ kind }: { kind: CompetencyKind }) => {
  const { t } = useTranslation(['competencyMap', 'parts'])
  const { canEdit } = useWorkshopContext()
  const { addCompetency } = useMapEdits()
  return (
    <div className={classes.kindHead}>
      <strong>{t(`kind.${kind}`)}</strong>
      <span className={classes.figures}>{t(`kindHint.${kind}`)}</span>
      {canEdit && (
        <AddButton
          size="compact-xs"
          variant="subtle"
          aria-label={t('labelled', { ns: 'parts', label: t('add'), text: t(`kind.${kind}`) })}
          onClick={() => addCompetency(kind)}
        >
          {t('add')}
        </AddButton>
      )}
    </div>
  )
}
