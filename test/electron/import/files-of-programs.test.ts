import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { filesOfPrograms } from '../../fixtures/files-of-programs.ts';
import { openTestEngine } from '../test-engine.ts';

async function peopleIn(archivePath: string): Promise<Readonly<Record<string, number>>> {
  const archive = await openArchive(archivePath);
  try {
    const found = archive.reader
      .prepare<[], { who: string; netMinor: number }>(
        `SELECT coalesce(nullif(name, ''), number) AS who,
                coalesce((SELECT sum(net_minor) FROM orders WHERE customer_id = customers.id), 0) AS netMinor
           FROM customers WHERE name <> '' OR number_is_ours = 0`,
      )
      .all();
    return Object.fromEntries(found.map(({ who, netMinor }) => [who, netMinor]));
  } finally {
    archive.close();
  }
}

describe('with nothing decided by a person, people and money are right in', () => {
  it.each(filesOfPrograms)('$name', async ({ fileName, kind, homeCurrency, text, people, total, walkIn }) => {
    const engine = await openTestEngine(homeCurrency);
    const { proposal } = await engine.client.import.recognise({ file: await engine.file(fileName, text) });
    expect(proposal.kind).toBe(kind);
    const { money, rejected } = await engine.bring(fileName, text);
    expect(rejected).toBe(0);
    expect(money.map((sums) => [sums.total, sums.walkIn])).toEqual(total === null ? [] : [[total, walkIn]]);
    await engine.close();
    expect(await peopleIn(engine.archivePath)).toEqual(people);
  });
});
