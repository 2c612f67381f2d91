import { type Player, playerKinds } from '@filrouge/domain'
import { Menu, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { AddButton } from '../../ui/add-button.tsx'
import { CommittedField } from '../../ui/committed-field.tsx'
import { RemoveButton } from '../../ui/remove-button.tsx'
import { playerStyle } from './player-style.ts'
import classes from './strategic-canvas.module.css'
import { useCanvasEdits } from './use-canvas-edits.ts'

interface PlayerBarProps {
  players: readonly Player[]
  activeId: string | null
  onActivate: (playerId: string) => void
}

const Sample = ({ index }: { index: number }) => {
  const { color, dash, marker } = playerStyle(index)
  return (
    <svg width={40} height={18} aria-hidden="true">
      <line x1={2} x2={38} y1={9} y2={9} stroke={color} strokeWidth={2.5} strokeDasharray={dash} />
      <path d={marker} transform="translate(20,9) scale(.8)" fill={color} />
    </svg>
  )
}

/** Today and target are each one curve. */
const isTaken = (kind: Player['kind'], others: readonly Player[]): boolean =>
  (kind === 'today' || kind === 'target') && others.some((player) => player.kind === kind)

interface PlayerKindProps {
  player: Player
  players: readonly Player[]
  onChange: ((kind: Player['kind']) => void) | undefined
}

const PlayerKind = ({ player, players, onChange }: PlayerKindProps) => {
  const { t } = useTranslation('strategicCanvas')
  if (!onChange) return <span className={classes.kind}>{t(`kind.${player.kind}`)}</span>
  const others = players.filter(({ id }) => id !== player.id)
  return (
    <NativeSelect
      size="xs"
      variant="unstyled"
      aria-label={`${t('player.kind')} – ${player.name}`}
      className={classes.kind}
      value={player.kind}
      data={playerKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`), disabled: isTaken(kind, others) }))}
      onChange={(event) => {
        const kind = playerKinds.find((candidate) => candidate === event.currentTarget.value)
        if (kind) onChange(kind)
      }}
    />
  )
}

/** The players: legend of the curves, and where they are named, added and removed. */
export const PlayerBar = ({ players, activeId, onActivate }: PlayerBarProps) => {
  const { t } = useTranslation('strategicCanvas')
  const { canEdit } = useWorkshopContext()
  const { addPlayer, updatePlayer, remove } = useCanvasEdits()
  return (
    <ul className={classes.players} aria-label={t('player.label')}>
      {players.map((player, index) => (
        <li key={player.id} className={classes.player} data-record-id={player.id} data-active={player.id === activeId}>
          <button
            type="button"
            className={classes.sample}
            aria-label={t('player.front', { name: player.name })}
            aria-pressed={player.id === activeId}
            onClick={() => onActivate(player.id)}
          >
            <Sample index={index} />
          </button>
          <CommittedField
            label={t('player.name')}
            className={classes.playerName}
            value={player.name}
            isDisabled={!canEdit}
            onCommit={(name) => {
              updatePlayer(player.id, { name })
              return null
            }}
          />
          <PlayerKind
            player={player}
            players={players}
            onChange={canEdit ? (kind) => updatePlayer(player.id, { kind }) : undefined}
          />
          {canEdit && (
            <RemoveButton label={t('player.remove', { name: player.name })} onClick={() => remove('players', player)} />
          )}
        </li>
      ))}
      {canEdit && (
        <li>
          <Menu>
            <Menu.Target>
              <AddButton variant="default">{t('player.add')}</AddButton>
            </Menu.Target>
            <Menu.Dropdown>
              {playerKinds.map((kind) => (
                <Menu.Item key={kind} disabled={isTaken(kind, players)} onClick={() => addPlayer(kind)}>
                  {t(`kind.${kind}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </li>
      )}
    </ul>
  )
}
