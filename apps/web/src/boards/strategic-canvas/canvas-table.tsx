import { effectiveMove, type Factor, type Player } from '@filrouge/domain'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { CommittedNumber } from '../../ui/committed-field.tsx'
import { MoveMark } from './move-mark.tsx'
import classes from './strategic-canvas.module.css'
import { useCanvasEdits } from './use-canvas-edits.ts'

interface CanvasTableProps {
  factors: readonly Factor[]
  players: readonly Player[]
  onOpen: (factorId: string) => void
}

/** The same content as the chart, in numbers; an empty cell means not known. */
export const CanvasTable = ({ factors, players, onOpen }: CanvasTableProps) => {
  const { t } = useTranslation('strategicCanvas')
  const { canEdit } = useWorkshopContext()
  const { setLevel, updateFactor } = useCanvasEdits()
  const bounds = { min: 0, max: 10, outOfRange: t('outOfRange'), isDisabled: !canEdit }
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('factor.one')}</th>
            <th scope="col">{t('factor.importance')}</th>
            {players.map((player) => (
              <th scope="col" key={player.id}>
                {player.name || t('player.unnamed')}
              </th>
            ))}
            <th scope="col">{t('move.label')}</th>
          </tr>
        </thead>
        <tbody>
          {factors.map((factor) => (
            <tr key={factor.id} data-record-id={factor.id} data-drop-target={`factor:${factor.id}`}>
              <th scope="row">
                <Button variant="subtle" size="compact-sm" className={classes.tableName} onClick={() => onOpen(factor.id)}>
                  {factor.name || t('factor.unnamed')}
                </Button>
              </th>
              <td>
                <CommittedNumber
                  {...bounds}
                  label={`${t('factor.importance')} – ${factor.name}`}
                  value={factor.importance}
                  onWrite={(importance) => updateFactor(factor.id, { importance })}
                />
              </td>
              {players.map((player) => (
                <td key={player.id}>
                  <CommittedNumber
                    {...bounds}
                    label={t('point', { player: player.name, factor: factor.name })}
                    value={factor.levels[player.id]}
                    onWrite={(level) => setLevel(factor.id, player.id, level)}
                  />
                </td>
              ))}
              <td>
                <MoveMark move={effectiveMove(factor, players)} isDecided={factor.moveOverride !== undefined} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
