import classes from './key-cap.module.css';

interface KeyCapProps {
  text: string;
  /** A combination: it gives way where the window is small. */
  isLong?: boolean;
}

/** The key that does what the button does, inside the button. */
export function KeyCap({ text, isLong = false }: KeyCapProps) {
  return (
    <kbd className={classes.key} data-long={isLong} aria-hidden>
      {text}
    </kbd>
  );
}
