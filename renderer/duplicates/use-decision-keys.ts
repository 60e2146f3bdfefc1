import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';

interface Decisions {
  same(): void;
  notTheSame(): void;
  later(): void;
  swap(): void;
  move(steps: 1 | -1): void;
}

/**
 * M, N, L, S decide pair after pair, wherever the focus is, but where something is typed or chosen; the arrows go on, as
 * fast as they are pressed. `canDecide`: the pair is on the screen.
 */
export function useDecisionKeys(decisions: Decisions, canDecide: boolean): void {
  const latest = useRef(decisions);
  useEffect(() => {
    latest.current = decisions;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isElsewhere(event.target)) return;
      const steps = stepsOf(event);
      const answer =
        steps !== null
          ? () => latest.current.move(steps)
          : canDecide && !event.repeat
            ? decisionOf(letterOf(event), latest.current)
            : null;
      if (answer === null) return;
      event.preventDefault();
      // The next press must find this one done.
      flushSync(answer);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [canDecide]);
}

/** By its place where the keyboard writes another script, or an input method has the key. */
function letterOf({ key, code }: KeyboardEvent): string {
  return /^[a-z]$/iu.test(key) ? key : (/^Key(.)$/u.exec(code)?.[1] ?? key);
}

/** Among choices the arrows choose. */
function stepsOf({ key, target }: KeyboardEvent): 1 | -1 | null {
  if (target instanceof HTMLInputElement && target.type === 'radio') return null;
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null;
}

function decisionOf(key: string, decisions: Decisions): (() => void) | null {
  switch (key.toLowerCase()) {
    case 'm':
      return decisions.same;
    case 'n':
      return decisions.notTheSame;
    case 'l':
      return decisions.later;
    case 's':
      return decisions.swap;
    default:
      return null;
  }
}

function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"]') !== null) return true;
  if (target instanceof HTMLInputElement) return target.type !== 'radio';
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
