import { createTheme, type MantineColorsTuple } from '@mantine/core'

const ink: MantineColorsTuple = [
  '#eef1f7',
  '#d9dfeb',
  '#b1bdd6',
  '#8699c1',
  '#637bb0',
  '#4c69a5',
  '#3f60a1',
  '#31518d',
  '#21396b',
  '#14213d',
]
const thread: MantineColorsTuple = [
  '#ffeaec',
  '#fbd3d7',
  '#f2a4ab',
  '#ea727d',
  '#e34856',
  '#df2e3d',
  '#d81f33',
  '#c8102e',
  '#ab0a26',
  '#8f001f',
]

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 9, dark: 5 },
  colors: { ink, thread },
  autoContrast: true,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '650' },
  defaultRadius: 'md',
  respectReducedMotion: true,
})
