import { syncFrame, syncUpdate } from '@filrouge/protocol'
import type { UpdateShape } from '../updates/read-update.ts'
import type { Beat } from './beat.ts'
import type { GroupCommit } from './group-commit.ts'
import type { Member } from './member.ts'
import { type Acknowledgements, Turn } from './turn.ts'

/** What a room takes, on its way out: told to the members at the server's next beat, logged as one entry, acknowledged. */
export class Outbox {
  readonly #workshopId: string
  readonly #members: ReadonlySet<Member>
  readonly #commit: GroupCommit
  readonly #beat: Beat
  readonly #onLogged: (sequence: number, update: Uint8Array) => void
  #turn = new Turn()
  #isTurnScheduled = false
  /** Entries on their way to the disk, and who waits for the last of them. */
  #undurable = 0
  #lastAcknowledgements: Acknowledgements = new Map()

  constructor(
    workshopId: string,
    members: ReadonlySet<Member>,
    { commit, beat }: { commit: GroupCommit; beat: Beat },
    onLogged: (sequence: number, update: Uint8Array) => void,
  ) {
    this.#workshopId = workshopId
    this.#members = members
    this.#commit = commit
    this.#beat = beat
    this.#onLogged = onLogged
  }

  /** Nothing waits to be told or written. */
  get isSettled(): boolean {
    return !this.#isTurnScheduled && this.#undurable === 0
  }

  /** `from` is null for an update of no member's. */
  add(from: Member | null, update: Uint8Array, shape: UpdateShape): void {
    this.#turn.add(from, update, shape)
    this.#schedule()
  }

  /** Tells a member that its first `count` updates are on disk, once all that was added so far is. */
  acknowledge(member: Member, count: number): void {
    this.#turn.acknowledgements.set(member, count)
    this.#schedule()
  }

  /** Tells and writes what was added now, not at the next beat. */
  readonly endTurn = (): void => {
    // Somebody else ended it before its time.
    if (!this.#isTurnScheduled) return
    this.#isTurnScheduled = false
    const turn = this.#turn
    this.#turn = new Turn()
    if (turn.hasNews) this.#tellAndLog(turn)
    else this.#acknowledgeWithLast(turn.acknowledgements)
  }

  #schedule(): void {
    if (this.#isTurnScheduled) return
    this.#isTurnScheduled = true
    this.#beat.next(this.endTurn)
  }

  #tellAndLog(turn: Turn): void {
    const update = turn.joined()
    this.#tell(turn, syncFrame(syncUpdate, update))
    this.#undurable++
    const { acknowledgements } = turn
    this.#lastAcknowledgements = acknowledgements
    this.#commit.append(this.#workshopId, update, (sequence) => {
      this.#undurable--
      acknowledgements.forEach(acknowledge)
      this.#onLogged(sequence, update)
    })
  }

  #tell(turn: Turn, frame: Uint8Array): void {
    for (const member of this.#members) if (!turn.isAllFrom(member)) member.send(frame)
  }

  /** No news: it is on disk as soon as what is on its way there, which may hold the same. */
  #acknowledgeWithLast(acknowledgements: Acknowledgements): void {
    if (this.#undurable === 0) acknowledgements.forEach(acknowledge)
    else for (const [member, count] of acknowledgements) this.#lastAcknowledgements.set(member, count)
  }
}

const acknowledge = (count: number, member: Member): void => member.acknowledge(count)
