import { addRecord, moveRecord, removeRecord, transact, updateRecord } from '@filrouge/document'
import {
  type BrandPromise,
  isStarterCode,
  type MaturityLevel,
  type Pillar,
  type PromiseId,
  pillars,
  type StarterCode,
  type Statement,
  starterCodesByPillar,
} from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { useRemoveWithNotice } from '../parts/use-remove-with-notice.tsx'
import { useStep } from '../parts/use-step.ts'
import { useStatementWords } from './statement-words.ts'

/** The starter's words in the language that the workshop is written in, whatever the reader's. */
const readStarter = (language: 'fr' | 'en') =>
  language === 'en'
    ? import('@filrouge/messages/en').then(({ en }) => en.diagnosticStarter)
    : import('@filrouge/messages/fr').then(({ fr }) => fr.diagnosticStarter)

/** Starter statements that the workshop does not have yet, with their pillar. */
export const missingStarters = (statements: readonly Statement[]): { pillar: Pillar; code: StarterCode }[] => {
  const present = new Set(statements.map(({ starterCode }) => starterCode))
  return pillars.flatMap((pillar) =>
    starterCodesByPillar[pillar].filter((code) => !present.has(code)).map((code) => ({ pillar, code })),
  )
}

/** The edits of the diagnostic, each its own step of undo. */
export const useDiagnosticEdits = () => {
  const { doc, store } = useWorkshopContext()
  const language = useWorkshop((workshop) => workshop.settings.language)
  const { t } = useTranslation('diagnostic')
  const words = useStatementWords()
  const asStep = useStep()
  const removeWithNotice = useRemoveWithNotice()
  const addStarters = async () => {
    const texts = await readStarter(language)
    asStep(() =>
      transact(doc, () => {
        for (const { pillar, code } of missingStarters(store.read().statements))
          addRecord(doc, 'statements', { pillar, starterCode: code, text: texts[code].text })
      }),
    )
  }
  const addStatement = (pillar: Pillar) => asStep(() => addRecord(doc, 'statements', { pillar, text: '' }))
  const reword = (statement: Statement, text: string) =>
    updateRecord(doc, 'statements', statement.id, {
      text,
      ...(isStarterCode(statement.starterCode) && !statement.isReworded ? { isReworded: true } : {}),
    })
  const describeLevel = ({ id }: Statement, level: MaturityLevel, text: string) =>
    updateRecord(doc, 'statements', id, { levels: { [level]: text.trim() === '' ? undefined : text } })
  const setPillar = ({ id }: Statement, pillar: Pillar) => asStep(() => updateRecord(doc, 'statements', id, { pillar }))
  /** Among the statements of its own pillar. */
  const moveStatement = (statement: Statement, places: -1 | 1) => {
    const siblings = store.read().statements.filter(({ pillar }) => pillar === statement.pillar)
    const from = siblings.findIndex(({ id }) => id === statement.id)
    const other = siblings[from + places]
    if (!other) return
    const before = places === 1 ? other : siblings[from - 2]
    asStep(() => moveRecord(doc, 'statements', statement.id, before?.id ?? null))
  }
  const removeStatement = (statement: Statement) =>
    removeWithNotice(() => removeRecord(doc, 'statements', statement.id), t('statement.removed', { name: words.name(statement) }))
  const addPromise = () => asStep(() => addRecord(doc, 'promises', { name: '' }))
  const renamePromise = (id: PromiseId, name: string) => updateRecord(doc, 'promises', id, { name })
  const updatePromise = (id: PromiseId, patch: Parameters<typeof updateRecord<'promises'>>[3]) =>
    asStep(() => updateRecord(doc, 'promises', id, patch))
  const removePromise = ({ id, name }: BrandPromise) =>
    removeWithNotice(() => removeRecord(doc, 'promises', id), t('promise.removed', { name: name || t('promise.unnamed') }))
  return {
    addStarters,
    addStatement,
    reword,
    describeLevel,
    setPillar,
    moveStatement,
    removeStatement,
    addPromise,
    renamePromise,
    updatePromise,
    removePromise,
  }
}
