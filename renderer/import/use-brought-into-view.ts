import { type RefObject, useEffect, useRef } from 'react';

/** A heading that appears below what was being looked at comes into view and takes the focus, once. */
export function useBroughtIntoView(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, []);
  return heading;
}
