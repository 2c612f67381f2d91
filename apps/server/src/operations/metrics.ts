import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Traffic } from './traffic.ts'

/** Where the figures are read when someone asks for them. */
export interface MetricSources {
  traffic: Readonly<Traffic>
  rooms: () => number
  connections: () => number
  /** What waits to be written to the log. */
  waiting: () => { updates: number; bytes: number }
  isFanOutConnected: () => boolean
}

export interface Metrics {
  /** One group of updates was committed, or was refused, after so many seconds. */
  observeCommit: (seconds: number, isCommitted: boolean) => void
  readonly contentType: string
  /** The text that Prometheus reads. */
  text: () => Promise<string>
}

const commitBuckets = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** The figures of one server, in a registry of their own; prom-client's own add the process, its memory and the event loop's lag. */
export const createMetrics = (sources: MetricSources): Metrics => {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const registers = [register]
  const gauge = (name: string, help: string, read: () => number): void => {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  }
  const count = (name: string, help: string, read: () => number): void => {
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset()
        this.inc(read())
      },
    })
  }
  gauge('filrouge_rooms', 'Workshops held in memory', sources.rooms)
  gauge('filrouge_connections', 'Open sockets', sources.connections)
  count('filrouge_messages_in_total', 'Messages received on sockets', () => sources.traffic.messagesIn)
  count('filrouge_messages_out_total', 'Messages sent on sockets', () => sources.traffic.messagesOut)
  count('filrouge_bytes_in_total', 'Bytes of the messages received on sockets', () => sources.traffic.bytesIn)
  count('filrouge_bytes_out_total', 'Bytes of the messages sent on sockets', () => sources.traffic.bytesOut)
  gauge('filrouge_waiting_updates', 'Updates that wait to be written to the log', () => sources.waiting().updates)
  gauge('filrouge_waiting_bytes', 'Bytes of the updates that wait to be written to the log', () => sources.waiting().bytes)
  gauge('filrouge_fanout_connected', '1 while other servers can be heard, else 0', () => (sources.isFanOutConnected() ? 1 : 0))
  const commitSeconds = new Histogram({
    name: 'filrouge_commit_seconds',
    help: 'Time that a group of updates took to be durable',
    buckets: commitBuckets,
    registers,
  })
  const refusedCommits = new Counter({
    name: 'filrouge_commits_refused_total',
    help: 'Groups of updates that the storage did not take, and that are tried again',
    registers,
  })
  return {
    observeCommit: (seconds, isCommitted) => {
      if (isCommitted) commitSeconds.observe(seconds)
      else refusedCommits.inc()
    },
    contentType: register.contentType,
    text: () => register.metrics(),
  }
}
