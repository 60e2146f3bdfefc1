import { useEffect, useRef } from 'react';

interface Decisions {
  same(): void;
  notTheSame(): void;
  later(): void;
  swap(): void;
  move(steps: 1 | -1): void;
}

/** M, N, L, S and the arrows decide pair after pair, wherever the focus is, but where something is typed or chosen. */
export function useDecisionKeys(decisions: Decisions, isOff: boolean): void {
  const latest = useRef(decisions);
  useEffect(() => {
    latest.current = decisions;
  });
  useEffect(() => {
    if (isOff) return;
    const hear = (event: KeyboardEvent): void => {
      if (event.isComposing || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isElsewhere(event.target)) return;
      const decide = decisionOf(event.key, latest.current, event.target);
      if (decide === null) return;
      event.preventDefault();
      decide();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [isOff]);
}

function decisionOf(key: string, decisions: Decisions, target: EventTarget | null): (() => void) | null {
  const isRadio = target instanceof HTMLInputElement && target.type === 'radio';
  switch (key.toLowerCase()) {
    case 'm':
      return decisions.same;
    case 'n':
      return decisions.notTheSame;
    case 'l':
      return decisions.later;
    case 's':
      return decisions.swap;
    case 'arrowdown':
      return isRadio ? null : () => decisions.move(1);
    case 'arrowup':
      return isRadio ? null : () => decisions.move(-1);
    default:
      return null;
  }
}

function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"]') !== null) return true;
  if (target instanceof HTMLInputElement) return target.type !== 'radio';
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
