import { createContext, useContext } from 'react'

interface MapContextValue {
  /** The record just added by this person: its name is selected, ready to be typed over. */
  addedId: string | null
  setAdded: (id: string) => void
}

export const MapContext = createContext<MapContextValue>({ addedId: null, setAdded: () => undefined })
export const useMapContext = () => useContext(MapContext)
