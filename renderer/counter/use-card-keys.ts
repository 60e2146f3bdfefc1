import { useEffect, useRef } from 'react';

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
      const isWithOther = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      if (event.isComposing || event.repeat || isWithOther || isTyping(event.target)) return;
      if (document.querySelectorAll('[role="dialog"]').length > 1) return;
      const act = Object.entries(latest.current).find(([code]) => code === event.code)?.[1];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
