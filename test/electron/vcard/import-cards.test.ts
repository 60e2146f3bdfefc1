import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { CustomerFilter } from '../../../shared/customers/filter.ts';
import { changeCounter } from '../archive/change-counter.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

type Start = Parameters<TestEngine['client']['vcard']['start']>[0];

async function take(engine: TestEngine, content: string | Uint8Array, how: Omit<Start, 'file'> = {}) {
  const file = await engine.file('contacts.vcf', content);
  const { jobId } = await engine.client.vcard.start({ file, ...how });
  return engine.client.import.result({ jobId });
}

async function savedCards(engine: TestEngine): Promise<string> {
  const { jobId } = await engine.client.vcard.save({ language: 'en' });
  const { token, name } = await engine.client.tables.saved({ jobId });
  expect(name).toBe('shop – Address book 2026-11-22.vcf');
  return readFileSync(engine.filePath(token) ?? '', 'utf8');
}

async function everybody(engine: TestEngine) {
  const { rows } = await engine.client.customers.list({ limit: 500 });
  return Promise.all(rows.map(({ id }) => engine.client.customers.get({ id })));
}

async function onlyOne(engine: TestEngine, name: string) {
  const found = (await everybody(engine)).filter((customer) => customer.name === name);
  expect(found).toHaveLength(1);
  const [customer] = found;
  if (!customer) throw new Error('nobody');
  return customer;
}

function card(...lines: string[]): string {
  return ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
}

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const wang = card(
  'FN:王小明',
  'N:王;小明;;;',
  'NICKNAME:小王',
  'ORG:上海茶叶有限公司',
  'TITLE:采购',
  'TEL;TYPE=CELL:138 0013 8000',
  'EMAIL;TYPE=WORK:wang@example.cn',
  'X-WECHAT:ming88',
  'ADR;TYPE=HOME:;;南京路 1 号;上海;;200000;中国',
  'BDAY:1990-05-01',
  'ANNIVERSARY:2015-10-01',
  'CATEGORIES:老客,VIP',
  'NOTE:靠窗',
  `PHOTO;ENCODING=b;TYPE=PNG:${pixel}`,
);

