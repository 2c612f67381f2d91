import { expect, test } from 'vitest'
import { createMetrics } from './metrics.ts'

test('the figures are read anew each time they are asked for', async () => {
  const traffic = { messagesIn: 1, bytesIn: 10, messagesOut: 2, bytesOut: 20 }
  const metrics = createMetrics({
    traffic,
    rooms: () => 3,
    connections: () => 4,
    waiting: () => ({ updates: 5, bytes: 50 }),
    isFanOutConnected: () => true,
  })
  metrics.observeCommit(0.004, true)
  metrics.observeCommit(0.3, false)
  const before = await metrics.text()
  traffic.messagesIn = 7
  const lines = new Set((await metrics.text()).split('\n'))
  expect(before).toContain('\nfilrouge_messages_in_total 1\n')
  for (const line of [
    'filrouge_rooms 3',
    'filrouge_connections 4',
    'filrouge_messages_in_total 7',
    'filrouge_messages_out_total 2',
    'filrouge_bytes_in_total 10',
    'filrouge_bytes_out_total 20',
    'filrouge_waiting_updates 5',
    'filrouge_waiting_bytes 50',
    'filrouge_fanout_connected 1',
    'filrouge_commit_seconds_bucket{le="0.005"} 1',
    'filrouge_commit_seconds_count 1',
    'filrouge_commits_refused_total 1',
  ]) {
    expect(lines).toContain(line)
  }
  expect([...lines].some((line) => line.startsWith('nodejs_eventloop_lag_seconds'))).toBe(true)
})
