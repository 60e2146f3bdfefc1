import { useEffect, useRef, useState } from 'react';

/** Acts that need the words of a task: asked for before those are read, the one asked for last follows as soon as they are. */
export function useOnceRead<Name extends string>(
  isRead: boolean,
  acts: Readonly<Record<Name, () => void>>,
): (name: Name) => () => void {
  const [awaited, setAwaited] = useState<Name | null>(null);
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    if (!isRead || awaited === null) return;
    setAwaited(null);
    latest.current[awaited]();
  }, [isRead, awaited]);
  return (name) => () => {
    if (isRead) acts[name]();
    else setAwaited(name);
  };
}
