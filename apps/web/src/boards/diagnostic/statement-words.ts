import { isStarterCode, maturityLevels, type Statement } from '@filrouge/domain'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

export interface LevelWords {
  level: (typeof maturityLevels)[number]
  name: string
  /** What the level means for the statement. */
  text: string
  /** What it would mean if people had not written it themselves. */
  given: string
}

/**
 * A statement in the reader's language: a starter statement comes from the catalogue until people reword it; the levels
 * are those people wrote, else the starter's, else general ones.
 */
export const useStatementWords = () => {
  const { t } = useTranslation(['diagnostic', 'diagnosticStarter'])
  return useMemo(() => {
    const text = ({ text: written, starterCode, isReworded }: Statement): string =>
      isStarterCode(starterCode) && !isReworded ? t(`diagnosticStarter:${starterCode}.text`) : written
    const levels = ({ starterCode, levels: written }: Statement): LevelWords[] =>
      maturityLevels.map((level) => {
        const given = isStarterCode(starterCode)
          ? t(`diagnosticStarter:${starterCode}.level${level}`)
          : t(`diagnostic:genericLevel.level${level}`)
        return { level, name: t(`diagnostic:maturity.level${level}`), text: written[level]?.trim() || given, given }
      })
    return {
      text,
      levels,
      /** Never empty. */
      name: (statement: Statement): string => text(statement).trim() || t('diagnostic:statement.unnamed'),
    }
  }, [t])
}
