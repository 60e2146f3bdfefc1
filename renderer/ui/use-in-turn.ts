import { useCallback, useState } from 'react';

/**
 * For what a hand changes faster than it is answered: what is asked for is the newest as of the last `goOn`, which is
 * called once the answer has come, so that questions never queue and every answer is shown.
 */
export function useInTurn<Value>(wanted: Value): { asked: Value; goOn(): void } {
  const [asked, setAsked] = useState(wanted);
  const goOn = useCallback(() => setAsked(wanted), [wanted]);
  return { asked, goOn };
}
