import { shell as shellInEnglish } from '@filrouge/messages/en/shell'
import { shell as shellInFrench } from '@filrouge/messages/fr/shell'
import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'

const storageKey = 'fil-rouge:language'

const initialLanguage = (): 'fr' | 'en' => {
  const stored = localStorage.getItem(storageKey)
  if (stored === 'fr' || stored === 'en') return stored
  return navigator.language.startsWith('en') ? 'en' : 'fr'
}

const readCatalogue = (language: string) =>
  language === 'en' ? import('@filrouge/messages/en').then(({ en }) => en) : import('@filrouge/messages/fr').then(({ fr }) => fr)

/** The words of the boards come with the first workshop that is opened, in the reader's language alone, all at once. */
const catalogues: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, namespace, done) => {
    readCatalogue(language).then(
      (texts) => {
        for (const [name, words] of Object.entries(texts)) i18next.addResourceBundle(language, name, words)
        done(null, texts[namespace as keyof typeof texts] ?? {})
      },
      (error: Error) => done(error, false),
    )
  },
}

const language = initialLanguage()
document.documentElement.lang = language
void i18next
  .use(catalogues)
  .use(initReactI18next)
  .init({
    lng: language,
    // Every language has every text: types see to it.
    fallbackLng: false,
    defaultNS: 'shell',
    ns: ['shell'],
    partialBundledLanguages: true,
    resources: { fr: { shell: shellInFrench }, en: { shell: shellInEnglish } },
    interpolation: { escapeValue: false },
  })
i18next.on('languageChanged', (next) => {
  localStorage.setItem(storageKey, next)
  document.documentElement.lang = next
})

export const i18n = i18next

/** Loads the words of the boards, to be there when a workshop opens. */
export const loadBoardWords = (): Promise<void> => i18next.loadNamespaces('parts')
