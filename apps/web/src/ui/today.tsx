import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

/** A day such as "2027-03-31" on the reader's own calendar. */
const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

/** Where no provider says otherwise: the day on which the page was loaded. */
const TodayContext = createContext(dayOf(new Date()))

const checkEveryMs = 60_000

/** Gives the screens below the day of the clock; a screen left open overnight learns of the new day. */
export const TodayProvider = ({ clock, children }: { clock: () => Date; children: ReactNode }) => {
  const [today, setToday] = useState(() => dayOf(clock()))
  useEffect(() => {
    const timer = setInterval(() => setToday(dayOf(clock())), checkEveryMs)
    return () => clearInterval(timer)
  }, [clock])
  return <TodayContext.Provider value={today}>{children}</TodayContext.Provider>
}

/** Today, such as "2027-03-31". */
export const useToday = (): string => useContext(TodayContext)
