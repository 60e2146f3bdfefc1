import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import type { Connection } from '../../../electron/archive/query.ts';
import { customerRecords } from '../../../shared/records/record-graph.ts';
import { realData } from '../../real-data.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';
import { type SaidByCard, saidByCsv, saidByVcard } from './said-by-file.ts';

const contacts = realData('contacts');

async function take(engine: TestEngine, name: string, content: Uint8Array, mode?: 'replace') {
  const file = await engine.file(name, content);
  const recognised = await engine.client.vcard.recognise({ file });
  expect(recognised).not.toBeNull();
  const { jobId } = await engine.client.vcard.start({ file, ...(mode === undefined ? {} : { mode }) });
  return { recognised, result: await engine.client.import.result({ jobId }) };
}

/** Everything the archive holds of a customer, in words, and the fingerprints of their pictures. */
interface Kept {
  text: string;
  pictures: readonly string[];
}

function everythingKept(connection: Connection): Kept[] {
  const ids = connection.prepare<[], number>('SELECT id FROM customers ORDER BY id').pluck().all();
  return ids.map((id) => {
    const rows = customerRecords.flatMap((table) =>
      connection.prepare<[number], Record<string, unknown>>(`SELECT * FROM ${table} WHERE customer_id = ?`).all(id),
    );
    const beside = [
      'SELECT * FROM customers WHERE id = ?',
      'SELECT company.name FROM customers JOIN customers AS company ON company.id = customers.company_id WHERE customers.id = ?',
      'SELECT tags.name FROM customer_tags JOIN tags ON tags.id = tag_id WHERE customer_id = ?',
    ].flatMap((sql) => connection.prepare<[number], Record<string, unknown>>(sql).all(id));
    const texts = [...rows, ...beside]
      .flatMap((row) => Object.values(row))
      .filter((value) => typeof value === 'string');
    const pictures = connection
      .prepare<[number], Buffer>(
        `SELECT content FROM attachments JOIN attachment_contents USING (sha256)
          WHERE customer_id = ? AND attachments.id = (SELECT photo_id FROM customers WHERE id = customer_id)`,
      )
      .pluck()
      .all(id);
    return { text: texts.join('\u001f'), pictures: pictures.map(fingerprint) };
  });
}

function fingerprint(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What the archive does not hold of a card, by the customer who holds most of it. */
function missing({ values, repeated, photos }: SaidByCard, kept: readonly Kept[]): string[] {
  const missingIn = ({ text, pictures }: Kept): string[] => {
    const small = text.toLowerCase();
    const wanted = [...values, ...repeated.flatMap((value) => value.split(/[\s,]+/))];
    return [
      ...wanted.filter((value) => !text.includes(value) && !small.includes(value.toLowerCase())),
      ...photos.filter((photo) => !pictures.includes(fingerprint(Buffer.from(photo, 'base64')))),
    ];
  };
  return kept.map(missingIn).reduce((least, other) => (other.length < least.length ? other : least));
}

/** Nothing but e-mail addresses. */
const withoutNames = new Set(['roundcube_email.csv']);

describe.skipIf(contacts === null)('the address books of real programs', () => {
  const names = readdirSync(contacts ?? '.').filter((name) => /\.(?:vcf|csv)$/.test(name));

  it.each(names)('come in whole, value for value, and a second time change nothing: %s', async (name) => {
    const engine = await openTestEngine('USD');
    const content = readFileSync(join(contacts ?? '', name));
    const said = (name.endsWith('.vcf') ? saidByVcard : saidByCsv)(content.toString('utf8'));
    expect(said.length).toBeGreaterThan(0);
    const { recognised, result } = await take(engine, name, content);
    expect(recognised?.cardCount).toBe(said.length);
    expect(result).toMatchObject({ rowsIn: said.length, imported: said.length, rejected: 0 });
    const codes = result.warnings.map(({ code }) => code);
    expect(codes).toEqual(withoutNames.has(name) ? ['customersWithoutName'] : []);
    const again = await take(engine, name, content, 'replace');
    expect(again.result).toMatchObject({ imported: 0, updated: 0, skipped: said.length });
    await engine.close();

    const archive = await openArchive(engine.archivePath);
    try {
      const kept = everythingKept(archive.reader);
      expect(said.map((card) => missing(card, kept))).toEqual(said.map(() => []));
    } finally {
      archive.close();
    }
  });
});
