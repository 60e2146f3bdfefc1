import { median, ratiosOfPairs, type Spread, spreadOf } from './statistics.ts';

export type Unit = 'ms' | 's' | 'MB' | 'KB' | 'frames';

/** A figure against its limit; `ratio` stands where the limit is against a peer that was measured in the same turns. */
export interface BenchRow {
  part: string;
  name: string;
  unit: Unit;
  figure: number;
  peer: { name: string; figure: number } | null;
  /** Median of the ratios of the turns. */
  ratio: number | null;
  limit: number | null;
  isWithin: boolean | null;
  /** Least and most: of the ratios where there is one, else of the figures. */
  spread: Spread;
  runs: number;
  note: string;
}

/** What this machine cannot measure, and why. */
export interface SkippedRow {
  part: string;
  name: string;
  skipped: string;
}

export type AnyRow = BenchRow | SkippedRow;

interface Named {
  part: string;
  name: string;
  unit: Unit;
  note?: string;
}

/** A figure with a limit of its own; `judged` is what stands for the runs, their median unless told otherwise. */
export function figureRow(
  named: Named,
  values: readonly number[],
  limit: number | null,
  judged: (values: readonly number[]) => number = median,
): BenchRow {
  const figure = judged(values);
  return {
    ...withNote(named),
    figure,
    peer: null,
    ratio: null,
    limit,
    isWithin: limit === null ? null : figure <= limit,
    spread: spreadOf(values),
    runs: values.length,
  };
}

/** A figure whose limit is a multiple of a peer's in the same turns. */
export function ratioRow(
  named: Named,
  values: readonly number[],
  peer: { name: string; values: readonly number[] },
  limit: number | null,
): BenchRow {
  const ratios = ratiosOfPairs(values, peer.values);
  const ratio = median(ratios);
  return {
    ...withNote(named),
    figure: median(values),
    peer: { name: peer.name, figure: median(peer.values) },
    ratio,
    limit,
    isWithin: limit === null ? null : ratio <= limit,
    spread: spreadOf(ratios),
    runs: values.length,
  };
}

function withNote(named: Named): Named & { note: string } {
  return { note: '', ...named };
}
