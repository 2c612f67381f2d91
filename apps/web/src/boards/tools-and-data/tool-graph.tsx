import { type Flow, flowKinds, type Tool, type ToolId } from '@filrouge/domain'
import { Skeleton, Text } from '@mantine/core'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { WideContent } from '../../ui/wide-content.tsx'
import { FlowLabel } from './flow-label.tsx'
import { flowPath } from './flow-path.ts'
import { type GraphLayout, toolSize } from './graph-layout.ts'
import { flowDash, flowIcon } from './tool-look.ts'
import { ToolNode } from './tool-node.tsx'
import classes from './tools-and-data.module.css'
import { type FlowDrag, useFlowDrag } from './use-flow-drag.ts'
import { useGraphLayout } from './use-graph-layout.ts'

interface ToolGraphProps {
  tools: readonly Tool[]
  flows: readonly Flow[]
  isNarrow: boolean
  onOpenTool: (tool: Tool) => void
  onOpenFlow: (flow: Flow) => void
  /** Without an end: it is still to be chosen. */
  onNewFlow: (from: ToolId, to: ToolId | null) => void
}

const Legend = () => {
  const { t } = useTranslation('toolsAndData')
  return (
    <ul className={classes.legend} aria-label={t('map.legend')}>
      {flowKinds.map((kind) => {
        const Icon = flowIcon[kind]
        return (
          <li key={kind} data-kind={kind}>
            <svg width="34" height="10" aria-hidden="true">
              <path d="M1 5H33" className={classes.flow} data-kind={kind} strokeDasharray={flowDash[kind]} />
            </svg>
            <Icon size={14} aria-hidden /> {t(`flowKind.${kind}`)}
          </li>
        )
      })}
    </ul>
  )
}

const Lines = ({ layout, drag, isNarrow }: { layout: GraphLayout; drag: FlowDrag | null; isNarrow: boolean }) => {
  const from = drag && layout.tools.find(({ tool }) => tool.id === drag.fromId)
  return (
    <svg className={classes.lines} viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden="true">
      <defs>
        {flowKinds.map((kind) => (
          <marker
            key={kind}
            id={`flow-end-${kind}`}
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0L10 5L0 10z" className={classes.flowEnd} data-kind={kind} />
          </marker>
        ))}
      </defs>
      {layout.flows.map(({ flow, points }) => (
        <path
          key={flow.id}
          d={flowPath(points, isNarrow)}
          className={classes.flow}
          data-kind={flow.kind}
          strokeDasharray={flowDash[flow.kind]}
          markerEnd={`url(#flow-end-${flow.kind})`}
        />
      ))}
      {from && (
        <path d={`M${from.x + toolSize.w} ${from.y + toolSize.h / 2}L${drag.to.x} ${drag.to.y}`} className={classes.drawn} />
      )}
    </svg>
  )
}

/** The tools and the flows between them, laid out along the flows. */
export const ToolGraph = ({ tools, flows, isNarrow, onOpenTool, onOpenFlow, onNewFlow }: ToolGraphProps) => {
  const { t } = useTranslation('toolsAndData')
  const { canEdit } = useWorkshopContext()
  const moments = useWorkshop((workshop) => workshop.moments)
  const picture = useRef<HTMLDivElement>(null)
  const layout = useGraphLayout(tools, flows, isNarrow)
  const { drag, handleProps } = useFlowDrag(picture, layout?.width ?? 1, onNewFlow)
  const momentCounts = useMemo(() => {
    const counts = new Map<string, number>()
    for (const moment of moments) for (const id of Object.keys(moment.tools)) counts.set(id, (counts.get(id) ?? 0) + 1)
    return counts
  }, [moments])
  if (!layout) return <Skeleton h={320} aria-label={t('map.drawing')} />
  return (
    <figure className={classes.map}>
      <WideContent isFramed label={t('map.label')}>
        <div ref={picture} className={classes.picture} style={{ width: layout.width, height: layout.height }}>
          <Lines layout={layout} drag={drag} isNarrow={isNarrow} />
          {layout.tools.map((placed) => (
            <ToolNode
              key={placed.tool.id}
              placed={placed}
              momentCount={momentCounts.get(placed.tool.id) ?? 0}
              isTarget={drag?.overId === placed.tool.id}
              handleProps={handleProps(placed.tool.id)}
              onOpen={onOpenTool}
              onAddFlow={({ id }) => onNewFlow(id, null)}
            />
          ))}
          {layout.flows.map((placed) => (
            <FlowLabel key={placed.flow.id} placed={placed} onOpen={onOpenFlow} />
          ))}
        </div>
      </WideContent>
      <figcaption className={classes.caption}>
        <Legend />
        <Text size="xs" c="dimmed">
          {flows.length === 0 && `${t('map.noFlow')} `}
          {canEdit && t('map.hint')}
        </Text>
      </figcaption>
    </figure>
  )
}
