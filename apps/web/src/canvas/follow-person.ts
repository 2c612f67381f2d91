import { type Editor, react } from 'tldraw'

/** Follows a person's view as soon as they are seen on the whiteboard. Returns how to give up waiting. */
export const followWhenSeen = (editor: Editor, personId: string): (() => void) => {
  let isDone = false
  const stop = react('follow a person', () => {
    const isHere = editor.getCollaborators().some((presence) => presence.userId === personId)
    if (!isHere || isDone) return
    isDone = true
    // After this reaction: following reads and writes the same signals.
    queueMicrotask(() => editor.startFollowingUser(personId))
  })
  return stop
}
