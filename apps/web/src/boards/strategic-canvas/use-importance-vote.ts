import type { Factor } from '@filrouge/domain'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Describe } from '../../rounds/ballot-subject.ts'
import { itemsOf } from '../../rounds/items-of.ts'

export const importanceOf = (factors: readonly Factor[]) => itemsOf('factors', factors, ['importance'])

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
  const items = useMemo(() => importanceOf(factors), [factors])
  return { describe, items }
}
