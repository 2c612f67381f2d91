import type { Journey, JourneyId } from '@filrouge/domain'
import { useState } from 'react'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { journeyOfRecord } from './journey-read-outs.ts'

/** The journey this person looks at: that of the record the address points to, else the last chosen, else the first. */
export const useChosenJourney = (): { journey: Journey | undefined; choose: (id: JourneyId) => void } => {
  const { workshopId } = useWorkshopContext()
  const workshop = useWorkshop((whole) => whole)
  const storageKey = `fil-rouge:journey:${workshopId}`
  const [focus] = useState(() => new URLSearchParams(location.search).get('focus'))
  const [chosen, setChosen] = useState<string | null>(null)
  const wanted = chosen ?? (focus ? journeyOfRecord(workshop, focus) : undefined) ?? localStorage.getItem(storageKey)
  const journey = workshop.journeys.find(({ id }) => id === wanted) ?? workshop.journeys[0]
  const choose = (id: JourneyId) => {
    setChosen(id)
    localStorage.setItem(storageKey, id)
  }
  return { journey, choose }
}
