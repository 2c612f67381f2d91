import type { AirportTexts } from '../texts.ts'

/** Invented for the example, and marked so: nobody is quoted. */
export const voices: AirportTexts['voices'] = {
  'parking-price': '“Two tickets at €39 each, parking at €84. They only told us at the barrier.” (example)',
  'early-floor': '“We came at 4 am so as not to miss it and sat on the floor: every seat belongs to a café.” (example)',
  'kerb-alone': '“I spoke to nobody from the door to the plane, and that suits me fine.” (example)',
  'monday-queue': '“On Mondays I choose between forty minutes too early and a missed plane.” (example)',
  'quiet-call': '“People often ask me where to make a call without the whole hall listening.” (example, desk agent)',
  'stroller-gate': 'May I keep the stroller up to the aircraft door? (example, frequent question)',
  'second-plane': '“Nobody knew whether our second plane would wait. We ran for nothing.” (example)',
  'night-shower': '“Seven hours at night with no shower and no hot meal. The staff were kind, and helpless.” (example)',
  'desk-closed': '“Twelve desks dark, one open: people think we are on strike.” (example, agent)',
}
