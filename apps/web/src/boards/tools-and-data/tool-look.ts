import type { Flow, Tool } from '@filrouge/domain'
import {
  IconBolt,
  IconCircleCheck,
  IconCirclePlus,
  IconFileExport,
  IconHandStop,
  IconTool,
  IconTrashX,
} from '@tabler/icons-react'

export const statuses = ['exists', 'toImprove', 'toAdd', 'toRetire'] as const satisfies readonly Tool['status'][]
export const flowKinds = ['automatic', 'file', 'rekeyed'] as const satisfies readonly Flow['kind'][]

/** Each status and kind of flow has an icon and a line of its own: colour is never the only sign. */
export const statusIcon = { exists: IconCircleCheck, toImprove: IconTool, toAdd: IconCirclePlus, toRetire: IconTrashX } as const
export const flowIcon = { automatic: IconBolt, file: IconFileExport, rekeyed: IconHandStop } as const
export const flowDash: Readonly<Record<Flow['kind'], string | undefined>> = {
  automatic: undefined,
  file: '9 6',
  rekeyed: '2 6',
}
