import { useComputedColorScheme } from '@mantine/core'
import { memo, useDeferredValue } from 'react'
import type { BoardDefinition } from '../boards/board-definition.ts'
import { BoardPoster } from '../boards/poster/board-poster.tsx'
import { usePosterWords } from '../boards/poster/use-poster-words.ts'
import { useWorkshop } from '../sync/workshop-context.tsx'
import classes from './board-face.module.css'
import { boardPosition, useBoardHost } from './board-host.ts'

/** A board seen from afar: name, key figures and picture, drawn again once there is time when its data change. */
export const BoardAtDistance = memo(({ board, w, h }: { board: BoardDefinition; w: number; h: number }) => {
  const { boardTitle } = useBoardHost()
  const workshop = useDeferredValue(useWorkshop((whole) => whole))
  const words = usePosterWords()
  const isDark = useComputedColorScheme('light') === 'dark'
  const { kind } = board
  return (
    <svg className={classes.poster} viewBox={`0 0 ${w} ${h}`} aria-hidden>
      <BoardPoster {...{ kind, workshop, words, w, h, isDark }} position={boardPosition(kind)} title={boardTitle(kind)} />
    </svg>
  )
})
BoardAtDistance.displayName = 'BoardAtDistance'
