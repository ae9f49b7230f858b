/** A ring that is nearly whole and a check that completes it. */
export const Logo = ({ size = 24 }: { size?: number }) => (
  <svg
    viewBox="0 0 24 24"
    width={size}
    height={size}
    fill="none"
    stroke="currentColor"
    strokeWidth="2.25"
    strokeLinecap="round"
    aria-hidden="true"
  >
    <circle cx="12" cy="12" r="9" strokeDasharray="47 9.55" strokeDashoffset="-4" />
    <path d="m8 12.2 3 3L20.5 5.6" strokeLinejoin="round" />
  </svg>
)
