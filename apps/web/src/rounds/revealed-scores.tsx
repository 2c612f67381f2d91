import { itemKey, type ScoreItem } from '@filrouge/domain'
import { useWorkshop } from '../sync/workshop-context.tsx'
import { NamedScores } from './named-scores.tsx'
import { ResultSummary } from './result-summary.tsx'

/** What blind rounds revealed on one record; nothing where none did. */
export const RevealedScores = ({ items }: { items: readonly ScoreItem[] }) => {
  const results = useWorkshop((workshop) => workshop.scoreResults)
  const keys = items.map(itemKey)
  return (
    <>
      {results
        .filter((result) => keys.includes(itemKey(result)))
        .toSorted((a, b) => keys.indexOf(itemKey(a)) - keys.indexOf(itemKey(b)))
        .map((result) => (
          <ResultSummary key={result.id} result={result} />
        ))}
      <NamedScores items={items} />
    </>
  )
}
