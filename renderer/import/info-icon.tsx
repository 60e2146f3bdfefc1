/** Next to what is only good to know; drawn with the same pen as the icons of `ui`. */
export function InfoIcon() {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="10" cy="10" r="7.2" />
      <path d="M10 9.2v4.3M10 6.6v.1" />
    </svg>
  );
}
