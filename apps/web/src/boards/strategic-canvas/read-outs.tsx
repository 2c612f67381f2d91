import { canvasDivergence, canvasFocus, effectiveMove, type Factor, type Player } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { CommittedField } from '../../ui/committed-field.tsx'
import { numberFormat } from '../../ui/number-format.ts'
import { MoveMark } from './move-mark.tsx'
import classes from './strategic-canvas.module.css'
import { useCanvasEdits } from './use-canvas-edits.ts'

interface ReadOutsProps {
  factors: readonly Factor[]
  players: readonly Player[]
}

/** Focus, divergence and tagline: what a good curve is known by. */
export const ReadOuts = ({ factors, players }: ReadOutsProps) => {
  const { t, i18n } = useTranslation('strategicCanvas')
  const { canEdit } = useWorkshopContext()
  const { updatePlayer } = useCanvasEdits()
  const focus = canvasFocus(factors, players)
  const divergence = canvasDivergence(factors, players)
  const target = players.find((player) => player.kind === 'target')
  // The plural is that of the figure shown.
  const apart = divergence === null ? null : Math.round(10 * divergence) / 10
  const decimal = numberFormat(i18n.language, { maximumFractionDigits: 1 })
  return (
    <dl className={classes.readOuts}>
      <div>
        <dt>{t('readOut.focus')}</dt>
        <dd>{focus ? t('readOut.focusValue', { count: focus.high, rated: focus.rated }) : t('readOut.focusNone')}</dd>
      </div>
      <div>
        <dt>{t('readOut.divergence')}</dt>
        <dd>
          {apart === null ? t('readOut.divergenceNone') : t('readOut.divergenceValue', { count: apart, value: decimal(apart) })}
        </dd>
      </div>
      {target && (
        <div className={classes.tagline}>
          <dt>{t('readOut.tagline')}</dt>
          <dd>
            <CommittedField
              label={t('readOut.tagline')}
              placeholder={t('readOut.taglineHint')}
              value={target.tagline ?? ''}
              isMultiline
              isDisabled={!canEdit}
              onCommit={(written) => {
                const tagline = written.replaceAll(/\s+/g, ' ').trim()
                updatePlayer(target.id, { tagline: tagline || undefined })
                return null
              }}
            />
          </dd>
        </div>
      )}
    </dl>
  )
}

/** The factors under the four moves; each opens, for its move may be decided otherwise. */
export const MoveGrid = ({ factors, players, onOpen }: ReadOutsProps & { onOpen: (factorId: string) => void }) => {
  const { t } = useTranslation('strategicCanvas')
  return (
    <div className={classes.moveGrid}>
      {(['eliminate', 'reduce', 'raise', 'create'] as const).map((move) => {
        const moved = factors.filter((factor) => effectiveMove(factor, players) === move)
        return (
          <section key={move} aria-label={t(`move.${move}`)}>
            <MoveMark move={move} />
            <ul>
              {moved.map((factor) => (
                <li key={factor.id}>
                  <button type="button" className={classes.moved} onClick={() => onOpen(factor.id)}>
                    {factor.name || t('factor.unnamed')}
                  </button>
                  {factor.moveOverride?.reason && <small> – {factor.moveOverride.reason}</small>}
                </li>
              ))}
              {moved.length === 0 && <li className={classes.none}>{t('move.none')}</li>}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
