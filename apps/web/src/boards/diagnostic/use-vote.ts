import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Describe } from '../../rounds/ballot-subject.ts'
import { itemsOf } from '../../rounds/items-of.ts'
import { useWorkshop } from '../../sync/workshop-context.tsx'
import { useStatementWords } from './statement-words.ts'

/** What can be voted on here, and how the ballot speaks of it. */
export const useVote = () => {
  const { t } = useTranslation('diagnostic')
  const statements = useWorkshop((workshop) => workshop.statements)
  const promises = useWorkshop((workshop) => workshop.promises)
  const words = useStatementWords()
  const describe = useCallback<Describe>(
    (collection, recordId) => {
      if (collection === 'promises') {
        const found = promises.find(({ id }) => id === recordId)
        return found ? { title: found.name || t('promise.unnamed') } : null
      }
      const statement = statements.find(({ id }) => id === recordId)
      if (!statement) return null
      return { title: words.name(statement), hint: t(`pillar.${statement.pillar}`), levels: words.levels(statement) }
    },
    [statements, promises, words, t],
  )
  const statementItems = useMemo(() => itemsOf('statements', statements, ['current', 'aspired']), [statements])
  const promiseItems = useMemo(() => itemsOf('promises', promises, ['promised', 'perceived', 'importance']), [promises])
  return { describe, statementItems, promiseItems }
}
