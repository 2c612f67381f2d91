import { existsSync, readlinkSync } from 'node:fs'
import { cp, type FileHandle, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { describeAccessStore } from '../contract/access-store.ts'
import { describeBallotStore } from '../contract/ballot-store.ts'
import { describeDocumentForms } from '../contract/document-forms.ts'
import { describeFacilitationStore } from '../contract/facilitation-store.ts'
import { newWorkshop } from '../contract/new-workshop.ts'
import type { Place } from '../contract/place.ts'
import { describeSnapshotStore } from '../contract/snapshot-store.ts'
import { describeUpdateLog } from '../contract/update-log.ts'
import { describeUploadStore } from '../contract/upload-store.ts'
import { describeWorkshopLifecycle } from '../contract/workshop-lifecycle.ts'
import { DataDirBusyError, NewerDatabaseError } from './data-dir-error.ts'
import { durabilityOf, openDatabase } from './open-database.ts'
import { openSqliteStorage } from './open-storage.ts'
import { DamagedRowError } from './row-checksum.ts'
import { schemaSteps } from './schema.ts'

const hourMs = 60 * 60 * 1000

const createPlace = async (): Promise<Place> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'fil-rouge-'))
  return { open: async () => openSqliteStorage(dataDir), remove: () => rm(dataDir, { recursive: true, force: true }) }
}

describeUpdateLog('SQLite', createPlace)
describeDocumentForms('SQLite', createPlace)
describeAccessStore('SQLite', createPlace)
describeFacilitationStore('SQLite', createPlace)
describeUploadStore('SQLite', createPlace)
describeWorkshopLifecycle('SQLite', createPlace)
describeBallotStore('SQLite', createPlace)
describeSnapshotStore('SQLite', createPlace)

