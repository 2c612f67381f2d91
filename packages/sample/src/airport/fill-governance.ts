import type { Add } from './fill-airport.ts'
import { communications, decisionDays, indicators, sponsored } from './governance.ts'
import { type AirportTexts, keysOf } from './texts.ts'

const fillIndicators = (add: Add, { governance }: AirportTexts): void => {
  for (const key of keysOf(indicators)) {
    const [name, unit] = governance.indicators[key]
    const { factor, owner, ...rest } = indicators[key]
    add('indicators', `indicator-intent-${key}`, {
      name,
      unit,
      ...rest,
      factorId: `factor-${factor}` as never,
      ownerFunctionId: `function-${owner}` as never,
    })
  }
}

/** Sponsors, the log of decisions, the communication plan, and the indicators of the canvas's intents. */
export const fillGovernance = (add: Add, texts: AirportTexts): void => {
  const { governance } = texts
  for (const key of keysOf(governance.sponsors))
    add('sponsors', `sponsor-${key}`, { title: governance.sponsors[key], workstreamId: sponsored[key] as never })
  fillIndicators(add, texts)
  for (const key of keysOf(decisionDays))
    add('loggedDecisions', `decision-${key}`, { text: governance.decisions[key], day: decisionDays[key] })
  for (const key of keysOf(communications)) {
    const [audience, message, channel] = governance.communications[key]
    const { day, owner } = communications[key]
    const ownerFunctionId = owner && (`function-${owner}` as never)
    add('communications', `communication-${key}`, { audience, message, channel: channel || undefined, day, ownerFunctionId })
  }
}
