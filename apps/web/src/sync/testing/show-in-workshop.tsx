import { createUndoManager, type WorkshopDoc } from '@filrouge/document'
import type { Role } from '@filrouge/domain'
import { en, fr } from '@filrouge/messages'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type RenderResult, render } from '@testing-library/react'
import i18next, { type i18n } from 'i18next'
import type { ReactElement } from 'react'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { MemoryRouter } from 'react-router'
import { Doc, type UndoManager } from 'yjs'
import { WorkshopProvider } from '../workshop-context.tsx'

export const workshopId = 'w1'

interface TestWorkshop {
  doc: WorkshopDoc
  undoManager: UndoManager
}

/** An empty document, and the history of what is edited in it. */
export const newWorkshop = (): TestWorkshop => {
  const doc = new Doc()
  return { doc, undoManager: createUndoManager(doc) }
}

/** The texts of the product, for a test alone. */
export const textsIn = (language: 'fr' | 'en'): i18n => {
  const texts = i18next.createInstance()
  void texts
    .use(initReactI18next)
    .init({ lng: language, resources: { fr, en }, interpolation: { escapeValue: false }, initAsync: false })
  return texts
}

/** Asks no server; what a test puts in it is all that is known of one. */
export const offlineQueries = (): QueryClient => new QueryClient({ defaultOptions: { queries: { enabled: false } } })

interface ShowOptions extends TestWorkshop {
  language?: 'fr' | 'en'
  role?: Role
  queries?: QueryClient
  /** Path of the page. */
  at?: string
}

/** Draws something with a workshop behind it, as somebody of this role sees it. */
export const showInWorkshop = (element: ReactElement, options: ShowOptions): RenderResult => {
  const { doc, undoManager, language = 'fr', role = 'participant', queries = offlineQueries(), at = '/' } = options
  window.matchMedia ??= (query) => ({ matches: false, media: query }) as MediaQueryList
  const me = { personId: 'p', name: 'Ann', companyFunction: '', color: '#000000' }
  return render(
    <I18nextProvider i18n={textsIn(language)}>
      <MantineProvider env="test">
        <MemoryRouter initialEntries={[at]}>
          <QueryClientProvider client={queries}>
            <WorkshopProvider value={{ workshopId, doc, undoManager, canEdit: role !== 'observer', role, me }}>
              {element}
            </WorkshopProvider>
          </QueryClientProvider>
        </MemoryRouter>
      </MantineProvider>
    </I18nextProvider>,
  )
}
