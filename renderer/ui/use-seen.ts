import { useInViewport } from '@mantine/hooks';
import { useEffect, useState } from 'react';

/** Whether an element has ever been in sight: what is expensive to compute waits until then. */
export function useSeen<Of extends HTMLElement>(): {
  ref: ReturnType<typeof useInViewport<Of>>['ref'];
  isSeen: boolean;
} {
  const { ref, inViewport } = useInViewport<Of>();
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    if (inViewport) setIsSeen(true);
  }, [inViewport]);
  return { ref, isSeen };
}
