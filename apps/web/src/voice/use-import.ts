import { defaultVerbatimLimit, mappingProblems, type SurveyMapping, type SurveySummary } from '@filrouge/domain'
import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
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
      /** How many texts at most join the workshop. */
      verbatimLimit: number
      /** Null while the worker computes, or while the mapping has problems. */
      summary: SurveySummary | null
      /** How far the drawing of intervals is, 0..1; null when none is under way. */
      drawn: number | null
    }

const openWorker = (): Worker => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })

const advance = (state: ImportState, message: ImportAnswer, lastRequest: number): ImportState => {
  if (message.type === 'failed') return { step: 'choose', failure: message.reason }
  if (message.type === 'progress')
    return state.step === 'reading' ? { ...state, share: message.share, rows: message.rows } : state
  if (message.type === 'read' && state.step === 'reading') {
    const { mapping, samples, rows, delimiter } = message
    return {
      step: 'mapping',
      fileName: state.fileName,
      rows,
      delimiter,
      samples,
      mapping,
      verbatimLimit: defaultVerbatimLimit,
      summary: null,
      drawn: null,
    }
  }
  if (message.type === 'summary' && state.step === 'mapping' && message.request === lastRequest)
    return { ...state, summary: message.summary }
  if (message.type === 'drawn' && state.step === 'mapping' && message.request === lastRequest)
    return { ...state, drawn: message.share }
  if (message.type === 'drivers' && state.step === 'mapping' && message.request === lastRequest && state.summary)
    return { ...state, drawn: null, summary: { ...state.summary, drivers: message.drivers } }
  return state
}

/** Reads and summarises one file in a worker, so that the screen never freezes. */
export const useImport = (maskingThreshold: number) => {
  const [state, setState] = useState<ImportState>({ step: 'choose', failure: null })
  const worker = useRef<Worker | null>(null)
  const lastRequest = useRef(0)
  const close = useCallback(() => {
    worker.current?.terminate()
    worker.current = null
  }, [])
  useEffect(() => close, [close])

  const mapping = state.step === 'mapping' ? state.mapping : null
  const verbatimLimit = state.step === 'mapping' ? state.verbatimLimit : defaultVerbatimLimit
  useEffect(() => {
    if (!mapping || mappingProblems(mapping).length > 0) return
    // Typing a bound must not start a computation at each key.
    const timer = setTimeout(() => {
      lastRequest.current++
      const request = { type: 'summarise', request: lastRequest.current, mapping, maskingThreshold, verbatimLimit } as const
      worker.current?.postMessage(request satisfies ImportRequest)
    }, 250)
    return () => clearTimeout(timer)
  }, [mapping, maskingThreshold, verbatimLimit])

  const choose = (file: File) => {
    close()
    if (file.size > maxFileBytes) return setState({ step: 'choose', failure: 'tooLarge' })
    const opened = openWorker()
    worker.current = opened
    // Drawn in slices: the table of a wide file would otherwise hold the screen up.
    opened.onmessage = ({ data }: MessageEvent<ImportAnswer>) =>
      startTransition(() => setState((now) => advance(now, data, lastRequest.current)))
    opened.onerror = () => setState({ step: 'choose', failure: 'unreadable' })
    opened.postMessage({ type: 'read', file } satisfies ImportRequest)
    setState({ step: 'reading', fileName: file.name, share: 0, rows: 0 })
  }
  const setMapping = (next: SurveyMapping): void => {
    lastRequest.current++
    setState((now) => (now.step === 'mapping' ? { ...now, mapping: next, summary: null, drawn: null } : now))
  }
  const setVerbatimLimit = (limit: number): void => {
    lastRequest.current++
    setState((now) => (now.step === 'mapping' ? { ...now, verbatimLimit: limit, summary: null, drawn: null } : now))
  }
  const drawIntervals = (): void => {
    if (!mapping) return
    lastRequest.current++
    worker.current?.postMessage({ type: 'bootstrap', request: lastRequest.current, mapping } satisfies ImportRequest)
    setState((now) => (now.step === 'mapping' ? { ...now, drawn: 0 } : now))
  }
  const stopDrawing = (): void => {
    lastRequest.current++
    worker.current?.postMessage({ type: 'stop' } satisfies ImportRequest)
    setState((now) => (now.step === 'mapping' ? { ...now, drawn: null } : now))
  }
  return { state, choose, setMapping, setVerbatimLimit, drawIntervals, stopDrawing }
}
