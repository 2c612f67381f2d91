import type { ProfileId, SegmentResult, Survey } from '@filrouge/domain'

export interface ProfileSegment {
  readonly survey: Survey
  readonly segment: SegmentResult
  /** How people call it, else what stands in the file. */
  readonly name: string
}

/** The survey segments whose customers a profile groups. */
export const segmentsOfProfile = (surveys: readonly Survey[], profileId: ProfileId): ProfileSegment[] =>
  surveys.flatMap((survey) =>
    (survey.segments?.results ?? [])
      .filter(({ value }) => survey.profileBySegment[value] === profileId)
      .map((segment) => ({ survey, segment, name: survey.segmentNames[segment.value] ?? segment.value })),
  )
