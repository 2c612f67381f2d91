import type { Tool } from '@filrouge/domain'
import { IconArrowRight } from '@tabler/icons-react'
import type { HTMLAttributes } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { type PlacedTool, toolSize } from './graph-layout.ts'
import { StatusMark } from './status-mark.tsx'
import classes from './tools-and-data.module.css'

interface ToolNodeProps {
  placed: PlacedTool
  momentCount: number
  isTarget: boolean
  handleProps: HTMLAttributes<HTMLElement>
  onOpen: (tool: Tool) => void
  onAddFlow: (tool: Tool) => void
}

/** A tool on the map: its name opens it, its arrow starts a flow. */
export const ToolNode = ({ placed: { tool, x, y }, momentCount, isTarget, handleProps, onOpen, onAddFlow }: ToolNodeProps) => {
  const { t } = useTranslation('toolsAndData')
  const { canEdit } = useWorkshopContext()
  const name = tool.name || t('unnamedTool')
  return (
    <div
      className={classes.node}
      data-tool-id={tool.id}
      data-status={tool.status}
      data-target={isTarget}
      style={{ left: x, top: y, width: toolSize.w, height: toolSize.h }}
    >
      <button type="button" className={classes.nodeBody} data-record-id={tool.id} onClick={() => onOpen(tool)}>
        <span className={classes.nodeName} title={name}>
          {name}
        </span>
        <StatusMark status={tool.status} />
        <span className={classes.nodeUse}>
          {t('tool.moments', { count: momentCount })} · {t('tool.functions', { count: Object.keys(tool.functions).length })}
        </span>
      </button>
      {canEdit && (
        <button
          type="button"
          className={classes.handle}
          aria-label={t('map.from', { name })}
          title={t('map.from', { name })}
          onClick={() => onAddFlow(tool)}
          {...handleProps}
        >
          <IconArrowRight size={16} aria-hidden />
        </button>
      )}
    </div>
  )
}
