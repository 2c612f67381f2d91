import { describe, expect, test } from 'vitest'
import { newWorkshop } from './new-workshop.ts'
import { type Place, useStorage } from './place.ts'

/** What every store of document forms must do. */
export const describeDocumentForms = (name: string, createPlace: () => Promise<Place>): void => {
  describe(`${name}: forms of documents`, () => {
    const opened = useStorage(createPlace)

    test('begin with the seed and last across openings', async () => {
      await opened.storage.createWorkshop({ ...newWorkshop('one'), documentForm: 'four' })
      await opened.storage.createWorkshop({ ...newWorkshop('two'), documentForm: 'four' })
      await opened.storage.setDocumentForm('one', 'five')
      await opened.reopen()
      expect(await opened.storage.documentForm('one')).toBe('five')
      expect(await opened.storage.documentForm('two')).toBe('four')
    })

    test('are null where nothing is known', async () => {
      expect(await opened.storage.documentForm('nobody')).toBeNull()
    })
  })
}
