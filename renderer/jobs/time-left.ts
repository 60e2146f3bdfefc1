import type { JobProgress } from '../../shared/jobs/contract.ts';

export type TimeLeft = { kind: 'almostDone' } | { kind: 'secondsLeft' | 'minutesLeft'; count: number };

/** Before so much of a phase is done, its speed says too little. */
const leastShareDone = 0.02;
const secondsToRoundTo = 5;
const mostSeconds = 90;

/** How long the phase will take still, as a person would say it; null while it cannot be said. */
export function timeLeft({ done, of, perSecond }: Pick<JobProgress, 'done' | 'of' | 'perSecond'>): TimeLeft | null {
  if (of === null || of === 0 || perSecond <= 0 || done < leastShareDone * of) return null;
  const seconds = Math.max(0, of - done) / perSecond;
  if (seconds < secondsToRoundTo) return { kind: 'almostDone' };
  if (seconds <= mostSeconds) {
    return { kind: 'secondsLeft', count: Math.ceil(seconds / secondsToRoundTo) * secondsToRoundTo };
  }
  return { kind: 'minutesLeft', count: Math.round(seconds / 60) };
}
