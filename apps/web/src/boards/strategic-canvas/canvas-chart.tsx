import type { Factor, Player } from '@filrouge/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { besideAxis, bottom, chartHeight, curvePath, labelHeights, layOut, levelScale, top, unknownY } from './chart-layout.ts'
import { CurvePoint } from './curve-point.tsx'
import { FactorLabel } from './factor-label.tsx'
import { playerStyle } from './player-style.ts'
import classes from './strategic-canvas.module.css'
import { useCanvasEdits } from './use-canvas-edits.ts'

interface CanvasChartProps {
  factors: readonly Factor[]
  players: readonly Player[]
  activeId: string | null
  onOpen: (factorId: string) => void
}

/** Levels 0, 5 and 10, and the place of what nobody knows. */
const Grid = ({ end, canEdit }: { end: number; canEdit: boolean }) => {
  const { t } = useTranslation('strategicCanvas')
  return (
    <g className={classes.grid}>
      {[0, 2.5, 5, 7.5, 10].map((level) => (
        <line key={level} x1={60} x2={end} y1={levelScale(level)} y2={levelScale(level)} />
      ))}
      <text x={52} y={top + 4}>{`${t('axis.high')} 10`}</text>
      <text x={52} y={levelScale(5) + 4}>
        5
      </text>
      <text x={52} y={bottom + 4}>{`${t('axis.low')} 0`}</text>
      {canEdit && (
        <text x={66} y={unknownY + 4}>
          {t('axis.unknown')}
        </text>
      )}
    </g>
  )
}

/** The curves of all players over the factors. */
export const CanvasChart = ({ factors, players, activeId, onOpen }: CanvasChartProps) => {
  const { t } = useTranslation('strategicCanvas')
  const { canEdit } = useWorkshopContext()
  const { setLevel, moveFactor } = useCanvasEdits()
  const [draft, setDraft] = useState<{ key: string; level: number | undefined } | null>(null)
  const { width, x, column, end } = layOut(factors)
  const placeOf = (id: string) => x(id) ?? 0
  const heights = labelHeights(factors, players)
  const levelOf = (factor: Factor, player: Player) =>
    draft?.key === `${factor.id} ${player.id}` ? draft.level : factor.levels[player.id]
  const drawn = players.map((player, index) => ({ player, style: playerStyle(index) }))
  drawn.sort((a, b) => Number(a.player.id === activeId) - Number(b.player.id === activeId))
  return (
    <div className={classes.scroll}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing. */}
      <svg
        viewBox={`0 0 ${width} ${chartHeight}`}
        className={classes.chart}
        style={{ minWidth: Math.min(width, 900) }}
        role="group"
        aria-label={t('title')}
      >
        <Grid end={end} canEdit={canEdit} />
        {factors.map((factor) => (
          <g key={factor.id} data-record-id={factor.id} data-drop-target={`factor:${factor.id}`}>
            <rect x={placeOf(factor.id) - column / 2} y={top} width={column} height={bottom - top} fill="transparent" />
            <line x1={placeOf(factor.id)} x2={placeOf(factor.id)} y1={top} y2={bottom} className={classes.axis} />
            <FactorLabel
              factor={factor}
              players={players}
              x={placeOf(factor.id)}
              width={Math.min(column, 170)}
              canEdit={canEdit}
              onOpen={() => onOpen(factor.id)}
              onMove={(places) => moveFactor(factor.id, places)}
            />
          </g>
        ))}
        {drawn.map(({ player, style }) => (
          <g key={player.id}>
            <path
              d={curvePath(factors, (factor) => levelOf(factor, player), placeOf)}
              className={classes.curve}
              stroke={style.color}
              strokeDasharray={style.dash}
              strokeWidth={player.kind === 'target' || player.id === activeId ? 3.5 : 2.5}
            />
            {factors.map((factor) => {
              const level = levelOf(factor, player)
              return (
                <CurvePoint
                  key={factor.id}
                  factor={factor}
                  player={player}
                  level={level}
                  x={placeOf(factor.id) + besideAxis(factor, players, player)}
                  style={style}
                  canEdit={canEdit}
                  onDrag={(next) => setDraft({ key: `${factor.id} ${player.id}`, level: next })}
                  onCancel={() => setDraft(null)}
                  onWrite={(next) => {
                    setDraft(null)
                    if (next !== factor.levels[player.id]) setLevel(factor.id, player.id, next)
                  }}
                />
              )
            })}
            {heights.has(player.id) && (
              <text
                x={end - column / 2 + 16}
                y={(heights.get(player.id) ?? 0) + 4}
                fill={style.color}
                className={classes.curveName}
              >
                {player.name || t('player.unnamed')}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  )
}
