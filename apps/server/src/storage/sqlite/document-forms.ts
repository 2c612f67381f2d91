import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { DocumentForms } from '../port/document-forms.ts'

const formRow = z.object({ form: z.string().nullable() })

export const createDocumentForms = (db: DatabaseSync): DocumentForms => {
  const select = db.prepare('SELECT document_form AS form FROM workshop WHERE id = ?')
  const update = db.prepare('UPDATE workshop SET document_form = ? WHERE id = ?')
  return {
    documentForm: async (workshopId) => {
      const row = select.get(workshopId)
      return row ? formRow.parse(row).form : null
    },
    setDocumentForm: async (workshopId, form) => {
      update.run(form, workshopId)
    },
  }
}
