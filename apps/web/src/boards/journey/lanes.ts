/** The rows of the grid, from what customers live to what the company needs. */
export const lanes = [
  'action',
  'touchpoint',
  'interaction',
  'emotion',
  'voices',
  'pain',
  'delight',
  'opportunity',
  'satisfaction',
  'indicators',
  'owner',
  'factors',
  'competencies',
  'tools',
] as const
export type Lane = (typeof lanes)[number]
