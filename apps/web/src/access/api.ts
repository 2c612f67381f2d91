import {
  createWorkshopResponse,
  inviteResponse,
  resetLinkResponse,
  type SessionResponse,
  sessionResponse,
} from '@filrouge/protocol'
import { request } from '../sync/request.ts'

export type Role = SessionResponse['role']

export const createWorkshop = (body: { name: string; language: 'fr' | 'en'; template: 'empty' | 'airport' }) =>
  request('POST', '/api/workshops', body, createWorkshopResponse)

export const readInvite = (workshopId: string, token: string) =>
  request('POST', `/api/workshops/${workshopId}/invite`, { token }, inviteResponse)

export const joinWorkshop = (
  workshopId: string,
  body: { token: string; name: string; companyFunction: string; level: SessionResponse['level'] },
) => request('POST', `/api/workshops/${workshopId}/join`, body, sessionResponse)

export const readSession = (workshopId: string) =>
  request('GET', `/api/workshops/${workshopId}/session`, undefined, sessionResponse)

export const resetLink = (workshopId: string, role: Role) =>
  request('POST', `/api/workshops/${workshopId}/links`, { role }, resetLinkResponse)
