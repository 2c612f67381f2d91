import {
  createSessionStateSnapshotSignal,
  loadSessionStateSnapshotIntoStore,
  react,
  type TLSessionStateSnapshot,
  type TLStore,
} from 'tldraw'

const saveAfterMs = 500

/** Puts this browser back where it last looked in this workshop. True when it had been here before. */
export const restoreCamera = (store: TLStore, key: string): boolean => {
  try {
    const saved = localStorage.getItem(key)
    if (!saved) return false
    loadSessionStateSnapshotIntoStore(store, JSON.parse(saved) as TLSessionStateSnapshot)
    return true
  } catch {
    // Unreadable or refused by the browser: start at the default view.
    return false
  }
}

/** Remembers page and camera in this browser as they change. Returns how to stop. */
export const keepCamera = (store: TLStore, key: string): (() => void) => {
  const snapshot = createSessionStateSnapshotSignal(store)
  let timer: ReturnType<typeof setTimeout> | null = null
  const save = (): void => {
    timer = null
    try {
      localStorage.setItem(key, JSON.stringify(snapshot.get()))
    } catch {
      // Storage full or switched off: the view is simply not remembered.
    }
  }
  const stop = react('remember the camera', () => {
    snapshot.get()
    timer ??= setTimeout(save, saveAfterMs)
  })
  // A reload comes sooner than the timer.
  window.addEventListener('pagehide', save)
  return () => {
    window.removeEventListener('pagehide', save)
    stop()
    if (timer !== null) {
      clearTimeout(timer)
      save()
    }
  }
}
