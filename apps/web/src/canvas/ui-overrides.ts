import type { TFunction } from 'i18next'
import type { TLUiOverrides } from 'tldraw'
import { missingFrench } from './missing-french.ts'

/** What the editor's own screens lack: names of our shapes, and French that tldraw does not have. */
export const uiOverrides = (t: TFunction<'canvas'>): TLUiOverrides => ({
  actions: (_editor, actions) => {
    // Embeds would bring other sites into the workshop.
    const { 'insert-embed': _embed, ...kept } = actions
    return kept
  },
  translations: {
    fr: { ...missingFrench, 'tool.board': t('tool.board') },
    en: { 'tool.board': t('tool.board') },
  },
})
