import classes from './governance.module.css'

interface ProgressBarProps {
  label: string
  /** 0..1, shown within these bounds; null when not known. */
  progress: number | null
}

/** How far something is; an unknown progress is an empty dashed track, not a zero. */
export const ProgressBar = ({ label, progress }: ProgressBarProps) => (
  <span className={classes.track} role="img" aria-label={label} data-unknown={progress === null}>
    {progress !== null && <span style={{ width: `${100 * Math.min(1, Math.max(0, progress))}%` }} />}
  </span>
)
