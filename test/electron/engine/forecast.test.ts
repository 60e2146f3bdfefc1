import { describe, expect, it } from 'vitest';
import { Forecast } from '../../../electron/engine/forecast.ts';
import type { JobProgress } from '../../../shared/jobs/contract.ts';

type Phase = JobProgress['phase'];

/** What a job says after `atSeconds`, whose phases take so many seconds and which starts up for so long before. */
function forecastAt(
  atSeconds: number,
  kind: JobProgress['kind'],
  phases: readonly (readonly [Phase, number])[],
  startingUp = 0.4,
): { said: number | null; left: number } {
  const forecast = new Forecast(kind);
  const total = startingUp + phases.reduce((sum, [, seconds]) => sum + seconds, 0);
  const of = 100_000;
  let said: number | null = null;
  for (let ms = startingUp * 1000; ms <= atSeconds * 1000; ms += 100) {
    let began = startingUp * 1000;
    for (const [phase, seconds] of phases) {
      const share = (ms - began) / (seconds * 1000);
      if (share >= 0 && share < 1) said = forecast.secondsLeft({ phase, done: Math.floor(share * of), of }, ms);
      began += seconds * 1000;
    }
  }
  return { said, left: total - atSeconds };
}

const imports = {
  'on a quiet machine': [
    ['reading', 5.5],
    ['matching', 1],
    ['writing', 2.5],
    ['finishing', 1],
  ],
  'on a busy machine': [
    ['reading', 17],
    ['matching', 2],
    ['writing', 2.8],
    ['finishing', 1.9],
  ],
  'of few customers': [
    ['reading', 4],
    ['matching', 0.1],
    ['writing', 2],
    ['finishing', 0.5],
  ],
} as const satisfies Record<string, readonly (readonly [Phase, number])[]>;

describe('the time a job still takes', () => {
  it.each(Object.entries(imports))('is right within a factor of two after a second, for an import %s', (_, phases) => {
    for (const seconds of [1.2, 2, 3]) {
      const { said, left } = forecastAt(seconds, 'import', phases);
      expect((said ?? 0) / left).toBeGreaterThan(0.5);
      expect((said ?? 0) / left).toBeLessThan(2);
    }
  });

  it('is right for a trial run, which writes nothing', () => {
    const { said, left } = forecastAt(1.2, 'importPlan', [
      ['reading', 6],
      ['matching', 0.5],
      ['writing', 0.6],
    ]);
    expect((said ?? 0) / left).toBeGreaterThan(0.5);
    expect((said ?? 0) / left).toBeLessThan(2);
  });

  it('is that of the one phase where a job has no other', () => {
    const { said, left } = forecastAt(2, 'check', [['checking', 10]], 0);
    expect(said).toBeCloseTo(left, 0);
  });

  it('is not said before anything can be told from it', () => {
    const forecast = new Forecast('import');
    expect(forecast.secondsLeft({ phase: 'reading', done: 0, of: null }, 0)).toBeNull();
    expect(forecast.secondsLeft({ phase: 'reading', done: 10, of: 1_000 }, 100)).toBeNull();
  });
});
