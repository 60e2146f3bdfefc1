import { useEffect, useState } from 'react';

const tickMs = 30_000;

/** The instant it is, brought up to date twice a minute: what shows how long is left grows old. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(ticking);
  }, []);
  return now;
}