describe('a data folder', () => {
  let dataDir: string
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'fil-rouge-'))
  })
  afterEach(() => rm(dataDir, { recursive: true, force: true }))
  const databaseFile = (): string => join(dataDir, 'fil-rouge.sqlite')

  test('loses at its next opening what a crash left of an erased workshop’s images, or half written, and nothing else', async () => {
    const storage = openSqliteStorage(dataDir)
    for (const id of ['gone', 'here']) await storage.createWorkshop(newWorkshop(id))
    await storage.saveUpload('here', 'image', Uint8Array.of(7))
    await storage.eraseWorkshop('gone')
    await storage[Symbol.asyncDispose]()
    const folder = join(dataDir, 'uploads', 'here')
    await cp(folder, join(dataDir, 'uploads', 'gone'), { recursive: true })
    await writeFile(join(folder, 'half.part'), 'half')
    await using again = openSqliteStorage(dataDir)
    expect(await again.upload('gone', 'image')).toBeNull()
    expect([...((await again.upload('here', 'image')) ?? [])]).toEqual([7])
    expect(await readdir(folder)).toEqual(['image'])
  })

  test('is opened such that a commit is on disk before it is answered, and what is deleted is overwritten', () => {
    using db = openDatabase(dataDir)
    expect(durabilityOf(db)).toEqual({ journal_mode: 'wal', synchronous: 2, secure_delete: 1 })
  })

  test.runIf(existsSync('/proc/self/fd'))('has an image on disk with every folder that it lies in', async () => {
    await using storage = openSqliteStorage(dataDir)
    await storage.createWorkshop(newWorkshop('here'))
    await using file = await open(databaseFile())
    const handles: Pick<FileHandle, 'sync'> = Object.getPrototypeOf(file)
    const { sync } = handles
    const synced: string[] = []
    using _spy = vi.spyOn(handles, 'sync').mockImplementation(function (this: FileHandle) {
      synced.push(readlinkSync(`/proc/self/fd/${this.fd}`))
      return sync.call(this)
    })
    await storage.saveUpload('here', 'image', Uint8Array.of(7))
    const uploads = join(dataDir, 'uploads')
    expect(synced).toEqual([join(uploads, 'here', 'image.part'), join(uploads, 'here'), uploads, dataDir])
  })

  test('in use is refused as such, and usable once released', async () => {
    {
      await using _first = openSqliteStorage(dataDir)
      expect(() => openSqliteStorage(dataDir)).toThrow(DataDirBusyError)
    }
    await using second = openSqliteStorage(dataDir)
    expect(await second.append([{ workshopId: 'a', update: Uint8Array.of(1) }])).toEqual([1])
  })

  test('with a byte turned over in an update refuses that workshop, and changes nothing there', async () => {
    const marked = new TextEncoder().encode('the update that the disk will not keep')
    {
      await using storage = openSqliteStorage(dataDir)
      await storage.append([
        { workshopId: 'a', update: marked },
        { workshopId: 'b', update: Uint8Array.of(2) },
      ])
    }
    const bytes = await readFile(databaseFile())
    bytes[bytes.indexOf(marked) + 10]! ^= 1
    await writeFile(databaseFile(), bytes)
    await using storage = openSqliteStorage(dataDir)
    await expect(storage.load('a')).rejects.toThrow(DamagedRowError)
    await expect(storage.load('a')).rejects.toThrow(/workshop a is damaged .* backup/)
    expect((await storage.load('b')).updates).toEqual([Uint8Array.of(2)])
  })

  test('from before there were checksums is read as it is', async () => {
    const db = new DatabaseSync(databaseFile())
    for (const step of schemaSteps.slice(0, -1)) db.exec(step)
    db.exec(
      `PRAGMA user_version = ${schemaSteps.length - 1}; INSERT INTO update_log (workshop_id, seq, body) VALUES ('a', 1, x'07')`,
    )
    db.close()
    await using storage = openSqliteStorage(dataDir)
    expect(await storage.load('a')).toEqual({ updates: [Uint8Array.of(7)], upTo: 1 })
  })

  test('with a workshop that nobody opened for two hours tells it as unopened for an hour, and lets it go', async () => {
    const before = openSqliteStorage(dataDir)
    for (const id of ['one', 'two']) await before.createWorkshop(newWorkshop(id))
    await before[Symbol.asyncDispose]()
    const db = new DatabaseSync(databaseFile())
    db.exec(`UPDATE workshop SET last_opened_at = datetime('now', '-2 hours') WHERE id = 'one'`)
    db.close()
    await using storage = openSqliteStorage(dataDir)
    expect((await storage.unopenedFor(3 * hourMs)).workshopIds).toEqual([])
    expect((await storage.unopenedFor(hourMs)).workshopIds).toEqual(['one'])
    expect(await storage.eraseWorkshop('one', { ifUnopenedForMs: 3 * hourMs })).toBe(false)
    expect(await storage.eraseWorkshop('one', { ifUnopenedForMs: hourMs })).toBe(true)
    expect(await storage.eraseWorkshop('two', { ifUnopenedForMs: hourMs })).toBe(false)
  })

  test('of a newer release is refused as such', () => {
    const db = new DatabaseSync(databaseFile())
    db.exec(`PRAGMA user_version = ${schemaSteps.length + 1}`)
    db.close()
    expect(() => openSqliteStorage(dataDir)).toThrow(NewerDatabaseError)
  })

  test('from before sequences counted within each workshop keeps every update, in order', async () => {
    const db = new DatabaseSync(databaseFile())
    db.exec(schemaSteps[0] ?? '')
    const insert = db.prepare('INSERT INTO update_log (workshop_id, body) VALUES (?, ?)')
    for (const [workshopId, value] of [
      ['a', 1],
      ['b', 9],
      ['a', 2],
    ] as const)
      insert.run(workshopId, Uint8Array.of(value))
    db.close()
    await using storage = openSqliteStorage(dataDir)
    expect(await storage.load('a')).toEqual({ updates: [Uint8Array.of(1), Uint8Array.of(2)], upTo: 2 })
    expect(await storage.append([{ workshopId: 'b', update: Uint8Array.of(8) }])).toEqual([2])
  })

  test('from before people were listed keeps its sessions, each as come by the present invitation of its role', async () => {
    const db = new DatabaseSync(databaseFile())
    for (const step of schemaSteps.slice(0, 2)) db.exec(step)
    db.exec(`PRAGMA user_version = 2;
      INSERT INTO workshop (id, name) VALUES ('w', 'Aéroport');
      INSERT INTO invite (workshop_id, role, token_hash) VALUES ('w', 'participant', 'p');
      INSERT INTO session VALUES ('w', 'session', 'ann', 'participant', 'Ann', 'Opérations', 'field');`)
    db.close()
    await using storage = openSqliteStorage(dataDir)
    expect(await storage.people('w')).toMatchObject([{ personId: 'ann', role: 'participant', name: 'Ann' }])
    await storage.replaceToken('w', 'participant', 'p2', { exceptPersonId: 'camille' })
    expect(await storage.people('w')).toEqual([])
  })
})
