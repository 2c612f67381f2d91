import { derivedMove, evidenceLevels, type Factor, type Move, moves, type Player } from '@filrouge/domain'
import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { RevealedScores } from '../../rounds/revealed-scores.tsx'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { CommittedField, CommittedNumber } from '../../ui/committed-field.tsx'
import { useCanvasEdits } from './use-canvas-edits.ts'
import { importanceOf } from './use-importance-vote.ts'

interface FactorFormProps {
  factor: Factor
  players: readonly Player[]
  onClose: () => void
}

/** The move that people decide against the curves, with why. */
const MoveOverride = ({ factor, players }: { factor: Factor; players: readonly Player[] }) => {
  const { t } = useTranslation('strategicCanvas')
  const { canEdit } = useWorkshopContext()
  const { updateFactor } = useCanvasEdits()
  const decide = (move: string | null) =>
    updateFactor(factor.id, {
      moveOverride: move ? { move: move as Move, reason: factor.moveOverride?.reason ?? '' } : undefined,
    })
  const decided = factor.moveOverride
  return (
    <>
      <Select
        label={t('move.override')}
        placeholder={t('move.derived', { move: t(`move.${derivedMove(factor, players)}`) })}
        data={moves.map((move) => ({ value: move, label: t(`move.${move}`) }))}
        value={decided?.move ?? null}
        onChange={decide}
        clearable
        clearButtonProps={{ 'aria-label': t('clear') }}
        disabled={!canEdit}
      />
      {decided && (
        <CommittedField
          label={t('move.reason')}
          placeholder={t('move.reason')}
          value={decided.reason}
          isDisabled={!canEdit}
          onCommit={(reason) => {
            updateFactor(factor.id, { moveOverride: { move: decided.move, reason } })
            return null
          }}
        />
      )}
      {decided && decided.reason.trim() === '' && (
        <Text size="xs" c="var(--fr-caution)">
          {t('move.reasonMissing')}
        </Text>
      )}
    </>
  )
}

/** Everything about one factor. */
export const FactorForm = ({ factor, players, onClose }: FactorFormProps) => {
  const { t } = useTranslation('strategicCanvas')
  const { canEdit } = useWorkshopContext()
  const { moveFactor, updateFactor, remove } = useCanvasEdits()
  const text = (field: 'name' | 'description') => (
    <div>
      <Text size="sm" fw={600}>
        {t(`factor.${field}`)}
      </Text>
      <CommittedField
        label={t(`factor.${field}`)}
        placeholder={t(`factor.${field}`)}
        value={factor[field]}
        isMultiline={field === 'description'}
        isDisabled={!canEdit}
        onCommit={(value) => {
          updateFactor(factor.id, field === 'name' ? { name: value } : { description: value })
          return null
        }}
      />
    </div>
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title={factor.name || t('factor.unnamed')}
      closeButtonProps={{ 'aria-label': t('factor.close') }}
    >
      <Stack gap="sm">
        {text('name')}
        {text('description')}
        <div>
          <Text size="sm" fw={600}>
            {t('factor.importance')}
          </Text>
          <CommittedNumber
            label={t('factor.importance')}
            placeholder={t('unknown')}
            value={factor.importance}
            min={0}
            max={10}
            outOfRange={t('outOfRange')}
            isDisabled={!canEdit}
            onWrite={(importance) => updateFactor(factor.id, { importance })}
          />
        </div>
        <RevealedScores items={importanceOf([factor])} />
        <Select
          label={t('factor.evidence')}
          placeholder={t('evidence.none')}
          data={evidenceLevels.map((level) => ({ value: level, label: t(`evidence.${level}`) }))}
          value={factor.evidence ?? null}
          onChange={(level) => updateFactor(factor.id, { evidence: evidenceLevels.find((candidate) => candidate === level) })}
          clearable
          clearButtonProps={{ 'aria-label': t('clear') }}
          disabled={!canEdit}
        />
        <MoveOverride factor={factor} players={players} />
        {canEdit && (
          <Group>
            <Button variant="default" onClick={() => moveFactor(factor.id, -1)}>
              {t('factor.before')}
            </Button>
            <Button variant="default" onClick={() => moveFactor(factor.id, 1)}>
              {t('factor.after')}
            </Button>
            <Button
              variant="subtle"
              color="red"
              onClick={() => {
                onClose()
                remove('factors', factor)
              }}
            >
              {t('factor.remove')}
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  )
}
