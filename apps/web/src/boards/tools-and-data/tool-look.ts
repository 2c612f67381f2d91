import type { Flow } from '@filrouge/domain'
import {
  IconBolt,
  IconCircleCheck,
  IconCirclePlus,
  IconFileExport,
  IconHandStop,
  IconTool,
  IconTrashX,
} from '@tabler/icons-react'

/** Each status and kind of flow has an icon and a line of its own: colour is never the only sign. */
export const statusIcon = { exists: IconCircleCheck, toImprove: IconTool, toAdd: IconCirclePlus, toRetire: IconTrashX } as const
export const flowIcon = { automatic: IconBolt, file: IconFileExport, rekeyed: IconHandStop } as const
export const flowDash: Readonly<Record<Flow['kind'], string | undefined>> = {
  automatic: undefined,
  file: '9 6',
  rekeyed: '2 6',
}
