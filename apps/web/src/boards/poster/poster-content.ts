import type { Workshop, Workstream } from '@filrouge/domain'
import type { TFunction } from 'i18next'
import type { ReactElement } from 'react'
import type { PosterColors } from './poster-colors.ts'

export interface Area {
  x: number
  y: number
  w: number
  h: number
}

export interface Brush {
  colors: PosterColors
  /** Size of running text, in the poster's units. */
  text: number
}

/** What is drawn under a poster's figures. */
export type Picture = (area: Area, brush: Brush) => ReactElement

export interface Figure {
  value: number
  label: string
}

export interface PosterContent {
  figures: readonly Figure[]
  /** Null when there is nothing to draw yet. */
  picture: Picture | null
}

/** The language of the reader, and what a poster derives. */
export interface PosterWords {
  poster: TFunction<'poster'>
  roadmap: TFunction<'roadmap'>
  number: (value: number) => string
  workstreamsOf: (workshop: Workshop) => readonly Workstream[]
}

/** What one board says at a distance. Pure. */
export type PosterOf = (workshop: Workshop, words: PosterWords) => PosterContent
