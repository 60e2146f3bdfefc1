export type TimeLeft = { kind: 'fewSecondsLeft' } | { kind: 'secondsLeft' | 'minutesLeft'; count: number };

const secondsToRoundTo = 5;
const mostSeconds = 90;

/** How long a job still takes, as a person would say it; null while it cannot be said. */
export function timeLeft(seconds: number | null): TimeLeft | null {
  if (seconds === null) return null;
  if (seconds < secondsToRoundTo) return { kind: 'fewSecondsLeft' };
  if (seconds <= mostSeconds) {
    return { kind: 'secondsLeft', count: Math.ceil(seconds / secondsToRoundTo) * secondsToRoundTo };
  }
  return { kind: 'minutesLeft', count: Math.round(seconds / 60) };
}
