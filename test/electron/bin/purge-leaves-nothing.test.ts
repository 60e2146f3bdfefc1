import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ActWriter, RowValues } from '../../../electron/acts/act-writer.ts';
import { performAct } from '../../../electron/acts/perform-act.ts';
import { undoAct } from '../../../electron/acts/undo-act.ts';
import type { Archive } from '../../../electron/archive/archive.ts';
import { readFilePage } from '../../../electron/archive/archive-pages.ts';
import { checkArchive } from '../../../electron/archive/check-archive.ts';
import { createArchive } from '../../../electron/archive/create-archive.ts';
import { decipherPage, pageBytes, pageKeys } from '../../../electron/archive/pages.ts';
import { keepContent } from '../../../electron/attachments/attachment-contents.ts';
import { purgeCustomers } from '../../../electron/bin/purge-customers.ts';
import { rewriteArchive } from '../../../electron/bin/rewrite-archive.ts';
import { purgedRecords } from '../../../electron/bin/rows-to-purge.ts';
import { keptImportResult } from '../../../electron/import/kept-import-result.ts';
import type { ActVerb } from '../../../shared/acts/act-verbs.ts';
import type { ImportResult } from '../../../shared/import/contract.ts';
import type { RecordName } from '../../../shared/records/all-records.ts';
import { columnOf } from '../../../shared/records/record-graph.ts';
import { madeAt, temporaryFolder } from '../archive/small-archive.ts';

/** Stands in every text of the customer who is purged, and nowhere else. */
const canary = 'kanarie';

/** How often the canary can be read in the archive's deciphered pages, used or not. */
function canariesInFile(archive: Archive): number {
  const keys = pageKeys(archive.key);
  const pages = fs.fstatSync(archive.fileDescriptor).size / pageBytes;
  let found = 0;
  for (let page = 1; page <= pages; page++) {
    const content = decipherPage(readFilePage(archive.fileDescriptor, page), page, keys);
    found += content.toString('latin1').toLowerCase().split(canary).length - 1;
  }
  return found;
}

function logBytes(archive: Archive): number {
  return fs.statSync(`${archive.openedPath}-wal`).size;
}

function act<Result>(archive: Archive, verb: ActVerb, subject: string, work: (writer: ActWriter) => Result): Result {
  return performAct(archive, { verb, actor: 'owner', subject }, madeAt, (writer) => ({ result: work(writer) })).result;
}

function actId(archive: Archive): number {
  return archive.writer.prepare<[], number>('SELECT max(id) FROM acts').pluck().get() ?? 0;
}

function customer(writer: ActWriter, name: string, more: RowValues = {}): number {
  const folded = name.toLowerCase();
  return writer.insert('customers', {
    number: `N ${name}`,
    name,
    name_folded: folded,
    created_at: madeAt,
    updated_at: madeAt,
    ...more,
  });
}

/** Fills the columns SQLite asks for with something, and those that hold text with the canary. */
function filledRow(archive: Archive, table: RecordName, fixed: RowValues): RowValues {
  const columns = archive.writer
    .prepare<[], { name: string; type: string; notnull: 0 | 1; dflt_value: string | null }>(
      `SELECT name, type, "notnull", dflt_value FROM pragma_table_info('${table}')`,
    )
    .all();
  const row: RowValues = {};
  for (const { name, type, notnull, dflt_value } of columns) {
    if (name in fixed) row[name] = fixed[name] ?? null;
    else if (name === 'id') continue;
    else if (columnOf(table, name)?.kind === 'text' || (type === 'TEXT' && /folded|digits/u.test(name)))
      row[name] = `Kanarie ${table} ${name}`;
    else if (notnull === 1 && dflt_value === null) row[name] = type === 'TEXT' ? '2026-01-01' : 1;
  }
  return row;
}

const checkedColumns: Partial<Record<RecordName, RowValues>> = {
  preferences: { kind: 'likes' },
  contacts: { direction: 'in' },
  cases: { kind: 'complaint', outcome: 'putRight', satisfaction_after: 1 },
  customer_dates: { kind: 'own' },
  named_accounts: { state: 'named' },
  playbook_acts: { verb: 'done', subject: '', step: '' },
  tasks_settled: { kind: 'birthday', verb: 'done' },
};

