import fc from 'fast-check'
import { z } from 'zod'

type Json = z.core.JSONSchema.BaseSchema

/** Ids that records get in tests, of whatever collection: a reference often finds the record that it names. */
const idPool = ['r0-0', 'r0-1', 'r1-0', 'r1-1', 'r2-0', 'r2-1'] as const

const keys = (schema: Json['propertyNames']): fc.Arbitrary<string> =>
  typeof schema === 'object' && (schema.enum || schema.pattern)
    ? (accepted(schema) as fc.Arbitrary<string>)
    : fc.constantFrom(...idPool, 'food/drink')

const text = ({ pattern, minLength, maxLength }: Json): fc.Arbitrary<string> => {
  if (pattern) return fc.stringMatching(new RegExp(pattern))
  if (minLength === 1 || maxLength === 64) return fc.constantFrom(...idPool)
  return fc.string({ minLength: minLength ?? 0, maxLength: Math.min(maxLength ?? 12, 12) })
}

const number = ({ type, minimum = -1000, maximum = 1000 }: Json): fc.Arbitrary<number> =>
  type === 'integer'
    ? fc.integer({ min: Math.max(minimum, -1000), max: Math.min(maximum, 1000) })
    : fc.double({ min: minimum, max: maximum, noNaN: true })

const object = ({ properties, required = [], propertyNames, additionalProperties }: Json): fc.Arbitrary<unknown> => {
  if (!properties)
    return fc.dictionary(keys(propertyNames), accepted(additionalProperties as Json), { maxKeys: 3, noNullPrototype: true })
  const fields = Object.entries(properties).map(([name, schema]) => [name, accepted(schema as Json)] as const)
  return fc.record(Object.fromEntries(fields), {
    requiredKeys: required.filter((name) => name in properties) as never[],
    noNullPrototype: true,
  })
}

/** Values that a schema accepts, as its JSON Schema describes them. */
const accepted = (schema: Json): fc.Arbitrary<unknown> => {
  const { type, enum: values, anyOf, oneOf, items } = schema
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (values) return fc.constantFrom(...values)
  const choices = anyOf ?? oneOf
  if (choices) return fc.oneof(...choices.map((choice) => accepted(choice as Json)))
  if (Array.isArray(type)) return fc.oneof(...type.map((each) => accepted({ ...schema, type: each as never })))
  if (type === 'object') return object(schema)
  if (type === 'array') return fc.array(accepted(items as Json), { maxLength: 2 })
  if (type === 'string') return text(schema)
  if (type === 'number' || type === 'integer') return number(schema)
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  throw new TypeError(`no values for ${JSON.stringify(schema)}`)
}

export interface FieldArbitrary {
  name: string
  isRequired: boolean
  value: fc.Arbitrary<unknown>
}

/** The fields of a zod object with the values that each accepts. */
export const fieldsOf = (schema: z.ZodObject): FieldArbitrary[] => {
  const { properties = {}, required = [] } = z.toJSONSchema(schema)
  return Object.entries(properties).map(([name, field]) => ({
    name,
    isRequired: required.includes(name),
    value: accepted(field as Json),
  }))
}
