// @vitest-environment happy-dom
import { addRecord, createUndoManager, metaMapName, readWorkshop, schemaVersion } from '@filrouge/document'
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Doc } from 'yjs'
import { useWorkshopContext, WorkshopProvider } from './workshop-context.tsx'

afterEach(cleanup)

const me = { personId: 'p', name: 'Ann', companyFunction: '', color: '#000000' }

const Probe = () => {
  const { canEdit, isOfNewerRelease } = useWorkshopContext()
  return <p>{`${canEdit ? 'may edit' : 'may read'}, ${isOfNewerRelease ? 'newer' : 'ours'}`}</p>
}

const open = (doc: Doc, canEdit = true) => {
  const undoManager = createUndoManager(doc)
  const { container } = render(
    <WorkshopProvider value={{ workshopId: 'w', doc, undoManager, canEdit, me }}>
      <Probe />
    </WorkshopProvider>,
  )
  return { undoManager, said: () => container.textContent }
}

const upgrade = (doc: Doc): void => void doc.getMap(metaMapName).set('schemaVersion', schemaVersion + 1)

test('a document that a newer release wrote is read and not edited', () => {
  const doc = new Doc()
  upgrade(doc)
  expect(open(doc).said()).toBe('may read, newer')
})

test('a document that becomes newer while it is open stops being edited, and nothing undoes what is in it', () => {
  const doc = new Doc()
  doc.getMap(metaMapName).set('schemaVersion', schemaVersion)
  const { said, undoManager } = open(doc)
  addRecord(doc, 'factors', { name: 'Price' })
  expect(said()).toBe('may edit, ours')
  act(() => upgrade(doc))
  expect(said()).toBe('may read, newer')
  undoManager.undo()
  expect(readWorkshop(doc).workshop.factors).toHaveLength(1)
})

test('an observer goes on reading, whatever the release', () => {
  expect(open(new Doc(), false).said()).toBe('may read, ours')
})
