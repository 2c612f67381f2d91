import { createWorkshopResponse, syncPath } from '@filrouge/protocol'
import { startProcess } from '../start-process.ts'
import type { Room, Subject } from '../subject.ts'

const script = new URL('../../../../apps/server/src/main.ts', import.meta.url).pathname
const unlimited = '1000000'

const post = async (address: string, body: unknown): Promise<Response> => {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`)
  return answer
}

const openRoom = async (address: string): Promise<Room> => {
  const created = await post(`${address}/api/workshops`, { name: 'Bench', language: 'en', template: 'empty' })
  const { workshopId, tokens } = createWorkshopResponse.parse(await created.json())
  const who = { token: tokens.participant, name: 'Ann', companyFunction: '', level: 'field' }
  const joined = await post(`${address}/api/workshops/${workshopId}/join`, who)
  const cookie = joined.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const url = `${address.replace('http', 'ws')}${syncPath}/${workshopId}?extras=1`
  return { name: workshopId, url, dialect: 'plain', headers: { cookie } }
}

/** This project's server, every acknowledged edit durable. */
export const filRouge: Subject = {
  name: 'fil-rouge',
  isDurable: true,
  start: () =>
    startProcess({
      script,
      env: (port, dataDir) => ({
        PORT: String(port),
        // As the product is started (tools/run.mjs, apps/server/Dockerfile).
        NODE_OPTIONS: '--max-semi-space-size=4',
        DATA_DIR: dataDir,
        LOG_LEVEL: 'warn',
        UPDATES_PER_SECOND: unlimited,
        UPDATES_BURST: '10000000',
        CONNECTIONS_PER_ADDRESS: unlimited,
        CONNECTIONS_PER_WORKSHOP: unlimited,
        CONNECTIONS_PER_PERSON: unlimited,
        MAX_DOCUMENT_MB: '1024',
        WORKSHOPS_PER_HOUR: unlimited,
        JOINS_PER_HOUR: unlimited,
      }),
      healthPath: '/healthz',
      openRooms: (address, count) => Promise.all(Array.from({ length: count }, () => openRoom(address))),
    }),
}
