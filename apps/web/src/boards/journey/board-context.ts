import type { MomentId } from '@filrouge/domain'
import { createContext, useContext } from 'react'

/** Opens the detail of a moment. */
export const OpenMomentContext = createContext<(id: MomentId) => void>(() => undefined)
export const useOpenMoment = () => useContext(OpenMomentContext)
