import { mappingProblems, type SurveyMapping, type SurveySummary } from '@filrouge/domain'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type ImportAnswer, type ImportFailure, type ImportRequest, maxFileBytes } from './import-messages.ts'

export type ImportState =
  | { step: 'choose'; failure: ImportFailure | 'tooLarge' | null }
  | { step: 'reading'; fileName: string; share: number; rows: number }
  | {
      step: 'mapping'
      fileName: string
      rows: number
      delimiter: string
      samples: readonly (readonly string[])[]
      mapping: SurveyMapping
      /** Null while the worker computes, or while the mapping has problems. */
      summary: SurveySummary | null
    }

const openWorker = (): Worker => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })

const advance = (state: ImportState, message: ImportAnswer, lastRequest: number): ImportState => {
  if (message.type === 'failed') return { step: 'choose', failure: message.reason }
  if (message.type === 'progress')
    return state.step === 'reading' ? { ...state, share: message.share, rows: message.rows } : state
  if (message.type === 'read' && state.step === 'reading') {
    const { mapping, samples, rows, delimiter } = message
    return { step: 'mapping', fileName: state.fileName, rows, delimiter, samples, mapping, summary: null }
  }
  if (message.type === 'summary' && state.step === 'mapping' && message.request === lastRequest)
    return { ...state, summary: message.summary }
  return state
}

/** Reads and summarises one file in a worker, so that the screen never freezes. */
export const useImport = () => {
  const [state, setState] = useState<ImportState>({ step: 'choose', failure: null })
  const worker = useRef<Worker | null>(null)
  const lastRequest = useRef(0)
  const close = useCallback(() => {
    worker.current?.terminate()
    worker.current = null
  }, [])
  useEffect(() => close, [close])

  const mapping = state.step === 'mapping' ? state.mapping : null
  useEffect(() => {
    if (!mapping || mappingProblems(mapping).length > 0) return
    // Typing a bound must not start a computation at each key.
    const timer = setTimeout(() => {
      lastRequest.current++
      worker.current?.postMessage({ type: 'summarise', request: lastRequest.current, mapping } satisfies ImportRequest)
    }, 250)
    return () => clearTimeout(timer)
  }, [mapping])

  const choose = (file: File) => {
    close()
    if (file.size > maxFileBytes) return setState({ step: 'choose', failure: 'tooLarge' })
    const opened = openWorker()
    worker.current = opened
    opened.onmessage = ({ data }: MessageEvent<ImportAnswer>) => setState((now) => advance(now, data, lastRequest.current))
    opened.onerror = () => setState({ step: 'choose', failure: 'unreadable' })
    opened.postMessage({ type: 'read', file } satisfies ImportRequest)
    setState({ step: 'reading', fileName: file.name, share: 0, rows: 0 })
  }
  const setMapping = (next: SurveyMapping): void => {
    lastRequest.current++
    setState((now) => (now.step === 'mapping' ? { ...now, mapping: next, summary: null } : now))
  }
  return { state, choose, setMapping }
}
