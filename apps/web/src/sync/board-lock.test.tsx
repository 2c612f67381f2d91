// @vitest-environment happy-dom
import { createUndoManager } from '@filrouge/document'
import type { Role } from '@filrouge/domain'
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Doc } from 'yjs'
import { BoardScope, LockedBoardsProvider } from './board-lock.tsx'
import { useWorkshopContext, WorkshopProvider } from './workshop-context.tsx'

afterEach(cleanup)

const Probe = () => <p>{useWorkshopContext().canEdit ? 'may edit' : 'may read'}</p>

const said = (role: Role, isLocked: boolean): string | null => {
  const doc = new Doc()
  const me = { personId: 'p', name: 'Ann', companyFunction: '', color: '#000000' }
  const value = { workshopId: 'w', doc, undoManager: createUndoManager(doc), canEdit: role !== 'observer', role, me }
  const { container } = render(
    <WorkshopProvider value={value}>
      <LockedBoardsProvider boards={isLocked ? ['journey'] : ['roadmap']}>
        <BoardScope kind="journey">
          <Probe />
        </BoardScope>
      </LockedBoardsProvider>
    </WorkshopProvider>,
  )
  return container.textContent
}

test('a locked board is read by participants, and still edited by facilitators', () => {
  expect(said('participant', true)).toBe('may read')
  expect(said('facilitator', true)).toBe('may edit')
})

test('the lock of another board changes nothing, and an observer edits none', () => {
  expect(said('participant', false)).toBe('may edit')
  expect(said('observer', false)).toBe('may read')
})