const emptyResult: ImportResult = {
  importId: 1,
  isDryRun: false,
  fileName: '',
  kind: 'customers',
  mode: 'fill',
  match: 'name',
  rowsIn: 3,
  imported: 0,
  updated: 1,
  skipped: 0,
  rejected: 2,
  customers: 0,
  orders: 0,
  lines: 0,
  contacts: 0,
  people: 0,
  records: 0,
  customersUpdated: 1,
  walkIn: 0,
  seconds: 1,
  warnings: [],
  rejections: [],
  firstDay: null,
  lastDay: null,
  knownUntil: null,
  money: [],
  statuses: [],
  visits: null,
  repeats: null,
  keys: [],
  rejectionCounts: [],
  columns: { taken: {}, left: [] },
  sheets: [],
  passedOver: [],
  sheetsNotRead: [],
};

async function shopWithCanary(): Promise<{ archive: Archive; ids: number[]; benId: number; sums: string }> {
  const file = path.join(temporaryFolder(), 'shop.shuke');
  const archive = await createArchive(file, { homeCurrency: 'CNY', now: madeAt });
  const db = archive.writer;
  const benId = act(archive, 'customers.create', 'Ben', (writer) => customer(writer, 'Ben'));
  // Rows of many lengths before and after, so that pages split and are filled again.
  const others = (from: number) =>
    act(archive, 'customers.create', '', (writer) => {
      for (let index = from; index < from + 150; index++)
        customer(writer, `${index * 7919}`, { note: 'tea '.repeat(index % 90) });
    });
  others(0);
  const loserId = act(archive, 'customers.create', 'Kanarie loser', (writer) => customer(writer, 'Kanarie loser'));
  const id = act(archive, 'customers.create', 'Kanarie Vogel', (writer) =>
    customer(writer, 'Kanarie Vogel', { called: 'Kanarie', note: 'Kanarie '.repeat(3_000), how_to_talk: 'Kanarie' }),
  );
  others(200);
  act(archive, 'customers.edit', 'Kanarie Vogel', (writer) => {
    const fieldId = writer.insert('own_fields', { name: 'Pet', name_folded: 'pet', kind: 'text', position: 0 });
    const tagId = writer.insert('tags', { name: 'Kanarie friend', name_folded: 'kanarie friend' });
    const groupId = writer.insert('groups', { name: 'Kanarie and friends' });
    const unitId = writer.insert('balance_units', { name: 'Stamps' });
    const staffId = writer.insert('staff', { name: 'May' });
    const playbookId = writer.insert('playbooks', { slug: 'waking' });
    const version = { playbook_id: playbookId, from_day: '2026-01-01', state: 'on' };
    const versionId = writer.insert('playbook_versions', version);
    const segment = { name: 'Readers', name_folded: 'readers', filter: '{}', created_at: madeAt };
    const segmentId = writer.insert('segments', segment);
    for (const table of [...purgedRecords].reverse()) {
      if (table === 'customers' || table === 'not_the_same') continue;
      const fixed = {
        customer_id: id,
        field_id: fieldId,
        tag_id: tagId,
        group_id: groupId,
        unit_id: unitId,
        playbook_id: playbookId,
        version_id: versionId,
        segment_id: segmentId,
        contact_id: null,
        ...checkedColumns[table],
      };
      writer.insert(
        table,
        filledRow(archive, table, {
          ...fixed,
          import_id: null,
          other_customer_id: benId,
          staff_id: null,
          to_staff: staffId,
          heard_by: null,
          influence: 3,
          as_number: null,
          satisfaction_after: null,
        }),
      );
    }
    writer.insert('relations', { customer_id: benId, name: 'Kanarie Vogel', other_customer_id: id });
    writer.insert('not_the_same', { customer_id: benId, other_customer_id: id, decided_at: madeAt });
    writer.update('customers', benId, { referred_by: id, company_id: id });
  });
  const sha256 = 'c'.repeat(64);
  act(archive, 'attachments.add', 'Kanarie.pdf', (writer) => {
    keepContent(db, { sha256, content: Buffer.from('Kanarie '.repeat(2_000)) });
    writer.insert('attachments', { customer_id: id, name: 'Kanarie.pdf', byte_count: 9, sha256, added_at: madeAt });
  });
  act(archive, 'customers.edit', 'Kanarie Vogel', (writer) => writer.update('customers', id, { name: 'Kanarie Zwei' }));
  undoAct(archive, actId(archive), madeAt);
  act(archive, 'customers.bulkEdit.note', '', (writer) => {
    for (const one of [id, benId]) writer.update('customers', one, { note: `Note ${one === id ? 'Kanarie' : ''}` });
  });
  act(archive, 'customers.edit', 'Kanarie Vogel', (writer) => {
    const phone = writer.connection
      .prepare<[number], number>('SELECT id FROM customer_phones WHERE customer_id = ?')
      .pluck()
      .get(id);
    writer.remove('customer_phones', phone ?? 0);
    writer.update('customers', loserId, { merged_into: id });
  });
  const order = { day: '2026-01-02', currency: 'CNY', net_minor: 500, has_sale: 1, has_purchase: 1, line_count: 1 };
  act(archive, 'timeline.add', '', (writer) => {
    const orderId = writer.insert('orders', { ...order, customer_id: id });
    writer.insert('order_lines', { order_id: orderId, amount_minor: 500, is_return: 0 });
  });
  const warnings = [
    { code: 'customersDisagree' as const, count: 1, rows: [2], examples: ['Kanarie Vogel: red / blue', 'Ben: 1 / 2'] },
  ];
  act(archive, 'import.run', 'Kanarie Vogel.csv', (writer) => {
    writer.update('customers', benId, { source: 'fair' });
    db.prepare(
      `INSERT INTO imports (id, act_id, file_name, file_bytes, file_sha256, kind, mode, match_key, reading, interpretation, headings, result)
       VALUES (1, ?, 'Kanarie Vogel.csv', 1, '', 'customers', 'fill', 'name', '{}', '{}', '["name","Kanarie Vogel"]', ?)`,
    ).run(writer.actId, keptImportResult({ ...emptyResult, fileName: 'Kanarie Vogel.csv', warnings }));
    const reject = db.prepare(
      `INSERT INTO import_rejections (import_id, row_number, reason, field, value, cells) VALUES (1, ?, 'dayUnreadable', 'day', ?, ?)`,
    );
    reject.run(2, 'never', JSON.stringify(['Kanarie', 'Vogel', 'never']));
    reject.run(3, 'never', JSON.stringify(['Ben', 'Smith', 'never']));
  });
  act(archive, 'customers.bin', 'Kanarie Vogel', (writer) => writer.update('customers', id, { binned_at: madeAt }));
  const sums = JSON.stringify(db.prepare('SELECT count(*), sum(net_minor) FROM orders').get());
  return { archive, ids: [id], benId, sums };
}

