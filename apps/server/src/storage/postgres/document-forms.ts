import type { Pool } from 'pg'
import { z } from 'zod'
import type { DocumentForms } from '../port/document-forms.ts'

const formRow = z.object({ form: z.string().nullable() })

export const createDocumentForms = (pool: Pool): DocumentForms => ({
  documentForm: async (workshopId) => {
    const { rows } = await pool.query('SELECT document_form AS form FROM workshop WHERE id = $1', [workshopId])
    const [row] = rows
    return row ? formRow.parse(row).form : null
  },
  setDocumentForm: async (workshopId, form) => {
    await pool.query('UPDATE workshop SET document_form = $2 WHERE id = $1', [workshopId, form])
  },
})
