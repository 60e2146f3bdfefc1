import type { JobProgress } from '../../shared/jobs/contract.ts';

type Phase = JobProgress['phase'];

/**
 * Which share of its time each phase of a job takes: measured at 200,000 and 1,000,000 order lines, on a quiet machine
 * and on a busy one. A job that is not here has one phase.
 */
const sharesOfPhases: Partial<Record<JobProgress['kind'], Partial<Record<Phase, number>>>> = {
  importPlan: { reading: 0.86, matching: 0.07, writing: 0.07 },
  import: { reading: 0.64, matching: 0.09, writing: 0.17, finishing: 0.1 },
};

/** Sooner it says too little. */
const leastMs = 400;
const leastShare = 0.005;

/** How long a job still takes, by how far it has come since its first report: what comes before that is starting up. */
export class Forecast {
  readonly #shares: Partial<Record<Phase, number>>;
  #first: { ms: number; share: number } | null = null;

  constructor(kind: JobProgress['kind']) {
    this.#shares = sharesOfPhases[kind] ?? {};
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

  #shareDone(phase: Phase, done: number | null): number | null {
    const phases = Object.entries(this.#shares);
    const place = phases.findIndex(([name]) => name === phase);
    if (place < 0) return phases.length > 0 ? null : done;
    const before = phases.slice(0, place).reduce((sum, [, share]) => sum + share, 0);
    return before + (this.#shares[phase] ?? 0) * (done ?? 0);
  }
}
