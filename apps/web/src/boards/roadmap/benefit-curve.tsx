import { scaleLinear } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import classes from './benefit-curve.module.css'

interface BenefitCurveProps {
  label: string
  /** By quarter, 0..100; drawn from 0 at the plan's start. */
  delivered: readonly number[]
  /** The present plan, under a scenario's curve. */
  present?: readonly number[] | undefined
  width: number
  height: number
}

const pad = 4

/** How the benefit comes in, quarter after quarter. */
export const BenefitCurve = ({ label, delivered, present, width, height }: BenefitCurveProps) => {
  const count = Math.max(delivered.length, present?.length ?? 0, 1)
  const x = scaleLinear([0, count], [pad, width - pad])
  const y = scaleLinear([0, 100], [height - pad, pad])
  const path = line<number>((_, quarter) => x(quarter), y).curve(curveStepAfter)
  // What ends in a quarter counts from its end on: the first step stands at the start of the second.
  const drawn = (values: readonly number[]) => path([0, ...values]) ?? ''
  return (
    <svg className={classes.curve} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <title>{label}</title>
      <line x1={pad} x2={width - pad} y1={y(100)} y2={y(100)} className={classes.whole} />
      <line x1={pad} x2={width - pad} y1={y(0)} y2={y(0)} className={classes.base} />
      {present && <path d={drawn(present)} className={classes.present} />}
      <path d={drawn(delivered)} className={classes.line} />
    </svg>
  )
}
