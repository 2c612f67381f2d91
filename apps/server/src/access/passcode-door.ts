import type { isPasscode } from './passcode.ts'
import { RateLimit } from './rate-limit.ts'

/**
 * Wrong passcodes that one process answers in a window: from one address (a whole company may be behind it), and for one
 * workshop.
 */
const windowMs = 10 * 60_000
const wrongPerAddress = 30
const wrongPerWorkshop = 300

/** Asks for a workshop's passcode, and lets nobody guess for long. */
export class PasscodeDoor {
  readonly #isPasscode: typeof isPasscode
  readonly #byAddress = new RateLimit(wrongPerAddress, windowMs)
  readonly #byWorkshop = new RateLimit(wrongPerWorkshop, windowMs)

  constructor(check: typeof isPasscode) {
    this.#isPasscode = check
  }

  /** Counted before it is checked, so that many tries at once are no way around; the right one does not count. */
  async check(
    workshopId: string,
    address: string,
    given: string,
    hash: string,
    now: number,
  ): Promise<'right' | 'wrong' | 'tooMany'> {
    const fromHere = `${workshopId} ${address}`
    if (!this.#byAddress.take(fromHere, now) || !this.#byWorkshop.take(workshopId, now)) return 'tooMany'
    if (!(await this.#isPasscode(given, hash))) return 'wrong'
    this.#byAddress.giveBack(fromHere)
    this.#byWorkshop.giveBack(workshopId)
    return 'right'
  }
}
