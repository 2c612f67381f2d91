import { updateOf } from '../edits/document-edit.ts'
import type { DocumentForms } from '../storage/port/document-forms.ts'
import type { LoggedUpdates, UpdateLog } from '../storage/port/update-log.ts'
import { documentForm } from './document-form.ts'

/** The edit that brings the document of these updates to this release's form; null when it has that already. */
export type MigrationOf = (updates: readonly Uint8Array[]) => Promise<Uint8Array | null>

/**
 * Reads a workshop's log, whose document is brought to this release's form first. That is durable before anyone sees it,
 * and harmless when two servers do it at once. Rejects when the log cannot be read, or be written where it has to be.
 */
export const loadLog = async (
  workshopId: string,
  storage: UpdateLog & DocumentForms,
  migrationOf: MigrationOf = async (updates) => updateOf(updates, { kind: 'migrate' }),
): Promise<LoggedUpdates> => {
  const logged = await storage.load(workshopId)
  if ((await storage.documentForm(workshopId)) === documentForm) return logged
  const migration = await migrationOf(logged.updates)
  if (migration) await storage.append([{ workshopId, update: migration }])
  await storage.setDocumentForm(workshopId, documentForm)
  return migration ? storage.load(workshopId) : logged
}
