import { describe, expect, it } from 'vitest';
import type { ImportDecision } from '../../../shared/import/contract.ts';
import { changeCounter } from '../archive/change-counter.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const till = 'Datum,Kunde,Wert,Betrag\n';
const march = `${till}03/04/2026,Ann,7.00,1\n`;
const april = `${till}03/05/2026,Ben,9.00,2\n`;

/** Not what the program would propose: the amount from "Wert", the day first. */
const decision: ImportDecision = {
  kind: 'orders',
  mapping: { day: [0], name: [1], amount: [2] },
  match: 'name',
  mode: 'add',
  dateOrder: 'dmy',
  decimalMark: 'point',
  positiveReturns: 'turn',
  refundedAs: 'noSale',
  oneOrderPerVisit: false,
  yearOfDays: null,
  fillDown: false,
};

async function remembered(engine: TestEngine, name: string, content: string, kind?: 'orders' | 'customers') {
  const file = await engine.file(name, content);
  const recognition = await engine.client.import.recognise({ file, ...(kind === undefined ? {} : { kind }) });
  return recognition.remembered;
}

describe('a mapping that was used', () => {
  it('is offered for the next file with the same headings, whole as it was decided', async () => {
    const engine = await openTestEngine();
    expect(await remembered(engine, 'march.csv', march, 'orders')).toBeNull();
    await engine.bring('march.csv', march, decision);
    expect(await remembered(engine, 'april.csv', april, 'orders')).toEqual(decision);
    const restarted = await engine.restart();
    expect(await remembered(restarted, 'april.csv', april, 'orders')).toEqual(decision);
  });

  it('is found whatever the case, width and blanks of the headings', async () => {
    const engine = await openTestEngine();
    await engine.bring('march.csv', march, decision);
    const typed = ' DATUM ,Ｋunde,wert,Betrag \n03/05/2026,Ben,9.00,2\n';
    expect(await remembered(engine, 'april.csv', typed, 'orders')).toEqual(decision);
  });

  it('is not offered for another kind, other headings, another order of them, or a workbook', async () => {
    const engine = await openTestEngine();
    await engine.bring('march.csv', march, decision);
    expect(await remembered(engine, 'a.csv', april, 'customers')).toBeNull();
    expect(await remembered(engine, 'b.csv', april.replace('Wert', 'Preis'), 'orders')).toBeNull();
    expect(await remembered(engine, 'c.csv', april.replace('Kunde,Wert', 'Wert,Kunde'), 'orders')).toBeNull();
    expect(await remembered(engine, 'd.csv', april.replace('Betrag', 'Betrag,Ort'), 'orders')).toBeNull();
  });

  it('is the last one decided', async () => {
    const engine = await openTestEngine();
    await engine.bring('march.csv', march, decision);
    const later: ImportDecision = { ...decision, dateOrder: 'mdy', mapping: { ...decision.mapping, amount: [3] } };
    await engine.bring('april.csv', april, later);
    expect(await remembered(engine, 'may.csv', march, 'orders')).toEqual(later);
  });

  it('is kept by an import alone: not by a dry run, nor by one that failed or found nothing new', async () => {
    const engine = await openTestEngine();
    await engine.bring('march.csv', march, { ...decision, dryRun: true });
    expect(await remembered(engine, 'april.csv', april, 'orders')).toBeNull();
    await expect(engine.bring('march.csv', march, { ...decision, mapping: { day: [0] } })).rejects.toMatchObject({
      code: 'IMPORT_AMOUNT_NOT_MAPPED',
    });
    expect(await remembered(engine, 'april.csv', april, 'orders')).toBeNull();
    await engine.bring('march.csv', march, decision);
    expect(await engine.bring('march.csv', march, { ...decision, positiveReturns: 'asWritten' })).toMatchObject({
      importId: null,
      skipped: 1,
    });
    expect(await remembered(engine, 'april.csv', april, 'orders')).toEqual(decision);
  });

  it('is kept in the transaction of its import: one commit, one step of the change counter', async () => {
    const engine = await openTestEngine();
    const before = changeCounter(engine.archivePath);
    await engine.bring('march.csv', march, decision);
    expect(changeCounter(engine.archivePath)).toBe(before + 1);
  });

  it('is not taken by itself: the proposal stays what it was', async () => {
    const engine = await openTestEngine();
    const file = await engine.file('march.csv', march);
    const before = await engine.client.import.recognise({ file, kind: 'orders' });
    await engine.bring('march.csv', march, decision);
    const after = await engine.client.import.recognise({ file, kind: 'orders' });
    expect(after.proposal).toEqual(before.proposal);
  });

  it('is not offered without an open archive', async () => {
    const engine = await openTestEngine();
    await engine.bring('march.csv', march, decision);
    await engine.client.archive.close();
    expect(await remembered(engine, 'april.csv', april, 'orders')).toBeNull();
  });
});
