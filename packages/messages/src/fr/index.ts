import { canvas } from './canvas.ts'
import { competencyMap } from './competency-map.ts'
import { experiencePlatform } from './experience-platform.ts'
import { journey } from './journey.ts'
import { parts } from './parts.ts'
import { questions } from './questions.ts'
import { roadmap } from './roadmap.ts'
import { shell } from './shell.ts'
import { strategicCanvas } from './strategic-canvas.ts'
import { voice } from './voice.ts'

/** The source catalogue: one namespace per feature. */
export const fr = { canvas, competencyMap, experiencePlatform, journey, parts, questions, roadmap, shell, strategicCanvas, voice }
