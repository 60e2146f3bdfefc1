import { EventPublisher } from '@orpc/server';
import type { UpkeepProgress } from '../../shared/upkeep/contract.ts';
import { takeLargeCommit } from '../archive/large-commit.ts';
import type { ArchiveSession } from '../engine/archive-session.ts';
import { collectGarbage } from '../engine/collect-garbage.ts';
import { asAnswer } from '../engine/door.ts';
import { upkeepSteps } from './upkeep-steps.ts';

interface UpkeepEvent {
  progress: UpkeepProgress | null;
}

/**
 * Upkeep of the open archive, next to everything else: a slice, then a turn for what waits. It waits for long writes,
 * keeps no one waiting for longer than a slice, and ends when the archive is closed.
 */
export class Upkeep {
  readonly #events = new EventPublisher<{ event: UpkeepEvent }>();
  #now: UpkeepEvent = { progress: null };
  #runs = 0;
  /** Of the archive it is at; null where it is at none. */
  #generation: number | null = null;

  /** Takes up what is to be rebuilt of this archive, unless it is at it. */
  begin(session: ArchiveSession): void {
    if (this.#generation === session.generation) return;
    const steps = upkeepSteps(session.archive);
    const first = firstOf(steps);
    this.#runs += 1;
    const isAfterLargeCommit = takeLargeCommit(session.archive);
    if (first.done === true && !isAfterLargeCommit) {
      this.#end(this.#runs);
      return;
    }
    if (first.done !== true) this.#say(this.#runs, first.value);
    void this.#run(this.#runs, steps, { session, isAfterLargeCommit });
  }

  async *watch(signal?: AbortSignal): AsyncGenerator<UpkeepEvent> {
    const events = this.#events.subscribe('event', signal ? { signal } : {});
    yield this.#now;
    yield* events;
  }

  async #run(
    run: number,
    steps: Generator<UpkeepProgress>,
    { session, isAfterLargeCommit }: { session: ArchiveSession; isAfterLargeCommit: boolean },
  ): Promise<void> {
    this.#generation = session.generation;
    try {
      // First of all an import that has just been committed says its result.
      await turn();
      if (!session.isOpen) return;
      // It holds nothing of its file any more.
      if (isAfterLargeCommit) collectGarbage();
      for (;;) {
        await turn();
        while (session.writingEnds !== null) await session.writingEnds;
        if (!session.isOpen) return;
        const step = steps.next();
        if (step.done === true) break;
        this.#say(run, step.value);
      }
      this.#end(run);
      session.archive.changes.tellUntold();
    } catch (error) {
      sayFailure(error);
    } finally {
      this.#end(run);
    }
  }

  #end(run: number): void {
    if (run !== this.#runs) return;
    this.#generation = null;
    if (this.#now.progress !== null) this.#say(run, null);
  }

  #say(run: number, progress: UpkeepProgress | null): void {
    if (run !== this.#runs) return;
    this.#now = { progress };
    this.#events.publish('event', this.#now);
  }
}

/** Looking for what is to be done can fail as the doing can: an act that is committed must not be answered with that. */
function firstOf(steps: Generator<UpkeepProgress>): IteratorResult<UpkeepProgress, unknown> {
  try {
    return steps.next();
  } catch (error) {
    sayFailure(error);
    return { done: true, value: null };
  }
}

/** A full disk or a file gone from its place is said where the person meets it; the next act or opening goes on. */
function sayFailure(error: unknown): void {
  asAnswer(error, 'upkeep');
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
