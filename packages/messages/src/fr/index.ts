import { access } from './access.ts'
import { canvas } from './canvas.ts'
import { competencyMap } from './competency-map.ts'
import { customers } from './customers.ts'
import { diagnostic } from './diagnostic.ts'
import { diagnosticStarter } from './diagnostic-starter.ts'
import { experiencePlatform } from './experience-platform.ts'
import { facilitation } from './facilitation.ts'
import { governance } from './governance.ts'
import { guide } from './guide.ts'
import { journey } from './journey.ts'
import { parts } from './parts.ts'
import { poster } from './poster.ts'
import { questions } from './questions.ts'
import { roadmap } from './roadmap.ts'
import { roadmapPlan } from './roadmap-plan.ts'
import { rounds } from './rounds.ts'
import { shell } from './shell.ts'
import { snapshots } from './snapshots.ts'
import { strategicCanvas } from './strategic-canvas.ts'
import { toolsAndData } from './tools-and-data.ts'
import { voice } from './voice.ts'

/** The source catalogue: one namespace per feature. */
export const fr = {
  access,
  canvas,
  competencyMap,
  customers,
  diagnostic,
  diagnosticStarter,
  experiencePlatform,
  facilitation,
  governance,
  guide,
  journey,
  parts,
  poster,
  questions,
  roadmap,
  roadmapPlan,
  rounds,
  shell,
  snapshots,
  strategicCanvas,
  toolsAndData,
  voice,
}
