import type { Flow } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import { labelSize, type PlacedFlow } from './graph-layout.ts'
import { flowIcon } from './tool-look.ts'
import classes from './tools-and-data.module.css'
import { useToolName } from './use-tool-name.ts'

interface FlowLabelProps {
  placed: PlacedFlow
  onOpen: (flow: Flow) => void
}

/** What a flow carries and how, on its line; opens it. */
export const FlowLabel = ({ placed: { flow, label }, onOpen }: FlowLabelProps) => {
  const { t } = useTranslation('toolsAndData')
  const nameOf = useToolName()
  const Icon = flowIcon[flow.kind]
  const kind = t(`flowKind.${flow.kind}`)
  const said = { kind, from: nameOf(flow.fromToolId), to: nameOf(flow.toToolId), carries: flow.carries ?? '' }
  const name = flow.carries ? t('flow.edge', said) : t('flow.edgePlain', said)
  return (
    <button
      type="button"
      className={classes.flowLabel}
      data-record-id={flow.id}
      data-kind={flow.kind}
      style={{ left: label.x, top: label.y, maxWidth: labelSize.w, maxHeight: labelSize.h }}
      aria-label={name}
      title={name}
      onClick={() => onOpen(flow)}
    >
      <Icon size={14} aria-hidden className={classes.flowIcon} />
      <span>{flow.carries || kind}</span>
    </button>
  )
}
