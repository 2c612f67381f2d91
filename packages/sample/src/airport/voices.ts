import type { ObservationSource } from '@filrouge/domain'
import type { voices as texts } from './fr/voices.ts'
import type { ProfileKey } from './strategy.ts'

/** Source, and the profile that speaks; not yet linked to a moment. */
export const voices: Record<keyof typeof texts, readonly [ObservationSource, ProfileKey?]> = {
  'parking-price': ['review', 'weekend'],
  'early-floor': ['review', 'weekend'],
  'kerb-alone': ['survey', 'weekend'],
  'monday-queue': ['complaint', 'business'],
  'quiet-call': ['field', 'business'],
  'stroller-gate': ['faq', 'family'],
  'second-plane': ['complaint', 'family'],
  'night-shower': ['review', 'transfer'],
  'desk-closed': ['field'],
}
