import { useEffect } from 'react';

/** A heading that appears below what was being looked at comes into view and takes the focus, once. */
export function useBroughtIntoView(headingId: string): void {
  useEffect(() => {
    const heading = document.getElementById(headingId);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }, [headingId]);
}
