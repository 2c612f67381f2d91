// Loaded before the server: its wall clock jumps by years, forth and back, every other time that it is read.
const yearMs = 365 * 24 * 60 * 60 * 1000
const RealDate = Date
let reads = 0

class JumpingDate extends RealDate {
  constructor(...values) {
    if (values.length === 0) super(JumpingDate.now())
    else super(...values)
  }

  static now() {
    const jump = [0, 10, -10, 3][reads++ % 4] ?? 0
    return RealDate.now() + jump * yearMs
  }
}

globalThis.Date = JumpingDate
