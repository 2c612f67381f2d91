import { z } from 'zod'

/** 0 to 10; left out when nobody knows, which is not zero. */
export const score = z.number().min(0).max(10)
/** Maturity 1 (initial) to 5 (leading). */
export const maturity = z.number().min(1).max(5)
/** Competency level 0 (absent) to 5 (reference for others). */
export const competencyLevel = z.number().int().min(0).max(5)
/** Pain severity 1 (irritant) to 5 (the customer leaves). */
export const severity = z.number().int().min(1).max(5)
/** Emotion -2 (very negative) to +2 (very positive). */
export const emotion = z.number().int().min(-2).max(2)

/** One line of text written by a participant. */
export const label = z.string().max(500)
/** A longer text, merged character by character when several people write at once. */
export const longText = z.string().max(20_000)
/** A set of ids that merges when two people add to it at once. */
export const idSet = <Id extends z.ZodType<string, string>>(id: Id) => z.record(id, z.literal(true))

export const evidenceLevels = ['assumption', 'anecdote', 'data'] as const
export const evidence = z.enum(evidenceLevels)
export type Evidence = z.infer<typeof evidence>

/** A calendar quarter such as "2027-Q1". */
export const quarter = z.string().regex(/^\d{4}-Q[1-4]$/)
/** A calendar day such as "2027-03-31". */
export const day = z.iso.date()

/** Fields of every record: its place among its siblings is a fractional index, ties broken by id. */
export const ordered = { order: z.string().max(500) }

/** Who wrote an item; left out when anonymous. */
export const authored = { author: z.string().max(200).optional() }
