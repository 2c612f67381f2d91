import { readFile, stat } from 'node:fs/promises'

interface Kept {
  /** What tells one version of a file from another. */
  version: string
  bytes: Promise<Uint8Array<ArrayBuffer>>
}

/** Files of a folder that holds little, read once: however many take one at a time, it is in memory once. */
export class FileCache {
  readonly #kept = new Map<string, Kept>()

  /** What stands in a file now; null where there is none. It is shared, and must not be changed. */
  async read(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const found = await stat(path).catch(() => null)
    if (!found?.isFile()) {
      this.#kept.delete(path)
      return null
    }
    const version = `${found.mtimeMs} ${found.size}`
    const kept = this.#kept.get(path)
    if (kept?.version === version) return kept.bytes
    const bytes = readFile(path)
    this.#kept.set(path, { version, bytes })
    bytes.catch(() => this.#kept.delete(path))
    return bytes
  }
}
