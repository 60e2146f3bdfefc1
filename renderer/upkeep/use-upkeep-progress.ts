import { useEffect, useState } from 'react';
import type { UpkeepProgress } from '../../shared/upkeep/contract.ts';
import { connection, engine } from '../app/engine.ts';
import { showFailure } from '../app/show-notice.ts';
import { useConnectionState } from '../app/use-connection-state.ts';

/** How far what is being made again is; null where all stands. No query: it would be under way as long as the page is. */
export function useUpkeepProgress(): UpkeepProgress | null {
  const state = useConnectionState();
  const [progress, setProgress] = useState<UpkeepProgress | null>(null);
  useEffect(() => {
    if (state !== 'open') return;
    const stop = new AbortController();
    follow(stop.signal, setProgress).catch((error: unknown) => {
      // Where the engine has ended, the connection says so, and the next engine is asked again.
      if (!stop.signal.aborted && connection.state === 'open') showFailure(error);
    });
    return () => {
      stop.abort();
      setProgress(null);
    };
  }, [state]);
  return progress;
}

async function follow(signal: AbortSignal, say: (progress: UpkeepProgress | null) => void): Promise<void> {
  for await (const { progress } of await engine.upkeep.progress(undefined, { signal })) {
    if (signal.aborted) return;
    say(progress);
  }
}
