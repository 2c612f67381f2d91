import type { ServerProcess } from './server-process.ts'
import type { Dialect } from './wire.ts'

export interface Room {
  name: string
  url: string
  dialect: Dialect
  headers: Readonly<Record<string, string>>
}

export interface RunningSubject extends AsyncDisposable {
  process: ServerProcess
  openRooms: (count: number) => Promise<Room[]>
  /** Stops and starts the server on what it stored. */
  restart: () => Promise<void>
}

/** A server under measurement. */
export interface Subject {
  name: string
  /** Keeps documents across a restart. */
  isDurable: boolean
  start: () => Promise<RunningSubject>
}
