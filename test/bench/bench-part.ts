import type { AnyRow } from './bench-row.ts';

export interface BenchSetting {
  /** Turns that count, of every measure. */
  runs: number;
}

export interface BenchPart {
  name: string;
  run(setting: BenchSetting): Promise<AnyRow[]>;
}
