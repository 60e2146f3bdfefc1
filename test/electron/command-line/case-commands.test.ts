import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commandLineOf } from './command-line-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuke-cases-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = commandLineOf(folder);
const shuke = (...words: string[]) => run(...words, '--json');
const archive = ['--archive', join(folder, 'shop.shuke')];

beforeAll(async () => {
  const orders = join(folder, 'orders.csv');
  writeFileSync(
    orders,
    'order number,order date,customer number,name,amount\n1,2026-05-01,7,Ann Lee,5.00\n2,2026-05-11,7,Ann Lee,5.00\n' +
      '3,2026-05-21,7,Ann Lee,5.00\n',
  );
  expect((await shuke('new', archive[1] ?? '', '--currency', 'GBP')).exitCode).toBe(0);
  expect((await shuke('import', orders, ...archive, '--kind', 'orders')).exitCode).toBe(0);
});

it('a case is opened, answered and closed, and the list says how it stood at the end of a day', async () => {
  const said = [
    '--kind',
    'complaint',
    '--text',
    'waited',
    '--number',
    '7',
    '--at',
    '2026-05-21T10:00:00Z',
    '--by',
    'May',
  ];
  const { id } = (await shuke('case', 'open', ...archive, ...said)).json();
  await shuke('case', 'answer', String(id), ...archive, '--text', 'sorry', '--at', '2026-05-23T10:00:00Z');
  const end = ['--outcome', 'putRight', '--satisfied', '2', '--at', '2026-05-25T10:00:00Z'];
  expect((await shuke('case', 'close', String(id), ...archive, ...end)).exitCode).toBe(0);
  const closed = {
    ...{ id, number: '7', name: 'Ann Lee', kind: 'complaint', text: 'waited', thing: '', factor: '', inCharge: 'May' },
    ...{ heardAt: '2026-05-21T10:00:00.000Z', deskDue: '2026-05-21T22:00:00.000Z' },
    ...{ answerDue: '2026-05-22T10:00:00.000Z', promisedDay: null, answeredAt: '2026-05-23T10:00:00.000Z' },
    ...{ closedAt: '2026-05-25T10:00:00.000Z', outcome: 'putRight', satisfiedAfter: 2 },
  };
  expect((await shuke('cases', ...archive)).json()).toEqual([closed]);
  const open = { ...closed, closedAt: null, outcome: null, satisfiedAfter: null };
  expect((await shuke('cases', ...archive, '--open', '--on', '2026-05-24')).json()).toEqual([open]);
  const unanswered = { ...open, answeredAt: null };
  expect((await shuke('cases', ...archive, '--open', '--on', '2026-05-22')).json()).toEqual([unanswered]);
  expect((await shuke('cases', ...archive, '--on', '2026-05-19')).json()).toEqual([]);
  expect((await shuke('cases', ...archive, '--open')).json()).toEqual([]);
});

it('a case of no one known has no number, and names what was wanted', async () => {
  const said = ['--kind', 'inVain', '--text', 'asked', '--thing', 'oat milk'];
  const { id } = (await shuke('case', 'open', ...archive, ...said)).json();
  const open = (await shuke('cases', ...archive, '--open')).json();
  expect(open).toMatchObject([{ id, number: '', name: '', kind: 'inVain', thing: 'oat milk' }]);
});

it('refuses a kind, an end, a satisfaction and a moment that are none', async () => {
  const refused = async (...words: string[]) => expect((await shuke('case', ...words, ...archive)).exitCode).toBe(2);
  await refused('open', '--kind', 'gossip', '--text', 'x');
  await refused('open', '--kind', 'question');
  await refused('close', '1', '--outcome', 'won');
  await refused('close', '1', '--outcome', 'putRight', '--satisfied', '4');
  await refused('answer', '1', '--text', 'x', '--at', 'soon');
});

it('the usual gap of a customer is said as of a day', async () => {
  const gap = (await shuke('usual-gap', '7', ...archive, '--as-of', '2026-05-31')).json();
  expect(gap).toEqual({ gap: 20, shopGap: 30, gaps: 2, lastDay: '2026-05-21', days: 10, household: null });
});
