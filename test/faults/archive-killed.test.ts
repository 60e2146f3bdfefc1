import { expect, it } from 'vitest';
import { checkArchive } from '../../electron/archive/check-archive.ts';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { smallArchive } from '../electron/archive/small-archive.ts';
import { timesOfRun } from '../is-whole-run.ts';
import { startArchiveChild } from './archive-child.ts';

const rounds = Number(process.env.KILL_ROUNDS ?? timesOfRun({ usual: 4, whole: 10 }));

/** The mark of use, what the test archive is filled with (twice), and the mark removed. */
const commitsOfMaking = 4;
/** The child's mark, this test's own, and that one removed. */
const commitsOfRound = 3;

it(`what was acknowledged is there after kill -9, ${rounds} times over`, {
  timeout: 60_000 + rounds * 3000,
}, async () => {
  const { file } = await smallArchive({ customers: 0 });
  const acknowledged = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    const child = startArchiveChild('write', file);
    expect(await child.nextLine()).toBe('open');
    for (let wanted = (round * 7) % 23; wanted >= 0; wanted--) await child.nextLine();
    await child.kill();
    // The last line may be half a number: the process died while it said it.
    for (const line of child.lines.slice(1)) if (line.startsWith(`${child.process.pid}-`)) acknowledged.add(line);

    const archive = await openArchive(file);
    expect(archive.openedWith).toEqual([]);
    const rows = archive.reader.prepare<[], { number: string }>('SELECT number FROM customers').all();
    const present = new Set(rows.map((row) => row.number));
    expect([...acknowledged].filter((number) => !present.has(number))).toEqual([]);
    const counter = archive.reader.prepare('SELECT change_counter FROM archive').pluck().get();
    // Each customer is one commit, so none is there in part; this test has not closed the archive yet.
    expect(counter).toBe(present.size + commitsOfMaking + (round + 1) * commitsOfRound - 1);
    if (round % 5 === 0) {
      expect(await checkArchive(archive, () => {})).toMatchObject({ damagedPages: [], problems: [] });
    }
    archive.close();
  }
  expect(acknowledged.size).toBeGreaterThan(rounds);
});
