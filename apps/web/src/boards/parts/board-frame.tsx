import type { ReactNode } from 'react'
import type { BoardProps } from '../board-definition.ts'
import classes from './board-frame.module.css'

interface BoardFrameProps extends BoardProps {
  className?: string | undefined
  children: ReactNode
}

/** What every board stands in: its parts below each other, with room around them where the host leaves none. */
export const BoardFrame = ({ host, className = '', children }: BoardFrameProps) => (
  <div className={`${classes.board} ${className}`} data-host={host}>
    {children}
  </div>
)
