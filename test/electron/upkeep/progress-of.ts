import type { UpkeepProgress } from '../../../shared/upkeep/contract.ts';
import type { TestEngine } from '../test-engine.ts';

/** What upkeep says until it has nothing left to do. */
export async function progressOf({ client }: TestEngine): Promise<UpkeepProgress[]> {
  const seen: UpkeepProgress[] = [];
  for await (const { progress } of await client.upkeep.progress()) {
    if (progress === null) break;
    seen.push(progress);
  }
  return seen;
}
