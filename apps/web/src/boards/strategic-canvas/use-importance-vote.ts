import type { Factor, ScoreItem } from '@filrouge/domain'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Describe } from '../../rounds/ballot-subject.ts'

export const importanceOf = ({ id }: Factor): ScoreItem => ({ collection: 'factors', recordId: id, field: 'importance' })

/** The importance of factors, as a blind vote asks for it. */
export const useImportanceVote = (factors: readonly Factor[]) => {
  const { t } = useTranslation('strategicCanvas')
  const describe = useCallback<Describe>(
    (_collection, recordId) => {
      const factor = factors.find(({ id }) => id === recordId)
      return factor ? { title: factor.name || t('factor.unnamed'), hint: factor.description || undefined } : null
    },
    [factors, t],
  )
  const items = useMemo(() => factors.map(importanceOf), [factors])
  return { describe, items }
}
