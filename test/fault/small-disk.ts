import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, rmdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const run = (command: string, ...options: string[]): boolean => spawnSync(command, options).status === 0

/** A disk of a few megabytes, in memory, that can be filled and made read-only. Only root can have one. */
export class SmallDisk implements AsyncDisposable {
  readonly path: string
  readonly #filler: string

  private constructor(path: string) {
    this.path = path
    this.#filler = join(path, 'filler')
  }

  /** Null where none can be had. */
  static async mount(megabytes: number): Promise<SmallDisk | null> {
    const path = await mkdtemp(join(tmpdir(), 'fil-rouge-disk-'))
    if (run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path)) return new SmallDisk(path)
    await rmdir(path)
    return null
  }

  /** Leaves no room for anything. */
  async fill(): Promise<void> {
    for (let bytes = 1024 * 1024; bytes >= 4096; bytes /= 4) {
      let isFull = false
      while (!isFull) {
        isFull = await writeFile(this.#filler, new Uint8Array(bytes), { flag: 'a' }).then(
          () => false,
          () => true,
        )
      }
    }
  }

  async makeRoom(): Promise<void> {
    await rm(this.#filler)
  }

  makeReadOnly(): boolean {
    return run('mount', '-o', 'remount,ro', this.path)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    run('umount', this.path)
    await rm(this.path, { recursive: true, force: true })
  }
}
