import { addRecord, removeRecord, transact, type WorkshopDoc } from '@filrouge/document'
import type { Survey, SurveyId, SurveySummary } from '@filrouge/domain'

/** Adds a survey and its verbatims as one step of undo; throws a ZodError when a value is out of range. */
export const saveSurvey = (
  doc: WorkshopDoc,
  summary: SurveySummary,
  { name, origin, importedAt }: { name: string; origin: string; importedAt: Date },
): SurveyId =>
  transact(doc, () => {
    const { verbatims, verbatimCount: _, ...readOuts } = summary
    const surveyId = addRecord(doc, 'surveys', {
      ...readOuts,
      name,
      ...(origin !== '' && { origin }),
      importedAt: importedAt.toISOString(),
      momentByColumn: {},
    })
    for (const text of verbatims)
      addRecord(doc, 'observations', { kind: 'verbatim', text, surveyId, source: 'survey', evidence: 'data' })
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
