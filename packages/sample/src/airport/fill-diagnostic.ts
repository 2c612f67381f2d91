import type { RevealedItem } from '@filrouge/document'
import {
  aggregateScores,
  type Ballot,
  type Language,
  levels,
  pillars,
  type StarterCode,
  type StatementField,
  starterCodes,
  starterCodesByPillar,
} from '@filrouge/domain'
import { en, fr } from '@filrouge/messages'
import { expectations, maskingThreshold, moodByFunction, voters } from './diagnostic.ts'
import { drawLevel, seededNumbers } from './draw.ts'
import type { Add } from './fill-airport.ts'
import { type AirportTexts, keysOf } from './texts.ts'

/** Opinions differ more on what is than on what is wanted; in levels of maturity. */
const spread: Record<StatementField, number> = { current: 1.9, aspired: 1.3 }
const unknownShare = 0.04

const statementId = (code: StarterCode): string => `statement-${code}`

/** What the forty said of one statement, the same at every run and in every language. */
const ballotsOn = (code: StarterCode, field: StatementField, functionNames: AirportTexts['strategy']['functions']): Ballot[] => {
  const next = seededNumbers(starterCodes.indexOf(code) * 2 + (field === 'current' ? 1 : 2))
  const [fieldView, leadershipExtra, aspired] = expectations[code]
  const extra = { leadership: leadershipExtra, management: leadershipExtra / 2, field: 0 }
  return keysOf(voters).flatMap((key) =>
    levels.flatMap((level) =>
      Array.from({ length: voters[key][level] }, () => {
        const mean = field === 'aspired' ? aspired : fieldView + extra[level] + moodByFunction[key]
        const score = drawLevel(next, mean, spread[field])
        return { score: next() < unknownShare ? null : score, level, companyFunction: functionNames[key] }
      }),
    ),
  )
}

/** The statements; what they were scored by forty people is returned, to be written as a reveal. */
export const fillDiagnostic = (add: Add, texts: AirportTexts, language: Language): RevealedItem[] => {
  const words = (language === 'fr' ? fr : en).diagnosticStarter
  for (const pillar of pillars)
    for (const code of starterCodesByPillar[pillar])
      add('statements', statementId(code), { pillar, starterCode: code, text: words[code].text })
  return starterCodes.flatMap((code) =>
    (['current', 'aspired'] as const).map((field) => ({
      item: { collection: 'statements' as const, recordId: statementId(code), field },
      aggregates: aggregateScores(ballotsOn(code, field, texts.strategy.functions), maskingThreshold),
    })),
  )
}
