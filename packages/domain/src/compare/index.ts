export * from './change.ts'
export * from './compare-roadmaps.ts'
export * from './compare-surveys.ts'
export * from './compare-workshops.ts'
