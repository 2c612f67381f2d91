/** A document of so few bytes is built sooner than a thread could be told to. */
const smallBytes = 32 * 1024

export const isSmall = (updates: readonly Uint8Array[]): boolean =>
  updates.reduce((sum, update) => sum + update.length, 0) <= smallBytes
