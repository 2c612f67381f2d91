import { en, fr } from '@filrouge/messages'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

const storageKey = 'fil-rouge:language'

const initialLanguage = (): 'fr' | 'en' => {
  const stored = localStorage.getItem(storageKey)
  if (stored === 'fr' || stored === 'en') return stored
  return navigator.language.startsWith('en') ? 'en' : 'fr'
}

const language = initialLanguage()
document.documentElement.lang = language
void i18next.use(initReactI18next).init({
  lng: language,
  fallbackLng: 'fr',
  resources: { fr, en },
  interpolation: { escapeValue: false },
})
i18next.on('languageChanged', (next) => {
  localStorage.setItem(storageKey, next)
  document.documentElement.lang = next
})

export const i18n = i18next
