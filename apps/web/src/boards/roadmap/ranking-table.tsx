import { type RankingMethod, type Score, scoreBy, type Workstream } from '@filrouge/domain'
import { Button, NativeSelect, Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DraftNumber } from '../../ui/draft-field.tsx'
import { WideContent } from '../../ui/wide-content.tsx'
import { useFormat } from '../parts/use-format.ts'
import { useBoardView } from './board-view.ts'
import classes from './ranking.module.css'
import { daysPerPersonMonth, inputsByMethod, type RankingInput } from './ranking-inputs.ts'
import { useShownCount } from './use-shown-count.ts'

interface InputCellProps {
  workstream: Workstream
  method: RankingMethod
  input: RankingInput
  score: Score
}

/** The likely effort with its range kept in proportion, or opened by half and double where nobody estimated. */
const effortAround = (likely: number, { effortDays }: Workstream) => {
  const ratio = effortDays.likely > 0 ? likely / effortDays.likely : 0
  return ratio > 0
    ? { low: effortDays.low * ratio, likely, high: effortDays.high * ratio }
    : { low: likely / 2, likely, high: likely * 2 }
}

/** One input of the formula: typed, chosen among the published steps, or read where the boards alone say it. */
const InputCell = ({ workstream, method, input, score }: InputCellProps) => {
  const { t } = useTranslation('roadmapPlan')
  const { canEdit, edits, titleOf } = useBoardView()
  const { decimal } = useFormat()
  const { name, field, steps, min, max } = input
  const entry = score.inputs[name]
  const value = entry?.value ?? null
  const label = t('ranking.inputOf', {
    input: t(`ranking.input.${method}.${name}` as 'ranking.method'),
    title: titleOf(workstream),
  })
  const shown = value === null ? '–' : decimal(value)
  if (field === null || !canEdit) return <span className={classes.read}>{shown}</span>
  if (field === 'effortDays') {
    const daysPerUnit = name === 'personMonths' ? daysPerPersonMonth : 1
    return (
      <DraftNumber
        size="xs"
        hideControls
        aria-label={label}
        min={min}
        max={max}
        decimalScale={2}
        data-proposed={entry?.isProposed}
        value={value ?? undefined}
        onCommit={(next) =>
          edits.decide(workstream.id, {
            effortDays: next === undefined ? undefined : effortAround(next * daysPerUnit, workstream),
          })
        }
      />
    )
  }
  const own = workstream.decision?.[field]
  const proposed = entry?.isProposed ? t('ranking.proposed', { value: shown }) : t('ranking.unknown')
  return steps ? (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={own === undefined ? '' : String(own)}
      onChange={({ currentTarget: { value: chosen } }) =>
        edits.decide(workstream.id, { [field]: chosen === '' ? undefined : Number(chosen) })
      }
      data={[{ value: '', label: proposed }, ...steps.map((step) => ({ value: String(step), label: decimal(step) }))]}
    />
  ) : (
    <DraftNumber
      size="xs"
      hideControls
      aria-label={label}
      min={min}
      max={max}
      placeholder={proposed}
      value={own}
      onCommit={(next) => edits.decide(workstream.id, { [field]: next })}
    />
  )
}

/** The rank, and the way to set it by hand. */
const RankCell = ({ workstream }: { workstream: Workstream }) => {
  const { t } = useTranslation('roadmapPlan')
  const { canEdit, edits, titleOf } = useBoardView()
  const { id, rank, isPinned } = workstream
  if (!canEdit || rank === null) return <strong>{rank ?? '–'}</strong>
  return (
    <DraftNumber
      size="xs"
      w={56}
      hideControls
      min={1}
      allowDecimal={false}
      aria-label={t('ranking.rankOf', { title: titleOf(workstream) })}
      classNames={{ input: isPinned ? (classes.pinned ?? '') : (classes.free ?? '') }}
      value={rank}
      onCommit={(pinnedRank) => edits.decide(id, { pinnedRank })}
    />
  )
}

/** The inputs of the method in use, workstream by workstream. */
export const RankingTable = ({ method }: { method: RankingMethod }) => {
  const { t } = useTranslation('roadmapPlan')
  const { t: tBoard } = useTranslation('roadmap')
  const { roadmap, edits, canEdit, open, titleOf } = useBoardView()
  const { decimal } = useFormat()
  const inputs = inputsByMethod[method]
  const ranked = roadmap.workstreams.filter(({ rank }) => rank !== null)
  const { shown, more, showAll } = useShownCount(ranked)
  const pinned = ranked.filter(({ isPinned }) => isPinned)
  return (
    <>
      <WideContent isFramed label={t('ranking.table')}>
        <table className={classes.table} aria-label={t('ranking.table')}>
          <thead>
            <tr>
              <th scope="col">{tBoard('list.columns.rank')}</th>
              <th scope="col">{tBoard('list.columns.name')}</th>
              {inputs.map(({ name }) => (
                <th key={name} scope="col" title={t(`ranking.hint.${method}.${name}` as 'ranking.method')}>
                  {t(`ranking.input.${method}.${name}` as 'ranking.method')}
                  <Text span size="xs" c="dimmed" display="block">
                    {t(`ranking.hint.${method}.${name}` as 'ranking.method')}
                  </Text>
                </th>
              ))}
              <th scope="col">{t('ranking.score')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((workstream) => {
              const score = scoreBy[method](workstream)
              return (
                <tr key={workstream.id}>
                  <td>
                    <RankCell workstream={workstream} />
                  </td>
                  <td className={classes.name}>
                    <UnstyledButton onClick={() => open(workstream.id)}>{titleOf(workstream)}</UnstyledButton>
                  </td>
                  {inputs.map((input) => (
                    <td key={input.name}>
                      <InputCell workstream={workstream} method={method} input={input} score={score} />
                    </td>
                  ))}
                  <td className={classes.score}>{score.value === null ? t('ranking.notScored') : decimal(score.value)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </WideContent>
      {more > 0 && (
        <Button variant="default" onClick={showAll} mt="xs">
          {tBoard('list.more', { count: more })}
        </Button>
      )}
      {pinned.length > 0 && (
        <Text size="sm" mt="xs">
          {t('ranking.pinned', { count: pinned.length })}{' '}
          {canEdit && (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => edits.decideAll(pinned.map(({ id }) => [id, { pinnedRank: undefined }]))}
            >
              {t('ranking.unpin')}
            </Button>
          )}
        </Text>
      )}
    </>
  )
}
