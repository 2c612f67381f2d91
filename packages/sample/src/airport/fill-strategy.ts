import type { Add } from './fill-airport.ts'
import { barriers, expectations, factors, functions, playerKinds, profiles, promises } from './strategy.ts'
import { type AirportTexts, byId, keysOf } from './texts.ts'

const fillCanvas = (add: Add, { strategy }: AirportTexts): void => {
  for (const key of keysOf(playerKinds)) {
    const [name, tagline] = strategy.players[key]
    add('players', `player-${key}`, { name, tagline, kind: playerKinds[key] })
  }
  for (const key of keysOf(factors)) {
    const [name, description] = strategy.factors[key]
    const { importance, evidence, levels } = factors[key]
    add('factors', `factor-${key}`, { name, description, importance, evidence, levels: byId('player', levels) })
  }
}

const fillCustomers = (add: Add, { strategy }: AirportTexts): void => {
  for (const key of keysOf(profiles)) {
    const [name, situation, quote] = strategy.profiles[key]
    add('profiles', `profile-${key}`, { name, situation, quote, ...profiles[key] })
  }
  for (const key of keysOf(expectations)) {
    const [profile, importance, satisfaction, evidence] = expectations[key]
    const profileId = `profile-${profile}` as never
    add('expectations', `expectation-${key}`, {
      profileId,
      text: strategy.expectations[key],
      importance,
      satisfaction,
      evidence,
    })
  }
}

/** Choice criteria, players, customers, functions, promises and barriers. */
export const fillStrategy = (add: Add, texts: AirportTexts): void => {
  fillCanvas(add, texts)
  fillCustomers(add, texts)
  for (const key of keysOf(functions)) {
    const [headcount, capacityDays] = functions[key]
    add('functions', `function-${key}`, { name: texts.strategy.functions[key], headcount, capacityDays })
  }
  for (const key of keysOf(promises)) {
    const [promised, perceived, importance] = promises[key]
    add('promises', `promise-${key}`, { name: texts.strategy.promises[key], promised, perceived, importance })
  }
  for (const key of keysOf(barriers)) {
    const [severity, owner] = barriers[key]
    const ownerFunctionId = owner && (`function-${owner}` as never)
    add('barriers', `barrier-${key}`, { text: texts.strategy.barriers[key], severity, ownerFunctionId })
  }
}
