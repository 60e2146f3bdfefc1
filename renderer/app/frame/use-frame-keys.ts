import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { railPages } from './rail.tsx';

/** Marks the field that `/` goes to on a page. */
export const filterFieldProps = { 'data-filter-field': true };

/** Keys that work on every page. */
export function useFrameKeys(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented || event.altKey || event.shiftKey) return;
      const withControl = event.ctrlKey || event.metaKey;
      const page = withControl ? pageOfKey(event.key) : undefined;
      if (page !== undefined) {
        event.preventDefault();
        void navigate({ to: page });
      } else if (event.key === '/' && !withControl && !isTyping(event.target)) {
        const field = document.querySelector<HTMLElement>('[data-filter-field]');
        if (field !== null) {
          event.preventDefault();
          field.focus();
        }
      }
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [navigate]);
}

function pageOfKey(key: string): (typeof railPages)[number]['to'] | undefined {
  if (key === 'i') return '/import';
  if (key === 'o') return '/archive';
  return /^[1-9]$/u.test(key) ? railPages[Number(key) - 1]?.to : undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