const purge = { verb: 'bin.purge', actor: 'owner' } as const;

describe('a purge', () => {
  it('leaves nothing of the customer in the file, nor in its unused parts, nor in the log', async () => {
    const { archive, ids } = await shopWithCanary();
    archive.writer.pragma('wal_checkpoint(TRUNCATE)');
    expect(canariesInFile(archive)).toBeGreaterThan(100);
    purgeCustomers(archive, ids, purge, madeAt);
    expect(rewriteArchive(archive)).toBe(true);
    expect(logBytes(archive)).toBe(0);
    expect(canariesInFile(archive)).toBe(0);
    archive.close();
  });

  it('leaves the others, the sums, and an archive that is sound', async () => {
    const { archive, ids, benId, sums } = await shopWithCanary();
    purgeCustomers(archive, ids, purge, madeAt);
    rewriteArchive(archive);
    const get = (sql: string) => archive.reader.prepare<[], unknown>(sql).pluck().all();
    expect(get('SELECT count(*) FROM customers')).toEqual([301]);
    expect(get(`SELECT note FROM customers WHERE id = ${benId}`)).toEqual(['Note ']);
    expect(JSON.stringify(archive.reader.prepare('SELECT count(*), sum(net_minor) FROM orders').get())).toBe(sums);
    expect(get('SELECT count(*) FROM orders WHERE customer_id IS NOT NULL')).toEqual([0]);
    expect(get('SELECT file_name FROM imports')).toEqual(['….csv']);
    expect(get('SELECT cells FROM import_rejections ORDER BY id')).toEqual(['[]', '["Ben","Smith","never"]']);
    const [result] = get('SELECT result FROM imports') as string[];
    expect(JSON.parse(result ?? '')).toMatchObject({ warnings: [{ count: 1, examples: ['…', 'Ben: 1 / 2'] }] });
    const { damagedPages, problems } = await checkArchive(archive, () => undefined);
    expect({ damagedPages, problems }).toEqual({ damagedPages: [], problems: [] });
    archive.close();
  });

  it('lets what was done to others be undone, and is one commit of the counter', async () => {
    const { archive, ids, benId } = await shopWithCanary();
    const counter = () => archive.writer.prepare<[], number>('SELECT change_counter FROM archive').pluck().get() ?? 0;
    const before = counter();
    purgeCustomers(archive, ids, purge, madeAt);
    expect(counter()).toBe(before + 1);
    const bulk = archive.writer
      .prepare<[], number>("SELECT id FROM acts WHERE verb = 'customers.bulkEdit.note'")
      .pluck()
      .get();
    undoAct(archive, bulk ?? 0, madeAt);
    expect(archive.writer.prepare(`SELECT note FROM customers WHERE id = ${benId}`).pluck().get()).toBe('');
    archive.close();
  });
});
