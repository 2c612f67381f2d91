import { addRecord, moveRecord, removeRecord, transact, updateRecord } from '@filrouge/document'
import type { Factor, FactorId, Player, PlayerId } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { useRemoveWithNotice } from '../parts/use-remove-with-notice.tsx'
import { useStep } from '../parts/use-step.ts'

/** The edits of the canvas, each its own step of undo. */
export const useCanvasEdits = () => {
  const { doc } = useWorkshopContext()
  const { t } = useTranslation('strategicCanvas')
  const removeWithNotice = useRemoveWithNotice()
  const factors = useWorkshop((workshop) => workshop.factors)
  const players = useWorkshop((workshop) => workshop.players)
  const asStep = useStep()
  const addPlayer = (kind: Player['kind']) =>
    asStep(() => addRecord(doc, 'players', { kind, name: t(`player.defaultName.${kind}`) }))
  const addFactor = () =>
    asStep(() =>
      transact(doc, () => {
        // A curve needs us today and tomorrow: the first factor brings them.
        for (const kind of ['today', 'target'] as const)
          if (!players.some((player) => player.kind === kind))
            addRecord(doc, 'players', { kind, name: t(`player.defaultName.${kind}`) })
        return addRecord(doc, 'factors', { name: t('factor.fresh') })
      }),
    )
  const updateFactor = (id: FactorId, patch: Parameters<typeof updateRecord<'factors'>>[3]) =>
    asStep(() => updateRecord(doc, 'factors', id, patch))
  const updatePlayer = (id: PlayerId, patch: Parameters<typeof updateRecord<'players'>>[3]) =>
    asStep(() => updateRecord(doc, 'players', id, patch))
  const setLevel = (factorId: FactorId, playerId: PlayerId, level: number | undefined) =>
    updateFactor(factorId, { levels: { [playerId]: level } })
  const moveFactor = (id: FactorId, places: number) => {
    const ids = factors.map((factor) => factor.id)
    const from = ids.indexOf(id)
    const to = Math.min(ids.length - 1, Math.max(0, from + places))
    if (to === from) return
    const others = ids.filter((other) => other !== id)
    asStep(() => moveRecord(doc, 'factors', id, others[to - 1] ?? null))
  }
  const remove = (collection: 'factors' | 'players', record: Factor | Player) =>
    removeWithNotice(
      () =>
        collection === 'factors'
          ? removeRecord(doc, 'factors', record.id as FactorId)
          : removeRecord(doc, 'players', record.id as PlayerId),
      t('removed', { name: record.name }),
    )
  return { addPlayer, addFactor, setLevel, moveFactor, updateFactor, updatePlayer, remove }
}
