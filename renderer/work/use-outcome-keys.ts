import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';

/** A way in which the current item of a list of work can end. */
export interface Outcome {
  /** Of its key; in the list of keys too. */
  letter: string;
  label: string;
  run(): void;
  isPossible: boolean;
  isRunning?: boolean;
}

/**
 * Letters decide item after item, wherever the focus is, but where something is typed or chosen; the arrows go on, as fast
 * as they are pressed.
 */
export function useOutcomeKeys(outcomes: readonly Outcome[], move: Answers['move'] = null): void {
  const latest = useRef({ outcomes, move });
  useEffect(() => {
    latest.current = { outcomes, move };
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isElsewhere(event.target)) return;
      const answer = answerTo(event, latest.current);
      if (answer === undefined) return;
      event.preventDefault();
      // The next press must find this one done.
      flushSync(answer);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}

interface Answers {
  outcomes: readonly Outcome[];
  /** Null where the arrows have nothing to go along. */
  move: ((steps: 1 | -1) => void) | null;
}

function answerTo(event: KeyboardEvent, { outcomes, move }: Answers): (() => void) | undefined {
  const steps = stepsOf(event);
  if (steps !== null) return move === null ? undefined : () => move(steps);
  if (event.repeat || (event.key === 'Enter' && isOnButton(event.target))) return undefined;
  const letter = letterOf(event).toUpperCase();
  return outcomes.find((outcome) => outcome.letter.toUpperCase() === letter && outcome.isPossible)?.run;
}

/**
 * By its place where the keyboard writes another script, or an input method has the key. A digit with Shift is a key of its
 * own, where the keyboard does not need Shift for digits.
 */
function letterOf({ key, code, shiftKey }: KeyboardEvent): string {
  const digit = /^Digit(.)$/u.exec(code)?.[1];
  if (shiftKey && digit !== undefined && !/^[0-9]$/u.test(key)) return `Shift+${digit}`;
  return /^[a-z]$/iu.test(key) ? key : (/^Key(.)$/u.exec(code)?.[1] ?? bracketAt[code] ?? key);
}

const bracketAt: Readonly<Record<string, string>> = { BracketLeft: '[', BracketRight: ']' };

/** Among choices the arrows choose. */
function stepsOf({ key, target }: KeyboardEvent): 1 | -1 | null {
  if (target instanceof HTMLInputElement && target.type === 'radio') return null;
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null;
}

/** Enter presses what has the focus, unless it is the current line itself. */
function isOnButton(target: EventTarget | null): boolean {
  const button = target instanceof HTMLElement ? target.closest('button, a, [role="button"]') : null;
  return button !== null && button.getAttribute('aria-current') !== 'true';
}

function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"]') !== null) return true;
  if (target instanceof HTMLInputElement) return target.type !== 'radio';
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
