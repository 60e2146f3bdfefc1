import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const question = { from: '2025-11-23', to: '2026-11-22' };

async function shop(): Promise<TestEngine> {
  const engine = await openTestEngine();
  const orders = ['1,2026-01-05,1,Ann,300.00', '2,2026-03-05,2,Ben,100.00', '3,2026-10-05,1,Ann,50.00'];
  await engine.bring('orders.csv', `order number,order date,customer number,name,amount\n${orders.join('\n')}\n`);
  return engine;
}

/** The author and the sentences of the first page that leaves. */
async function leaving({ client, filePath }: TestEngine, of: object = question) {
  const { jobId } = await client.ranking.save({ ...of, format: 'xlsx', language: 'en' });
  const path = filePath((await client.ranking.saved({ jobId })).token) ?? '';
  const [front] = (await readXlsx(readFileSync(path))).sheets;
  const rows = front?.rows ?? [];
  const author = rows.find(([label]) => label === 'Author')?.[1];
  return {
    author,
    sentences: rows.flatMap(([label, text]) => (typeof label === 'string' && /^\d$/u.test(label) ? [text] : [])),
  };
}

it('the first page says of the figures what they are, on the page and in the file', async () => {
  const engine = await shop();
  const { author, sentences } = await engine.client.ranking.frontPage({ ...question, language: 'en' });
  expect(author).toBe('');
  expect(sentences.map(({ kind }) => kind)).toEqual(['concentration', 'movement', 'overlooked']);
  expect(sentences[0]?.text).toBe('20% of the customers (1) bring 78% of the revenue; the largest, Ann, alone 78%.');
  expect(sentences.every(({ written, text, earlier }) => text === written && earlier === null)).toBe(true);
  expect((await leaving(engine)).sentences).toEqual(sentences.map(({ text }) => text));
});

it('by both scores it says who leads, and how many of the first are not among the first by revenue', async () => {
  const engine = await shop();
  const { client } = engine;
  const asked = { ...question, by: 'combined', top: 1, language: 'en' } as const;
  const { rows } = await client.customers.list({ sort: 'number' });
  const given = { factor: 'influence', reason: '', day: '2026-01-01' } as const;
  await client.factors.give({ customerId: rows[1]?.id ?? 0, score: 5, ...given });
  await client.factors.give({ customerId: rows[0]?.id ?? 0, score: 0, ...given });
  const leads = async (moneyWeight: number) => {
    const { sentences } = await client.ranking.frontPage({ ...asked, scores: { moneyWeight, weights: {} } });
    return sentences[0];
  };
  expect(await leads(0.9)).toMatchObject({
    kind: 'leading',
    written: expect.stringContaining('Ann leads. The first 1 are also the first 1 by revenue.'),
  });
  expect((await leads(0.1))?.written).toContain('Ben leads. Of the first 1, 1 is not among the first 1 by revenue.');
});

it('author and wordings are kept and leave in the file; an emptied sentence is left out', async () => {
  const engine = await shop();
  const { client } = engine;
  const { sentences } = await client.ranking.frontPage({ ...question, language: 'en' });
  const [first, second, third] = sentences.map(({ kind, written }) => ({ kind, written, text: written }));
  if (first === undefined || second === undefined || third === undefined) throw new Error('no sentences');
  const worded = [{ ...first, text: 'Ann alone is three quarters of the shop.' }, { ...second, text: ' ' }, third];
  await client.ranking.setFrontPage({ author: ' Min Chen ', sentences: worded });
  const shown = await client.ranking.frontPage({ ...question, language: 'en' });
  expect(shown.author).toBe('Min Chen');
  expect(shown.sentences.map(({ text }) => text)).toEqual(['Ann alone is three quarters of the shop.', '', third.text]);
  expect(await leaving(engine)).toEqual({
    author: 'Min Chen',
    sentences: ['Ann alone is three quarters of the shop.', third.text],
  });
  await client.ranking.setFrontPage({ author: 'Min Chen', sentences: [first, second] });
  expect((await leaving(engine)).sentences).toEqual([first.text, second.text, third.text]);
});

it('a wording does not outlive its figures: with others the program’s sentence stands there, and the wording is offered', async () => {
  const engine = await shop();
  const { client } = engine;
  const before = await client.ranking.frontPage({ ...question, language: 'en' });
  const [first] = before.sentences;
  if (first === undefined) throw new Error('no sentence');
  const text = 'Ann alone is three quarters of the shop.';
  await client.ranking.setFrontPage({ author: '', sentences: [{ kind: first.kind, written: first.written, text }] });
  await engine.bring('more.csv', 'order number,order date,customer number,name,amount\n4,2026-11-05,2,Ben,900.00\n');
  const [now] = (await client.ranking.frontPage({ ...question, language: 'en' })).sentences;
  expect(now).toMatchObject({ text: now?.written, earlier: text });
  expect(now?.written).toContain('Ben');
  expect((await leaving(engine)).sentences[0]).toBe(now?.written);
  const other = await client.ranking.frontPage({ ...question, to: '2026-11-01', language: 'en' });
  expect(other.sentences[0]).toMatchObject({ text });
});

it('of a period in which nobody bought there is no first page', async () => {
  const { client } = await shop();
  const asked = client.ranking.frontPage({ from: '2020-01-01', to: '2020-02-01', language: 'en' });
  await expect(asked).rejects.toMatchObject({ code: 'REPORT_EMPTY' });
});
