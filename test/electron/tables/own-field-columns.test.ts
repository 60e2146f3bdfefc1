import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

async function savedLines(engine: TestEngine, columns?: string[]): Promise<string[]> {
  const { client } = engine;
  const question = { table: 'customers' as const, filter: { text: '' } };
  const { jobId } = await client.tables.save({
    question,
    format: 'csv',
    language: 'en',
    ...(columns === undefined ? {} : { columns }),
  });
  const { token } = await engine.client.tables.saved({ jobId });
  return readFileSync(engine.filePath(token) ?? '', 'utf8')
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n');
}

describe('a table of customers that leaves', () => {
  it('has the own fields behind, as what they are, headed by their names', async () => {
    const engine = await openTestEngine('GBP');
    const { client } = engine;
    const values = { number: '12.5', money: '1234.5', date: '2026-03-14', yesNo: 'yes', choice: 'Bar', text: '=1+1' };
    const ownValues: { fieldId: number; value: string }[] = [];
    for (const [kind, value] of Object.entries(values)) {
      const field = await client.ownFields.define({ name: `My ${kind}`, kind: kind as 'text', choices: ['Bar'] });
      ownValues.push({ fieldId: field.id, value });
    }
    await client.customers.create({ name: 'Ann', ownValues });
    const [headings = '', ann = ''] = await savedLines(engine);
    expect(headings).toContain('My number,My money (GBP),My date,My yesNo,My choice,My text');
    expect(ann).toContain(`12.5,1234.50,2026-03-14,yes,Bar,"'=1+1"`);
  });

  it('has only those that were asked for, in that order, and refuses one that is not there', async () => {
    const engine = await openTestEngine('GBP');
    const { client } = engine;
    const seat = await client.ownFields.define({ name: 'Seat', kind: 'text' });
    await client.customers.create({ name: 'Ann', ownValues: [{ fieldId: seat.id, value: 'bar' }] });
    expect(await savedLines(engine, [`own:${seat.id}`, 'name'])).toEqual(['Seat,Customer name', 'bar,Ann']);
    await expect(savedLines(engine, ['own:99'])).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});
