/** Which form each workshop's document was last brought to, so that opening one need not read all of it to know. */
export interface DocumentForms {
  /** Null where none was noted. */
  documentForm: (workshopId: string) => Promise<string | null>
  setDocumentForm: (workshopId: string, form: string) => Promise<void>
}
