/** What is measured against each other, each giving the figures of one run. */
export type Measured<Figures> = () => Figures | Promise<Figures>;

/**
 * Runs each in turn, A B A B …, so that a machine that grows slower or faster does so for all; a first round that is
 * not counted warms caches up.
 */
export async function inTurns<Name extends string, Figures>(
  runs: number,
  measured: Readonly<Record<Name, Measured<Figures>>>,
  warmUps = 1,
): Promise<Record<Name, Figures[]>> {
  const entries = Object.entries(measured) as [Name, Measured<Figures>][];
  const found = Object.fromEntries(entries.map(([name]) => [name, [] as Figures[]])) as Record<Name, Figures[]>;
  for (let run = -warmUps; run < runs; run += 1) {
    for (const [name, measure] of entries) {
      const figures = await measure();
      if (run >= 0) found[name].push(figures);
    }
  }
  return found;
}
