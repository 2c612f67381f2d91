import 'i18next'
import type { fr } from '@filrouge/messages'

declare module 'i18next' {
  /** A key that no catalogue has is an error of types, not a key shown on a screen. */
  interface CustomTypeOptions {
    defaultNS: 'shell'
    resources: typeof fr
  }
}
