import { Box, type BoxProps } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './wide-content.module.css'

interface WideContentProps extends BoxProps {
  /** Says what is scrolled: the place takes the focus. */
  label: string
  isFramed?: boolean
  children: ReactNode
}

/** A table or a picture that a narrow screen cannot hold: scrolled sideways in a place of its own, by keyboard too. */
export const WideContent = ({ label, isFramed = false, ...rest }: WideContentProps) => (
  <Box
    component="section"
    className={classes.wide}
    data-framed={isFramed || undefined}
    tabIndex={0}
    aria-label={label}
    {...rest}
  />
)
