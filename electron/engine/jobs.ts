import { randomUUID } from 'node:crypto';
import { EventPublisher } from '@orpc/server';
import { ShukeError } from '../../shared/errors.ts';
import type { JobProgress } from '../../shared/jobs/contract.ts';
import { Forecast } from './forecast.ts';
import { type JobEnding, jobEnding } from './job-ending.ts';
import type { JobOf } from './job-kind.ts';

export interface JobReport {
  phase: JobProgress['phase'];
  done: number;
  of: number | null;
}

/** What a job is given: where to say how far it is, and when to stop. */
export interface JobControl {
  readonly signal: AbortSignal;
  report(progress: JobReport): void;
  /** Throws JOB_CANCELLED once the person has asked to stop; lets waiting calls be answered. */
  breathe(): Promise<void>;
}

interface Job {
  progress: JobProgress;
  readonly abort: AbortController;
  readonly startedAtMs: number;
  result: unknown;
  error: unknown;
  readonly settled: Promise<void>;
  /** What the job keeps open until its result is no longer wanted (staged rows, a file). */
  dispose: (() => void) | null;
}

const publishEveryMs = 100;

/** Long work: one at a time, watched, cancelled and collected by id. A finished job stays until the next begins. */
export class Jobs {
  #job: Job | null = null;
  readonly #events = new EventPublisher<Record<string, JobProgress>>();
  readonly #monotonicMs: () => number;
  readonly #onEnding: (ending: JobEnding) => void;

  /** `onEnding` hears of every job that was not stopped. */
  constructor(monotonicMs: () => number, onEnding: (ending: JobEnding) => void = () => undefined) {
    this.#monotonicMs = monotonicMs;
    this.#onEnding = onEnding;
  }

  get isRunning(): boolean {
    return this.#job?.progress.state === 'running';
  }

  /** Starts `work`; errors: JOB_OTHER_RUNNING. `keep` hands over what to close when the job is forgotten. */
  start<Result>(
    of: JobOf<Result>,
    phase: JobProgress['phase'],
    work: (control: JobControl, keep: (dispose: () => void) => void) => Promise<Result>,
  ): string {
    if (this.isRunning) throw new ShukeError('JOB_OTHER_RUNNING');
    this.#forget();
    const id = randomUUID();
    const abort = new AbortController();
    let settle: () => void = () => undefined;
    const job: Job = {
      progress: {
        jobId: id,
        kind: of.kind,
        state: 'running',
        phase,
        done: 0,
        of: null,
        perSecond: 0,
        secondsLeft: null,
      },
      abort,
      startedAtMs: this.#monotonicMs(),
      result: undefined,
      error: undefined,
      settled: new Promise((resolve) => {
        settle = resolve;
      }),
      dispose: null,
    };
    this.#job = job;
    const control = this.#controlOf(job);
    void this.#run(job, of, () => work(control, (dispose) => this.#keep(job, dispose))).then(settle);
    return id;
  }

  current(): JobProgress | null {
    return this.#job?.progress ?? null;
  }

  async *watch(id: string, signal?: AbortSignal): AsyncGenerator<JobProgress> {
    const job = this.#find(id);
    const events = this.#events.subscribe(id, signal ? { signal } : {});
    yield job.progress;
    if (job.progress.state !== 'running') return;
    for await (const progress of events) {
      yield progress;
      if (progress.state !== 'running') return;
    }
  }

  cancel(id: string): void {
    this.#find(id).abort.abort();
  }

  /**
   * The result of a finished job of one of these kinds; waits for one that is still running. Rethrows what made it fail.
   * Error: JOB_UNKNOWN.
   */
  async result<Result>(id: string, ...kinds: readonly JobOf<Result>[]): Promise<Result> {
    const job = this.#find(id);
    if (!kinds.some(({ kind }) => kind === job.progress.kind)) throw new ShukeError('JOB_UNKNOWN');
    await job.settled;
    if (job.progress.state !== 'done') throw job.error;
    // `start` took work that ends in the result of the job's kind.
    return job.result as Result;
  }

  /** Stops what is running and waits until it has put everything back. */
  async close(): Promise<void> {
    // Another one may begin while the one before puts everything back.
    for (let job = this.#running(); job !== null; job = this.#running()) {
      job.abort.abort();
      await job.settled;
    }
    this.#forget();
  }

  /** Lets go of the result of the last job, unless one is running. */
  discardFinished(): void {
    if (!this.isRunning) this.#forget();
  }

  #running(): Job | null {
    return this.isRunning ? this.#job : null;
  }

  #find(id: string): Job {
    if (this.#job?.progress.jobId !== id) throw new ShukeError('JOB_UNKNOWN');
    return this.#job;
  }

  #forget(): void {
    this.#job?.dispose?.();
    this.#job = null;
  }

  #keep(job: Job, dispose: () => void): void {
    if (job.dispose) throw new Error('a job keeps one thing');
    job.dispose = dispose;
  }

  async #run<Result>(job: Job, of: JobOf<Result>, work: () => Promise<Result>): Promise<void> {
    let result: Result | null = null;
    try {
      result = await work();
      job.result = result;
      this.#publish(job, { state: 'done' });
    } catch (error) {
      const isCancelled = job.abort.signal.aborted;
      job.error = isCancelled ? new ShukeError('JOB_CANCELLED') : error;
      this.#publish(job, { state: isCancelled ? 'cancelled' : 'failed' });
    }
    const ending = jobEnding(of, job.progress.state, result, this.#monotonicMs() - job.startedAtMs);
    if (ending !== null) this.#onEnding(ending);
  }

  #publish(job: Job, change: Partial<JobProgress>): void {
    job.progress = { ...job.progress, ...change };
    this.#events.publish(job.progress.jobId, job.progress);
  }

  #controlOf(job: Job): JobControl {
    const forecast = new Forecast(job.progress.kind);
    let phaseStartedAtMs = job.startedAtMs;
    let publishedAtMs = 0;
    return {
      signal: job.abort.signal,
      report: ({ phase, done, of }) => {
        const nowMs = this.#monotonicMs();
        const isNewPhase = phase !== job.progress.phase;
        if (isNewPhase) phaseStartedAtMs = nowMs;
        if (!isNewPhase && nowMs - publishedAtMs < publishEveryMs) return;
        publishedAtMs = nowMs;
        const seconds = (nowMs - phaseStartedAtMs) / 1000;
        this.#publish(job, {
          phase,
          done,
          of,
          perSecond: seconds > 0 ? Math.round(done / seconds) : 0,
          secondsLeft: forecast.secondsLeft({ phase, done, of }, nowMs),
        });
      },
      breathe: async () => {
        await new Promise<void>((resolve) => setImmediate(resolve));
        if (job.abort.signal.aborted) throw new ShukeError('JOB_CANCELLED');
      },
    };
  }
}
