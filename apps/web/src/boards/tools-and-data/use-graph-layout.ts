import type { Flow, Tool } from '@filrouge/domain'
import { useEffect, useMemo, useState } from 'react'
import { type GraphLayout, layOutTools } from './graph-layout.ts'

type Library = Parameters<typeof layOutTools>[0]

/** The picture's places; null while the library, loaded the first time a map is shown, comes. */
export const useGraphLayout = (tools: readonly Tool[], flows: readonly Flow[], isNarrow: boolean): GraphLayout | null => {
  const [library, setLibrary] = useState<Library | null>(null)
  useEffect(() => {
    let isGone = false
    void import('@dagrejs/dagre').then((loaded) => {
      if (!isGone) setLibrary({ graphlib: loaded.graphlib, layout: loaded.layout })
    })
    return () => {
      isGone = true
    }
  }, [])
  return useMemo(() => (library ? layOutTools(library, tools, flows, isNarrow) : null), [library, tools, flows, isNarrow])
}
