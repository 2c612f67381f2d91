/** Colours of a poster, as values: an exported picture knows no stylesheet. They are those of ui/theme.css. */
export interface PosterColors {
  surface: string
  paper: string
  ink: string
  muted: string
  line: string
  thread: string
  positive: string
  series: readonly string[]
  /** From a small gap to a large one. */
  heat: readonly string[]
}

const light: PosterColors = {
  surface: '#ffffff',
  paper: '#faf8f5',
  ink: '#14213d',
  muted: '#5c6474',
  line: '#e2ddd5',
  thread: '#c8102e',
  positive: '#17714a',
  series: ['#14213d', '#c8102e', '#1d6fb8', '#17714a', '#9a5b00', '#7a3b9a'],
  heat: ['#dcebe3', '#f7e4de', '#f0bfb4', '#e08a7d', '#c8513f'],
}

const dark: PosterColors = {
  surface: '#1b212d',
  paper: '#12161f',
  ink: '#eef0f4',
  muted: '#a6aebc',
  line: '#343c4b',
  thread: '#ff6b6f',
  positive: '#5fd09a',
  series: ['#eef0f4', '#ff6b6f', '#6fb1f2', '#5fd09a', '#f0b849', '#cf9bee'],
  heat: ['#234a3a', '#4a2f30', '#6d3836', '#9a453f', '#d05f52'],
}

export const posterColors = (isDark: boolean): PosterColors => (isDark ? dark : light)