describe('an address book', () => {
  it('becomes customers with all that their cards say, and the companies they belong to', async () => {
    const engine = await openTestEngine('CNY');
    expect(await take(engine, wang)).toMatchObject({
      kind: 'vcard',
      rowsIn: 1,
      imported: 1,
      updated: 0,
      skipped: 0,
      rejected: 0,
      customers: 2,
    });
    const customer = await onlyOne(engine, '王小明');
    expect(customer).toMatchObject({
      kind: 'person',
      otherNames: [{ asTyped: '小王' }],
      company: { name: '上海茶叶有限公司' },
      companyRole: '采购',
      phones: [{ label: 'cell', asTyped: '138 0013 8000' }],
      emails: [{ label: 'work', asTyped: 'wang@example.cn' }],
      wechats: [{ asTyped: 'ming88' }],
      addresses: [{ label: 'home', street: '南京路 1 号', city: '上海', postcode: '200000', country: '中国' }],
      birthday: '1990-05-01',
      tags: ['老客', 'VIP'],
      note: '靠窗',
    });
    const { dates } = await engine.client.dates.list({ customerId: customer.id });
    expect(dates).toMatchObject([{ kind: 'anniversary', day: '2015-10-01' }]);
    expect(await savedCards(engine)).toContain('PHOTO;ENCODING=b;TYPE=PNG:iVBOR');
    expect(await onlyOne(engine, '上海茶叶有限公司')).toMatchObject({ kind: 'company' });
    expect(await engine.client.search.find({ text: 'ming88' })).toMatchObject([{ name: '王小明' }]);
  });

  it('taken twice changes nothing, in any mode', async () => {
    const engine = await openTestEngine('CNY');
    const file = [wang, card('FN:李雷'), card('FN:李雷', 'NOTE:另一位'), card('FN:A', 'TEL:021-5555 6666')].join('');
    expect(await take(engine, file)).toMatchObject({ rowsIn: 4, imported: 4 });
    const before = await everybody(engine);
    for (const mode of ['add', 'fill', 'replace'] as const) {
      expect(await take(engine, file, { mode })).toMatchObject({ imported: 0, updated: 0, skipped: 4, importId: null });
    }
    expect(await everybody(engine)).toEqual(before);
  });

  it('is undone as one: what it made goes, what it changed is as before, its photos too', async () => {
    const engine = await openTestEngine('CNY');
    const { id } = await engine.client.customers.create({
      name: '王小明',
      phones: ['13800138000'],
    });
    const before = await engine.client.customers.get({ id });
    const { importId, updated, customers } = await take(engine, wang + card('FN:李雷', `PHOTO;ENCODING=b:${pixel}`));
    expect({ updated, customers }).toEqual({ updated: 1, customers: 2 });
    expect(await engine.client.customers.get({ id })).toMatchObject({ note: '靠窗', companyRole: '采购' });
    const { jobId } = await engine.client.import.undo({ importId: importId ?? 0 });
    await engine.client.import.undoResult({ jobId });
    expect(await everybody(engine)).toEqual([{ ...before, updatedAt: expect.any(Number) }]);
    expect(await savedCards(engine)).not.toContain('PHOTO');
    expect(await engine.client.import.list()).toMatchObject([{ kind: 'vcard', undoneAt: expect.any(Number) }]);
  });

  it('as a dry run counts the same and writes nothing', async () => {
    const engine = await openTestEngine('CNY');
    const file = wang + card('FN:李雷', 'ORG:上海茶叶有限公司') + card('NOTE:nobody');
    const { importId, seconds: _planSeconds, isDryRun, ...planned } = await take(engine, file, { dryRun: true });
    expect({ importId, isDryRun }).toEqual({ importId: null, isDryRun: true });
    expect(await everybody(engine)).toEqual([]);
    const { importId: _id, seconds: _seconds, isDryRun: _isDryRun, ...done } = await take(engine, file);
    expect(done).toEqual(planned);
    expect(done).toMatchObject({ rowsIn: 3, imported: 2, rejected: 1, customers: 3 });
  });

  it('is one by what it holds, whatever its name: a table is none, and a .vcf file without cards brings nothing', async () => {
    const engine = await openTestEngine('CNY');
    await expect(take(engine, 'a,b\n1,2\n')).rejects.toMatchObject({ code: 'FILE_NO_ADDRESS_BOOK' });
    await expect(take(engine, '\nnote\n')).rejects.toMatchObject({ code: 'FILE_NO_ADDRESS_BOOK' });
  });

  it('of a phone from before Unicode is read in the character set of its bytes, or in the one it names', async () => {
    const engine = await openTestEngine('CNY');
    const bytes = (...parts: (string | number[])[]) =>
      Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
    const gbk = bytes('BEGIN:VCARD\nFN:', [0xcd, 0xf5, 0xd0, 0xa1, 0xc3, 0xf7], '\nTEL:13800138000\nEND:VCARD\n');
    expect(await take(engine, gbk)).toMatchObject({ imported: 1, warnings: [] });
    await onlyOne(engine, '王小明');
    const polish = bytes('BEGIN:VCARD\nFN;CHARSET=ISO-8859-2:', [0xa3], 'ukasz\nTEL:48500600\nEND:VCARD\n');
    expect(await take(engine, polish)).toMatchObject({ imported: 1 });
    await onlyOne(engine, 'Łukasz');
  });

  it('that is packed with gzip comes in as it is', async () => {
    const engine = await openTestEngine('CNY');
    expect(await take(engine, gzipSync(wang))).toMatchObject({ imported: 1 });
  });

  it('says what is odd about it: days it could not read, photos that are none, cards of one person', async () => {
    const engine = await openTestEngine('CNY');
    const file = [
      card('FN:王丽', 'TEL:13800138000', 'BDAY:someday'),
      card('FN:李雷', 'TEL:13900139000', `PHOTO;ENCODING=b:${Buffer.from('no picture').toString('base64')}`),
      card('FN:王丽', 'TEL:13800138000'),
    ].join('');
    expect((await take(engine, file, { dryRun: true })).warnings).toEqual([
      { code: 'birthdayUnreadable', count: 1, rows: [1], examples: ['someday'] },
      { code: 'photosLeftOut', count: 1, rows: [2], examples: ['李雷'] },
      { code: 'cardsJoined', count: 1, rows: [3], examples: ['王丽'] },
    ]);
  });

  it('gives back the cards that name nobody, whole, to be mended', async () => {
    const engine = await openTestEngine('CNY');
    const nobody = card('NOTE:left at the door', 'ADR:;;Main St 1;Leeds;;LS1;UK');
    const { importId } = await take(engine, wang + nobody);
    const { token } = await engine.client.import.rejectedRows({ importId: importId ?? 0, language: 'en' });
    const found = await engine.client.import.recognise({ file: token, reading: { headingRow: 1 } });
    expect(found.columns.map(({ heading }) => heading)).toContain('vCard');
    const text = JSON.stringify(found.firstRows);
    for (const said of ['left at the door', 'Main St 1', 'Leeds', 'LS1', 'UK']) expect(text).toContain(said);
  });
});

