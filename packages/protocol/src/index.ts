export * from './http.ts'
export * from './message.ts'
export * from './people.ts'
export * from './rounds.ts'
