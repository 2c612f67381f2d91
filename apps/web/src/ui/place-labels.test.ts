import { describe, expect, it } from 'vitest'
import { placeLabels } from './place-labels.ts'

const frame = { left: 0, right: 720, top: 0, bottom: 420 }

describe('placing the words of a picture', () => {
  it('writes beside the dot when nothing is in the way', () => {
    expect(placeLabels([{ x: 100, y: 50, text: 'Restauration' }], frame)).toEqual([{ x: 111, y: 50, anchor: 'start' }])
  })

  it('writes to the left of a dot near the right edge', () => {
    expect(placeLabels([{ x: 700, y: 50, text: 'Restauration' }], frame)[0]?.anchor).toBe('end')
  })

  it('never writes two labels on one another', () => {
    const dots = ['Facilité à trouver', 'Signalétique', 'Sécurité'].map((text, index) => ({ x: 300 + index, y: 200, text }))
    const places = placeLabels(dots, frame)
    const sides = places.map(({ anchor, y }) => `${anchor} ${y}`)
    expect(new Set(sides).size).toBe(3)
  })
})
