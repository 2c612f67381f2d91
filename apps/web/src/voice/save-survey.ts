import { addRecord, removeRecord, transact, type WorkshopDoc } from '@filrouge/document'
import type { ObservationSource, Survey, SurveyId, SurveySummary } from '@filrouge/domain'

export interface AboutSurvey {
  readonly name: string
  readonly origin: string
  readonly importedAt: Date
  /** What the texts are: those of a survey unless said. */
  readonly source?: ObservationSource
}

/** A file of texts only, such as complaints, holds nothing to show as a survey. */
export const hasResults = ({ touchpoints, outcome }: Pick<SurveySummary, 'touchpoints' | 'outcome'>): boolean =>
  touchpoints.length > 0 || outcome !== undefined

/**
 * Adds a survey and its verbatims as one step of undo, or the verbatims alone when the file holds no result (null then).
 * Throws a ZodError when a value is out of range.
 */
export const saveSurvey = (
  doc: WorkshopDoc,
  summary: SurveySummary,
  { name, origin, importedAt, source = 'survey' }: AboutSurvey,
): SurveyId | null =>
  transact(doc, () => {
    const { verbatims, verbatimCount: _, ...readOuts } = summary
    const addVerbatims = (surveyId?: SurveyId) => {
      for (const text of verbatims)
        addRecord(doc, 'observations', { kind: 'verbatim', text, source, evidence: 'data', ...(surveyId && { surveyId }) })
    }
    if (!hasResults(summary)) {
      addVerbatims()
      return null
    }
    const surveyId = addRecord(doc, 'surveys', {
      ...readOuts,
      name,
      ...(origin !== '' && { origin }),
      importedAt: importedAt.toISOString(),
      momentByColumn: {},
    })
    addVerbatims(surveyId)
    return surveyId
  })

interface History {
  readonly undoStack: readonly unknown[]
  undo(): unknown
  stopCapturing(): void
}

/** Deletes a survey and returns how to bring it back, whatever was done meanwhile. */
export const removeSurvey = (doc: WorkshopDoc, history: History, survey: Survey): (() => void) => {
  history.stopCapturing()
  removeRecord(doc, 'surveys', survey.id)
  history.stopCapturing()
  const step = history.undoStack.at(-1)
  return () => {
    if (step !== undefined && history.undoStack.at(-1) === step) history.undo()
    else addRecord(doc, 'surveys', survey)
  }
}
