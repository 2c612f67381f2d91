/** The red thread behind the home and join screens; pure decoration. */
export const Thread = () => (
  <svg
    aria-hidden="true"
    viewBox="0 0 1440 900"
    preserveAspectRatio="xMidYMid slice"
    style={{ position: 'absolute', inset: 0, width: '100%', height: '100%', opacity: 0.16, pointerEvents: 'none' }}
  >
    <path
      d="M-20 760 C 240 760 220 560 460 600 S 700 860 930 700 S 1120 420 1460 520"
      fill="none"
      stroke="var(--fr-thread)"
      strokeWidth="4"
    />
  </svg>
)
