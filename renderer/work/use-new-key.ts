import { useEffect, useRef } from 'react';
import { isKeyForPage } from '../app/typing.ts';

/** N begins a new item of a list of work, but where something is typed or a dialog is open. */
export function useNewKey(run: () => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.code !== 'KeyN' || !isKeyForPage(event) || document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}