describe('the cards of an address book', () => {
  it('find a customer by phone, and what the card calls them becomes another name', async () => {
    const engine = await openTestEngine('CNY');
    const { id } = await engine.client.customers.create({
      name: '王丽',
      phones: ['13800138000'],
    });
    expect(await take(engine, card('FN:王姐', 'TEL:+86 138 0013 8000'))).toMatchObject({ imported: 0, updated: 1 });
    expect(await engine.client.customers.get({ id })).toMatchObject({
      name: '王丽',
      otherNames: [{ asTyped: '王姐' }],
    });
  });

  it('of two people behind one phone stay two', async () => {
    const engine = await openTestEngine('CNY');
    const file = card('FN:王丽', 'TEL:021-5555 6666') + card('FN:李雷', 'TEL:021-5555 6666');
    expect(await take(engine, file)).toMatchObject({ imported: 2 });
    expect(await take(engine, file, { mode: 'replace' })).toMatchObject({ imported: 0, updated: 0 });
  });

  it('never find a namesake by name alone', async () => {
    const engine = await openTestEngine('CNY');
    await engine.client.customers.create({ name: '王丽' });
    expect(await take(engine, card('FN:王丽'))).toMatchObject({ imported: 1, updated: 0 });
  });

  it('of one name and one phone are one, with every word of both', async () => {
    const engine = await openTestEngine('CNY');
    const file = card('FN:王丽', 'TEL:13800138000', 'NOTE:茶') + card('FN:王丽', 'TEL:13800138000', 'TEL:13900139000');
    expect(await take(engine, file)).toMatchObject({ rowsIn: 2, imported: 1, skipped: 1, customers: 1 });
    expect(await onlyOne(engine, '王丽')).toMatchObject({
      note: '茶',
      phones: [{ asTyped: '13800138000' }, { asTyped: '13900139000' }],
    });
  });
});

describe('an archive', () => {
  it('that leaves as cards comes back equal in a new one', async () => {
    const engine = await openTestEngine('CNY');
    await take(engine, wang + card('FN:Apple AG', 'ORG:Apple AG', 'NOTE:line one\\nline two'));
    const { id } = await onlyOne(engine, '王小明');
    await engine.client.dates.setBirthday({ customerId: id, typed: '8-15', calendar: 'lunar' });
    const cards = await savedCards(engine);
    const other = await openTestEngine('CNY');
    await take(other, cards);
    expect(await savedCards(other)).toBe(cards);
    expect(await onlyOne(other, '王小明')).toMatchObject({ birthdayCalendar: 'lunar', birthday: '--08-15' });
    expect(await take(engine, cards)).toMatchObject({ imported: 0 });
  });

  it('gives out whom a filter keeps or a hand has picked, one alone under their own name', async () => {
    const engine = await openTestEngine('CNY');
    await take(engine, card('FN:王丽', 'CATEGORIES:茶') + card('FN:李雷', 'CATEGORIES:茶') + card('FN:韩梅', 'NOTE:x'));
    const ids = new Map((await everybody(engine)).map(({ id, name }) => [name, id]));
    const idOf = (name: string) => ids.get(name) ?? 0;
    const saved = async (selection: Parameters<TestEngine['client']['vcard']['save']>[0]['selection']) => {
      const { jobId } = await engine.client.vcard.save({ selection, language: 'zh-CN' });
      const { token, name } = await engine.client.tables.saved({ jobId });
      const names = readFileSync(engine.filePath(token) ?? '', 'utf8').match(/(?<=^FN:).*(?=\r$)/gm);
      return [name, ...(names ?? []).toSorted()];
    };
    const tagged: CustomerFilter = { text: '', conditions: [{ kind: 'tag', operator: 'hasAny', values: ['茶'] }] };
    expect(await saved({ filter: tagged })).toEqual(['shop – 通讯录 2026-11-22.vcf', '李雷', '王丽']);
    expect(await saved({ filter: tagged, exceptIds: [idOf('李雷')] })).toEqual([
      'shop – 通讯录 2026-11-22.vcf',
      '王丽',
    ]);
    expect(await saved({ ids: [idOf('韩梅')] })).toEqual(['韩梅.vcf', '韩梅']);
    expect(await saved({ ids: [idOf('韩梅'), idOf('王丽')] })).toHaveLength(3);
    await expect(saved({ ids: [99_999] })).rejects.toMatchObject({ code: 'CUSTOMER_UNKNOWN' });
  });

  it('counts one change for an import of cards, and none for the same once more', async () => {
    const engine = await openTestEngine('CNY');
    const before = changeCounter(engine.archivePath);
    await take(engine, wang);
    await take(engine, wang);
    expect(changeCounter(engine.archivePath)).toBe(before + 1);
  });
});
