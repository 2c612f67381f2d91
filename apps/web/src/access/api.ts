import {
  accessSettings,
  type ChangeAccessRequest,
  createWorkshopResponse,
  inviteResponse,
  peopleResponse,
  resetLinkResponse,
  type SessionResponse,
  sessionResponse,
} from '@filrouge/protocol'
import { request, requestNothing } from '../sync/request.ts'

export type Role = SessionResponse['role']

const base = (workshopId: string): string => `/api/workshops/${workshopId}`

export const createWorkshop = (body: { name: string; language: 'fr' | 'en'; template: 'empty' | 'airport' }) =>
  request('POST', '/api/workshops', body, createWorkshopResponse)

export const eraseWorkshop = (workshopId: string) => requestNothing('DELETE', base(workshopId))

export const readInvite = (workshopId: string, token: string) =>
  request('POST', `${base(workshopId)}/invite`, { token }, inviteResponse)

export const joinWorkshop = (
  workshopId: string,
  body: { token: string; passcode?: string; name: string; companyFunction: string; level: SessionResponse['level'] },
) => request('POST', `${base(workshopId)}/join`, body, sessionResponse)

export const readSession = (workshopId: string) => request('GET', `${base(workshopId)}/session`, undefined, sessionResponse)

export const leaveWorkshop = (workshopId: string) => requestNothing('DELETE', `${base(workshopId)}/session`)

export const resetLink = (workshopId: string, role: Role, removePeople: boolean) =>
  request('POST', `${base(workshopId)}/links`, { role, removePeople }, resetLinkResponse)

export const readPeople = async (workshopId: string) =>
  (await request('GET', `${base(workshopId)}/people`, undefined, peopleResponse)).people

export const changeRole = (workshopId: string, personId: string, role: Role) =>
  requestNothing('PATCH', `${base(workshopId)}/people/${personId}`, { role })

export const removePerson = (workshopId: string, personId: string) =>
  requestNothing('DELETE', `${base(workshopId)}/people/${personId}`)

export const readAccess = (workshopId: string) => request('GET', `${base(workshopId)}/access`, undefined, accessSettings)

export const changeAccess = (workshopId: string, change: ChangeAccessRequest) =>
  request('PATCH', `${base(workshopId)}/access`, change, accessSettings)
