import { createContext, useContext } from 'react'
import type { Connection } from '../sync/connect-workshop.ts'

export const ConnectionContext = createContext<Connection | null>(null)

export const useConnection = (): Connection => {
  const connection = useContext(ConnectionContext)
  if (!connection) throw new Error('useConnection needs an open workshop above it')
  return connection
}
