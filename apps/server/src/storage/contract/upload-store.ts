import { beforeEach, describe, expect, test } from 'vitest'
import { newWorkshop } from './new-workshop.ts'
import { type Place, useStorage } from './place.ts'

/** What every upload store must do. */
export const describeUploadStore = (name: string, createPlace: () => Promise<Place>): void => {
  describe(`${name}: uploads`, () => {
    const opened = useStorage(createPlace)
    beforeEach(() => opened.storage.createWorkshop(newWorkshop('one')))

    test('an image comes back byte for byte across openings, in its workshop only', async () => {
      const image = Uint8Array.from({ length: 300_000 }, (_, index) => index * 7)
      await opened.storage.saveUpload('one', 'image', image.slice())
      await opened.reopen()
      expect(image).toEqual(new Uint8Array((await opened.storage.upload('one', 'image')) ?? []))
      expect(await opened.storage.upload('two', 'image')).toBeNull()
      expect(await opened.storage.upload('one', 'other')).toBeNull()
    })

    test('an image that stands within a longer buffer is kept without what surrounds it', async () => {
      const form = Uint8Array.from({ length: 300_000 }, (_, index) => index * 7)
      const image = form.slice(1000, 200_000)
      await opened.storage.saveUpload('one', 'image', form.subarray(1000, 200_000))
      expect(image).toEqual(new Uint8Array((await opened.storage.upload('one', 'image')) ?? []))
    })

    test('the length of an image is known, in its workshop only', async () => {
      await opened.storage.saveUpload('one', 'image', new Uint8Array(300_000))
      await opened.storage.saveUpload('one', 'empty', new Uint8Array())
      await opened.reopen()
      expect(await opened.storage.uploadSize('one', 'image')).toBe(300_000)
      expect(await opened.storage.uploadSize('one', 'empty')).toBe(0)
      expect(await opened.storage.uploadSize('one', 'other')).toBeNull()
      expect(await opened.storage.uploadSize('two', 'image')).toBeNull()
    })

    test('an image never changes under its id', async () => {
      await opened.storage.saveUpload('one', 'image', Uint8Array.of(1))
      await opened.storage.saveUpload('one', 'image', Uint8Array.of(2)).catch(() => {})
      expect([...((await opened.storage.upload('one', 'image')) ?? [])]).toEqual([1])
    })

    test('what a workshop’s images take together is known, in that workshop only', async () => {
      const { storage } = opened
      await storage.createWorkshop(newWorkshop('two'))
      expect(await storage.uploadedBytes('one')).toBe(0)
      await storage.saveUpload('one', 'image', new Uint8Array(300_000))
      await storage.saveUpload('one', 'other', new Uint8Array(7))
      await storage.saveUpload('two', 'image', new Uint8Array(1))
      // The small one counts what the smallest does.
      expect(await storage.uploadedBytes('one')).toBe(300_000 + 64 * 1024)
      await opened.reopen()
      expect(await opened.storage.uploadedBytes('one')).toBe(300_000 + 64 * 1024)
      await opened.storage.eraseWorkshop('one')
      expect(await opened.storage.uploadedBytes('one')).toBe(0)
      expect(await opened.storage.uploadedBytes('nobody')).toBe(0)
    })

    test('images are copied to another workshop, those that are asked for and that there are, and outlive the former one', async () => {
      const { storage } = opened
      await storage.createWorkshop(newWorkshop('two'))
      await storage.saveUpload('one', 'image', Uint8Array.of(1, 2, 3))
      await storage.saveUpload('one', 'large', new Uint8Array(300_000).fill(7))
      await storage.saveUpload('one', 'other', Uint8Array.of(4))
      expect(await storage.uploadedBytes('two')).toBe(0)
      expect(await storage.copyUploads({ from: 'one', to: 'two' }, ['image', 'large', 'image', 'gone'], 1e6)).toBe(true)
      expect(await storage.uploadedBytes('two')).toBe(300_000 + 64 * 1024)
      await storage.eraseWorkshop('one')
      await opened.reopen()
      expect([...((await opened.storage.upload('two', 'image')) ?? [])]).toEqual([1, 2, 3])
      expect(await opened.storage.uploadSize('two', 'large')).toBe(300_000)
      expect(await opened.storage.upload('two', 'other')).toBeNull()
      expect(await opened.storage.uploadedBytes('two')).toBe(300_000 + 64 * 1024)
    })

    test('images that count more than they may together are not copied, none of them', async () => {
      const { storage } = opened
      await storage.createWorkshop(newWorkshop('two'))
      await storage.saveUpload('one', 'image', Uint8Array.of(1))
      await storage.saveUpload('one', 'other', Uint8Array.of(2))
      const between = { from: 'one', to: 'two' }
      expect(await storage.copyUploads(between, ['image', 'other'], 2 * 64 * 1024 - 1)).toBe(false)
      expect(await storage.uploadedBytes('two')).toBe(0)
      expect(await storage.copyUploads(between, [], 0)).toBe(true)
      expect(await storage.copyUploads(between, ['image', 'other'], 2 * 64 * 1024)).toBe(true)
    })

    test('no image is copied to a workshop that does not exist', async () => {
      await opened.storage.saveUpload('one', 'image', Uint8Array.of(1))
      await expect(opened.storage.copyUploads({ from: 'one', to: 'nobody' }, ['image'], 1e6)).rejects.toThrow()
      expect(await opened.storage.upload('nobody', 'image')).toBeNull()
      expect(await opened.storage.upload('one', 'image')).not.toBeNull()
    })

    test('no image is kept for a workshop that does not exist', async () => {
      await expect(opened.storage.saveUpload('nobody', 'image', Uint8Array.of(1))).rejects.toThrow()
      expect(await opened.storage.upload('nobody', 'image')).toBeNull()
    })
  })
}
