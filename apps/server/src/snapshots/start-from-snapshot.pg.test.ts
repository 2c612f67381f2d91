import { describe, expect, test } from 'vitest'
import { contentOf, image, snapshotScene } from '../testing/snapshot-scene.ts'
import { TestDatabase } from '../testing/test-database.ts'
import { testDatabaseUrl } from '../testing/test-services.ts'

const databaseUrl = testDatabaseUrl()

describe.skipIf(databaseUrl === null)('on PostgreSQL', () => {
  test('a new workshop has the content of a snapshot and its images', { timeout: 30_000 }, async () => {
    await using database = await TestDatabase.create(databaseUrl ?? '')
    await using scene = await snapshotScene({ DATABASE_URL: database.url })
    await scene.write()
    const shown = await scene.upload()
    await scene.show(shown)
    const before = contentOf((await scene.listen()).doc)
    const { workshopId, facilitator, listener } = await scene.start(await scene.keep(), 'Aéroport 2027')
    expect(contentOf(listener.doc).workshop.factors).toEqual(before.workshop.factors)
    const path = shown.replace(scene.workshopId, workshopId)
    const answer = await fetch(scene.address + path, { headers: { cookie: facilitator.cookie } })
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(image)
  })
})
