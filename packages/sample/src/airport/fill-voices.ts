import type { Add } from './fill-airport.ts'
import { type AirportTexts, keysOf } from './texts.ts'
import { voices } from './voices.ts'

/** What customers and agents said, waiting to be linked to a moment. */
export const fillVoices = (add: Add, texts: AirportTexts): void => {
  for (const key of keysOf(voices)) {
    const [source, profile] = voices[key]
    add('observations', `observation-voice-${key}`, {
      kind: 'verbatim',
      text: texts.voices[key],
      source,
      evidence: 'anecdote',
      ...(profile && { profileId: `profile-${profile}` as never }),
      ...(source === 'survey' && { surveyId: 'survey-passengers' as never }),
    })
  }
}
