/** The mark: a thread between two points. */
export const Logo = ({ size = 28 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="8" fill="#14213d" />
    <path d="M5 22C10 22 9 10 16 10s5 12 11 6" fill="none" stroke="#e5383b" strokeWidth="3" strokeLinecap="round" />
    <circle cx="5" cy="22" r="2.4" fill="#fff" />
    <circle cx="27" cy="16" r="2.4" fill="#fff" />
  </svg>
)
