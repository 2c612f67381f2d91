import { competencyTotal, functionTotal } from '@filrouge/domain'
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { CompetencyHead } from './competency-head.tsx'
import classes from './competency-map.module.css'
import { TotalMark } from './fragile-mark.tsx'
import { FunctionHead } from './function-head.tsx'
import { KindHead, type MapProps } from './heat-map.tsx'
import { LevelCell } from './level-cell.tsx'
import { atHorizon } from './map-view.ts'

/** The same content as the map, read from top to bottom: functions first, then each competency with its functions. */
export const CompetencyList = ({ groups, functions, horizon }: MapProps) => {
  const { t } = useTranslation('competencyMap')
  const { canEdit } = useWorkshopContext()
  const counted = groups.flatMap((group) => group.competencies).map((competency) => atHorizon(competency, horizon))
  return (
    <div className={classes.list}>
      <section aria-label={t('functions')} className={classes.group}>
        <strong>{t('functions')}</strong>
        {functions.map((companyFunction) => (
          <div key={companyFunction.id} className={classes.entry} data-record-id={companyFunction.id}>
            <FunctionHead companyFunction={companyFunction} />
            <Text size="sm" component="div">
              {t('meanGapBefore')} <TotalMark total={functionTotal(companyFunction, counted)} />
            </Text>
          </div>
        ))}
      </section>
      {groups.map(({ kind, competencies }) =>
        canEdit || competencies.length > 0 ? (
          <section key={kind} aria-label={t(`kind.${kind}`)} className={classes.group} data-drop-target={`kind:${kind}`}>
            <KindHead kind={kind} />
            {competencies.map((competency) => (
              <div key={competency.id} className={classes.entry} data-record-id={competency.id}>
                <CompetencyHead competency={competency} />
                {competency.description && (
                  <Text size="sm" c="dimmed">
                    {competency.description}
                  </Text>
                )}
                <Text size="sm" component="div">
                  {t('meanGapBefore')} <TotalMark total={competencyTotal(atHorizon(competency, horizon), functions)} />
                </Text>
                {functions.map((companyFunction) => (
                  <div
                    key={companyFunction.id}
                    data-field={companyFunction.id}
                    data-dimmed={horizon !== null && competency.horizon[companyFunction.id] !== horizon}
                  >
                    <LevelCell competency={competency} companyFunction={companyFunction} isFull />
                  </div>
                ))}
              </div>
            ))}
          </section>
        ) : null,
      )}
    </div>
  )
}
