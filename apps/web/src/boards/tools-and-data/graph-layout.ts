import type * as Dagre from '@dagrejs/dagre'
import type { Flow, Tool } from '@filrouge/domain'

export interface Point {
  x: number
  y: number
}
export interface PlacedTool extends Point {
  tool: Tool
}
export interface PlacedFlow {
  flow: Flow
  /** From the edge of one tool to the edge of the other. */
  points: readonly Point[]
  label: Point
}
/** Where everything stands, in pixels of the drawing; tools by their top left corner, labels by their middle. */
export interface GraphLayout {
  width: number
  height: number
  tools: readonly PlacedTool[]
  flows: readonly PlacedFlow[]
}

export const toolSize = { w: 208, h: 92 } as const
export const labelSize = { w: 140, h: 38 } as const
const margin = 16

/**
 * Lays the tools out in ranks along their flows, left to right, or top to bottom where the screen is narrow. Flows whose
 * ends are gone, or the same, are left out. The same tools and flows always give the same picture.
 */
export const layOutTools = (
  { graphlib, layout }: Pick<typeof Dagre, 'graphlib' | 'layout'>,
  tools: readonly Tool[],
  flows: readonly Flow[],
  isNarrow: boolean,
): GraphLayout => {
  const graph = new graphlib.Graph({ multigraph: true })
  graph.setGraph({
    rankdir: isNarrow ? 'TB' : 'LR',
    nodesep: 28,
    ranksep: isNarrow ? 44 : 72,
    edgesep: 18,
    marginx: margin,
    marginy: margin,
  })
  for (const { id } of tools) graph.setNode(id, { width: toolSize.w, height: toolSize.h })
  const drawn = flows.filter(
    ({ fromToolId, toToolId }) => fromToolId !== toToolId && graph.hasNode(fromToolId) && graph.hasNode(toToolId),
  )
  for (const { id, fromToolId, toToolId } of drawn)
    graph.setEdge(fromToolId, toToolId, { width: labelSize.w, height: labelSize.h, labelpos: 'c' }, id)
  layout(graph)
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  return {
    width: Math.max(width, toolSize.w + 2 * margin),
    height: Math.max(height, toolSize.h + 2 * margin),
    tools: tools.map((tool) => {
      const { x, y } = graph.node(tool.id) as Point
      return { tool, x: x - toolSize.w / 2, y: y - toolSize.h / 2 }
    }),
    flows: drawn.map((flow) => {
      const edge = graph.edge(flow.fromToolId, flow.toToolId, flow.id) as Point & { points: Point[] }
      return { flow, points: edge.points, label: { x: edge.x, y: edge.y } }
    }),
  }
}
