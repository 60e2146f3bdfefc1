import { useEffect, useRef } from 'react';
import { isKeyForPage } from '../app/typing.ts';

/** Letters for the open card, wherever the focus is on it, but where something is typed or another dialog is open. */
export function useCardKeys(
  acts: Readonly<Record<'KeyA' | 'KeyB' | 'KeyC' | 'KeyJ' | 'KeyL' | 'KeyP', () => void>>,
): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (!isKeyForPage(event) || document.querySelectorAll('[role="dialog"]').length > 1) return;
      const act = Object.entries(latest.current).find(([code]) => code === event.code)?.[1];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}
