import { canvas } from './canvas.ts'
import { competencyMap } from './competency-map.ts'
import { journey } from './journey.ts'
import { roadmap } from './roadmap.ts'
import { shell } from './shell.ts'
import { strategicCanvas } from './strategic-canvas.ts'
import { terms } from './terms.ts'
import { voice } from './voice.ts'

/** The source catalogue: one namespace per feature. */
export const fr = { canvas, competencyMap, journey, roadmap, shell, strategicCanvas, terms, voice }
