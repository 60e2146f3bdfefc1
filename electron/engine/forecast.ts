import type { JobProgress } from '../../shared/jobs/contract.ts';
import { type JobPhase, jobKinds } from '../../shared/jobs/job-kinds.ts';

/** Sooner it says too little. */
const leastMs = 400;
const leastShare = 0.005;

/** How long a job still takes, by how far it has come since its first report: what comes before that is starting up. */
export class Forecast {
  readonly #shares: Partial<Record<JobPhase, number>>;
  #first: { ms: number; share: number } | null = null;

  constructor(kind: JobProgress['kind']) {
    this.#shares = jobKinds[kind].phaseShares ?? {};
  }

  /** In seconds; null while it cannot be said. */
  secondsLeft({ phase, done, of }: Pick<JobProgress, 'phase' | 'done' | 'of'>, nowMs: number): number | null {
    const share = this.#shareDone(phase, of === null || of === 0 ? null : Math.min(1, done / of));
    if (share === null || share === 0) return null;
    this.#first ??= { ms: nowMs, share };
    const tookMs = nowMs - this.#first.ms;
    const came = share - this.#first.share;
    if (tookMs < leastMs || came < leastShare) return null;
    return (tookMs * (1 - share)) / came / 1000;
  }

  #shareDone(phase: JobPhase, done: number | null): number | null {
    const phases = Object.entries(this.#shares);
    const place = phases.findIndex(([name]) => name === phase);
    if (place < 0) return phases.length > 0 ? null : done;
    const before = phases.slice(0, place).reduce((sum, [, share]) => sum + share, 0);
    return before + (this.#shares[phase] ?? 0) * (done ?? 0);
  }
}
