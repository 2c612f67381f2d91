export * from './http.ts'
export * from './message.ts'
