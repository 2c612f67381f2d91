import { z } from 'zod'
import { momentId, profileId, surveyId } from './id.ts'
import { label, ordered } from './scale.ts'

const share = z.number().min(0).max(1)

/** A rating column tied to what customers met. Ratings run from scaleMin to scaleMax. */
const surveyTouchpoint = z.object({
  column: label,
  label,
  scaleMin: z.number(),
  scaleMax: z.number(),
  /** Valid answers and their mean (weighted when the survey has weights). */
  n: z.number().int().min(0),
  mean: z.number().nullable(),
  /** Share of answers in the top two boxes, 0..1. */
  csat: share.nullable(),
  /** Share of top two boxes of the question that asks how important it is, 0..1, where the survey asks. */
  importance: share.nullable().optional(),
})
export type SurveyTouchpoint = z.infer<typeof surveyTouchpoint>

const npsResult = z.object({
  /** -100..100, and its 95 % margin in the same points. */
  nps: z.number(),
  margin: z.number(),
  n: z.number().int(),
  promoters: share,
  detractors: share,
})
export type NpsResult = z.infer<typeof npsResult>

const keyDriversResult = z.object({
  status: z.literal('ok'),
  method: z.enum(['lmg', 'johnson']),
  /** Complete cases used, and rows left out because an answer was missing or not valid. */
  n: z.number().int(),
  leftOut: z.number().int(),
  r2: share,
  /** Shares of R2 by column; they sum to 1. */
  shares: z.array(
    z.object({
      column: label,
      share,
      coefficient: z.number(),
      /** 95 % percentile interval of the share, where a bootstrap was asked for. */
      interval: z.object({ low: share, high: share }).optional(),
    }),
  ),
  /** How the intervals were found: same rows, same seed, same intervals. */
  bootstrap: z.object({ draws: z.number().int(), seed: z.number().int() }).optional(),
})
const keyDriversRefusal = z.object({
  status: z.literal('refused'),
  reason: z.enum(['tooFewCases', 'weakFit', 'tooFewTouchpoints', 'singular', 'noOutcome']),
  n: z.number().int(),
  needed: z.number().int().optional(),
  r2: share.optional(),
})
const keyDrivers = z.discriminatedUnion('status', [keyDriversResult, keyDriversRefusal])
export type KeyDrivers = z.infer<typeof keyDrivers>

const surveyOutcome = z.object({
  column: label,
  kind: z.enum(['recommend', 'satisfaction', 'effort']),
  n: z.number().int(),
  mean: z.number().nullable(),
  nps: npsResult.optional(),
  ces: z.number().optional(),
  csat: share.optional(),
})
export type SurveyOutcome = z.infer<typeof surveyOutcome>

/** What one group of respondents says; a measure with fewer answers than the masking threshold is left out. */
const segmentResult = z.object({
  /** As written in the file. */
  value: label,
  n: z.number().int().min(0),
  outcome: surveyOutcome.optional(),
  touchpoints: z
    .array(
      z.object({
        column: label,
        n: z.number().int().min(0),
        mean: z.number(),
        csat: share,
        importance: share.optional(),
      }),
    )
    .max(200),
})
export type SegmentResult = z.infer<typeof segmentResult>

export const mostSegments = 30
const surveySegments = z.object({
  column: label,
  /** Groups found in the file, and how many of them are not shown. */
  groups: z.number().int().min(0),
  masked: z.number().int().min(0),
  /** The smallest group that could be shown when the file was read. */
  threshold: z.number().int().min(1),
  /** Largest first; none when the column holds more than mostSegments groups. */
  results: z.array(segmentResult).max(mostSegments),
})
export type SurveySegments = z.infer<typeof surveySegments>

/** Read-outs of one imported survey; the rows themselves stay out of the document. */
export const survey = z.object({
  id: surveyId,
  ...ordered,
  name: label,
  origin: label.optional(),
  importedAt: z.iso.datetime(),
  rowCount: z.number().int().min(0),
  keptCount: z.number().int().min(0),
  /** Rows refused, by reason. */
  refused: z.array(z.object({ reason: z.enum(['malformed', 'noValidAnswer', 'invalidWeight']), count: z.number().int() })),
  /** Answers of kept rows set aside because they are no valid value, by column. */
  invalidAnswers: z.array(z.object({ column: label, count: z.number().int() })),
  outcome: surveyOutcome.optional(),
  weightColumn: label.optional(),
  touchpoints: z.array(surveyTouchpoint).max(200),
  drivers: keyDrivers.optional(),
  segments: surveySegments.optional(),
  /** How people call a segment, and the profile whose customers it groups, by its value in the file. */
  segmentNames: z.record(label, label),
  profileBySegment: z.record(label, profileId),
  /** Which moment each rating column speaks of. Many columns may speak of one moment. */
  momentByColumn: z.record(label, momentId),
})
export type Survey = z.infer<typeof survey>
