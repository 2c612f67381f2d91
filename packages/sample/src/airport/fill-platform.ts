import type { Add } from './fill-airport.ts'
import { attributes, behaviours, dimensions, indicators } from './platform.ts'
import { type AirportTexts, keysOf } from './texts.ts'

/** The days of the first readings and of the last. */
const firstReadOn = '2026-05-04'
const readOn = '2026-11-02'

/** Dimensions, attributes with their four levels, behaviours and indicators. */
export const fillPlatform = (add: Add, { platform }: AirportTexts): void => {
  for (const key of keysOf(dimensions))
    add('dimensions', `dimension-${key}`, { name: platform.dimensions[key], importance: dimensions[key] })
  for (const key of keysOf(attributes)) {
    const [dimension, intended, designed, delivered, perceived] = attributes[key]
    const dimensionId = `dimension-${dimension}` as never
    add('attributes', `attribute-${key}`, {
      dimensionId,
      name: platform.attributes[key],
      intended,
      designed,
      delivered,
      perceived,
    })
  }
  for (const key of keysOf(behaviours)) {
    const attributeId = `attribute-${behaviours[key]}` as never
    add('behaviours', `behaviour-${key}`, { attributeId, text: platform.behaviours[key] })
  }
  for (const key of keysOf(indicators)) {
    const [name, unit] = platform.indicators[key]
    const { attribute, owner, current, ...rest } = indicators[key]
    add('indicators', `indicator-${key}`, {
      name,
      unit,
      ...rest,
      readings: current === undefined ? {} : { [firstReadOn]: rest.baseline, [readOn]: current },
      ...(attribute && { attributeId: `attribute-${attribute}` as never }),
      ownerFunctionId: `function-${owner}` as never,
    })
  }
}
