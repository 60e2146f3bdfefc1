import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { library, librarySlugs } from '../../../shared/playbooks/library.ts';
import { commandLineOf } from './command-line-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuke-playbooks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shuke = commandLineOf(folder);
const archive = join(folder, 'shop.shuke');
const said = async (...words: string[]) => (await shuke(...words, '--archive', archive, '--json')).json<unknown>();

beforeAll(async () => {
  const orders = join(folder, 'orders.csv');
  writeFileSync(
    orders,
    'order number,order date,customer number,name,amount\n1,2020-01-01,2,Ben,5.00\n2,2020-01-11,2,Ben,5.00\n3,2020-03-10,3,Cleo,5.00\n',
  );
  await shuke('new', archive, '--currency', 'GBP');
  await shuke('import', orders, '--archive', archive, '--kind', 'orders');
});

describe('playbooks on the command line', () => {
  it('are listed by slug, switched on from a day, tried on a past day, and advanced day by day', async () => {
    const listed = (await said('playbook', 'list')) as { id: string; enabled: boolean }[];
    expect(listed.map(({ id, enabled }) => [id, enabled])).toEqual(librarySlugs.map((slug) => [slug, false]));
    expect(await said('playbook', 'preview', 'waking', '--on', '2020-03-01')).toMatchObject({
      people: 1,
      rows: expect.arrayContaining([expect.objectContaining({ number: '2', name: 'Ben', eventDay: '2020-03-11' })]),
    });
    expect(await said('playbook', 'enable', 'waking', '--from', '2020-03-01')).toEqual({
      id: 'waking',
      from: '2020-03-01',
    });
    expect(await said('advance', '--to', '2020-03-12')).toEqual({ from: '2020-03-11', to: '2020-03-12' });
    const task = 'waking/2/2020-01-11.dozing/dozing';
    const tasks = await said('today', '--on', '2020-03-12');
    expect(tasks).toEqual([
      {
        ...{ task, due: '2020-03-11', kind: 'step', playbook: 'waking', step: 'dozing', number: '2', name: 'Ben' },
        why: expect.stringContaining('2020-01-11'),
        waits: null,
      },
    ]);
    expect(await said('done', task, '--on', '2020-03-12')).toMatchObject({ task, as: 'done' });
    expect(await said('today', '--on', '2020-03-12')).toEqual([]);
    expect(await said('outcome', 'waking', '--on', '2020-03-12')).toMatchObject({
      enrolled: 1,
      heldOut: 0,
      succeeded: 0,
      before: null,
    });
  });

  it('say what a playbook would cost and has cost, once it is said what one person costs', async () => {
    const priced = join(folder, 'priced.shuke');
    copyFileSync(archive, priced);
    const opened = await openArchive(priced);
    const definition = JSON.stringify({ ...library.waking, costMinor: 250 });
    opened.writer
      .prepare(
        `INSERT INTO playbook_versions (playbook_id, from_day, state, definition)
           SELECT id, '2020-03-01', 'on', ? FROM playbooks WHERE slug = 'waking'`,
      )
      .run(definition);
    opened.close();
    const lines = async (...words: string[]) => (await shuke(...words, '--archive', priced)).out;
    expect(await lines('playbook', 'preview', 'waking', '--on', '2020-03-01')).toMatch(/Cost: \d+ × £2\.50 = £/u);
    expect(await lines('outcome', 'waking', '--on', '2020-03-12')).toContain('Cost so far: 1 × £2.50 = £2.50.');
  });

  it('name the flag that is missing where a task is put off to no day', async () => {
    const { exitCode, err } = await shuke('done', 'nothing', '--as', 'later', '--archive', archive);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('--until')]);
  });

  it('refuse a playbook there is not, a task that is not open, and to go back', async () => {
    for (const words of [
      ['playbook', 'enable', 'nothing'],
      ['done', 'nothing'],
      ['advance', '--to', '2019-01-01'],
    ]) {
      expect((await shuke(...words, '--archive', archive)).exitCode).not.toBe(0);
    }
  });
});
