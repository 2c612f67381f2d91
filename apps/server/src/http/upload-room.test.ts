import { expect, test } from 'vitest'
import { uploadWeight } from '../storage/port/upload-store.ts'
import { UploadRoom } from './upload-room.ts'

const kilobytes = (count: number): Uint8Array => new Uint8Array(count * 1024)

/** Images in memory that take their time to arrive. */
const shelf = () => {
  const saved: number[] = []
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))
  return {
    saved,
    uploadedBytes: async () => {
      const bytes = saved.reduce((sum, length) => sum + uploadWeight(length), 0)
      await pause()
      return bytes
    },
    saveUpload: async (workshopId: string, _id: string, bytes: Uint8Array) => {
      await pause()
      if (workshopId === 'gone') throw new Error('no such workshop')
      saved.push(bytes.length)
    },
  }
}

test('images that come at the same time never take more than there is room for', async () => {
  const store = shelf()
  const room = new UploadRoom(store, 1000 * 1024)
  const results = await Promise.all(Array.from({ length: 8 }, (_, index) => room.save('w', `${index}`, kilobytes(300))))
  expect(results.filter(Boolean).length).toBe(store.saved.length)
  expect(store.saved.length).toBeLessThanOrEqual(3)
  expect(await room.save('w', 'last', kilobytes(1000 - store.saved.length * 300))).toBe(true)
  expect(await room.save('w', 'more', new Uint8Array(1))).toBe(false)
})

test('one that fails leaves its room to the next', async () => {
  const room = new UploadRoom(shelf(), 100 * 1024)
  await expect(room.save('gone', 'image', kilobytes(100))).rejects.toThrow()
  await expect(room.save('gone', 'image', kilobytes(100))).rejects.toThrow('no such workshop')
})

test('tiny images count more than their bytes', async () => {
  const room = new UploadRoom(shelf(), 200 * 1024)
  const results: boolean[] = []
  for (const id of ['a', 'b', 'c', 'd']) results.push(await room.save('w', id, new Uint8Array(1)))
  expect(results).toEqual([true, true, true, false])
})
