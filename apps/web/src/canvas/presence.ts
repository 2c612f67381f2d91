import {
  createPresenceStateDerivation,
  type Editor,
  InstancePresenceRecordType,
  react,
  type Signal,
  type TLInstancePresence,
  type TLInstancePresenceID,
  type TLPageId,
  type TLPresenceUserInfo,
  type TLShapeId,
} from 'tldraw'
import type { Awareness } from 'y-protocols/awareness'
import { z } from 'zod'

const field = 'canvas'
const sendEveryMs = 100
const mostSelected = 50
const finite = z.number()
const box = z.tuple([finite, finite, finite, finite])

/** One person's place on the whiteboard, as sent ten times a second: hence the short keys. */
const placeSchema = z.object({
  u: z.string().min(1).max(64),
  n: z.string().max(170),
  c: z.string().regex(/^#[0-9a-f]{6}$/),
  p: z.string().startsWith('page:').max(100),
  /** Cursor: x, y in page coordinates. */
  x: z.tuple([finite, finite]).optional(),
  /** Camera: x, y, zoom; and the screen: x, y, width, height. */
  k: z.tuple([finite, finite, finite]).optional(),
  b: box.optional(),
  s: z.array(z.string().startsWith('shape:').max(100)).max(mostSelected),
  /** The shape being edited, which others leave alone. */
  e: z.string().startsWith('shape:').max(100).optional(),
  f: z.string().max(64).optional(),
  r: box.optional(),
})
type Place = z.infer<typeof placeSchema>

const tenth = (value: number): number => Math.round(value * 10) / 10

const toPlace = (presence: TLInstancePresence, editing: string | null): Place => {
  const { cursor, camera, screenBounds, brush } = presence
  return {
    u: presence.userId,
    n: presence.userName,
    c: presence.color,
    p: presence.currentPageId,
    ...(cursor ? { x: [tenth(cursor.x), tenth(cursor.y)] as [number, number] } : {}),
    ...(camera ? { k: [tenth(camera.x), tenth(camera.y), camera.z] as [number, number, number] } : {}),
    ...(screenBounds
      ? { b: [screenBounds.x, screenBounds.y, screenBounds.w, screenBounds.h].map(tenth) as [number, number, number, number] }
      : {}),
    s: presence.selectedShapeIds.slice(0, mostSelected),
    ...(editing ? { e: editing } : {}),
    ...(presence.followingUserId ? { f: presence.followingUserId } : {}),
    ...(brush ? { r: [brush.x, brush.y, brush.w, brush.h].map(tenth) as [number, number, number, number] } : {}),
  }
}

const asBox = (values: [number, number, number, number] | undefined) =>
  values ? { x: values[0], y: values[1], w: values[2], h: values[3] } : null

/** tldraw's presence of another browser, or null when what it sent makes no sense. */
const readPlace = (clientId: number, value: unknown, now: number): TLInstancePresence | null => {
  const parsed = placeSchema.safeParse(value)
  if (!parsed.success) return null
  const place = parsed.data
  return InstancePresenceRecordType.create({
    id: InstancePresenceRecordType.createId(String(clientId)),
    userId: place.u,
    userName: place.n,
    color: place.c,
    currentPageId: place.p as TLPageId,
    lastActivityTimestamp: now,
    cursor: place.x ? { x: place.x[0], y: place.x[1], type: 'default', rotation: 0 } : null,
    camera: place.k ? { x: place.k[0], y: place.k[1], z: place.k[2] } : null,
    screenBounds: asBox(place.b),
    selectedShapeIds: place.s as TLShapeId[],
    followingUserId: place.f ?? null,
    brush: asBox(place.r),
    scribbles: [],
    chatMessage: '',
    meta: place.e ? { editing: place.e } : {},
  })
}

const sendPlace = (editor: Editor, awareness: Awareness, user: Signal<TLPresenceUserInfo>): (() => void) => {
  const presence = createPresenceStateDerivation(user)(editor.store)
  let timer: ReturnType<typeof setTimeout> | null = null
  let sent = ''
  const send = (): void => {
    timer = null
    const now = presence.get()
    const place = now && toPlace(now, editor.getEditingShapeId())
    const text = JSON.stringify(place)
    if (text === sent) return
    sent = text
    awareness.setLocalStateField(field, place)
  }
  const stop = react('tell others where I am', () => {
    presence.get()
    editor.getEditingShapeId()
    timer ??= setTimeout(send, sendEveryMs)
  })
  return () => {
    stop()
    if (timer !== null) clearTimeout(timer)
    awareness.setLocalStateField(field, null)
  }
}

const showPlaces = (editor: Editor, awareness: Awareness): (() => void) => {
  const changed = new Set<number>(awareness.getStates().keys())
  let frame: number | null = null
  const show = (): void => {
    frame = null
    const put: TLInstancePresence[] = []
    const remove: TLInstancePresenceID[] = []
    for (const clientId of changed) {
      if (clientId === awareness.clientID) continue
      const presence = readPlace(clientId, awareness.getStates().get(clientId)?.[field], Date.now())
      if (presence) put.push(presence)
      else remove.push(InstancePresenceRecordType.createId(String(clientId)))
    }
    changed.clear()
    editor.store.mergeRemoteChanges(() => {
      editor.store.remove(remove.filter((id) => editor.store.has(id)))
      editor.store.put(put)
    })
  }
  const note = (change: { added: number[]; updated: number[]; removed: number[] }): void => {
    for (const id of [...change.added, ...change.updated, ...change.removed]) changed.add(id)
    frame ??= requestAnimationFrame(show)
  }
  show()
  awareness.on('change', note)
  return () => {
    awareness.off('change', note)
    if (frame !== null) cancelAnimationFrame(frame)
  }
}

/** Shows where everyone is on the whiteboard, and tells them where this person is. Returns how to stop. */
export const sharePresence = (editor: Editor, awareness: Awareness, user: Signal<TLPresenceUserInfo>): (() => void) => {
  const stopSending = sendPlace(editor, awareness, user)
  const stopShowing = showPlaces(editor, awareness)
  return () => {
    stopSending()
    stopShowing()
  }
}

/** The name of who else is writing in this shape; null when nobody is. */
export const writerOf = (editor: Editor, shapeId: TLShapeId): string | null =>
  editor.getCollaborators().find((presence) => presence.meta['editing'] === shapeId)?.userName ?? null
