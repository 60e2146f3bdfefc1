import { describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

type Start = Omit<Parameters<TestEngine['client']['vcard']['start']>[0], 'file'>;

async function take(engine: TestEngine, content: string | Uint8Array, how: Start = {}) {
  const file = await engine.file('contacts.csv', content);
  const { jobId } = await engine.client.vcard.start({ file, ...how });
  return engine.client.import.result({ jobId });
}

async function named(engine: TestEngine, name: string) {
  const { rows } = await engine.client.customers.list({ limit: 500 });
  const found = rows.filter((row) => row.name === name);
  expect(found).toHaveLength(1);
  return engine.client.customers.get({ id: found[0]?.id ?? 0 });
}

const google = [
  'First Name,Last Name,Organization Name,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value',
  '小明,王,上海茶叶有限公司,1980-03-22,"靠窗\n不加糖",老客,* Work,wang@example.cn,Mobile,138 0013 8000 ::: 139 0013 9000',
  ',,,,nobody,,,,,',
  '',
].join('\n');

const outlook = (...rows: string[]) =>
  ['First Name,Last Name,Company,Business Phone,Mobile Phone,E-mail Address,Birthday', ...rows, ''].join('\n');

describe('a table of contacts', () => {
  it('comes in as one import, is a dry run before, and is undone as one', async () => {
    const engine = await openTestEngine('CNY');
    const counts = { kind: 'vcard', source: 'google', rowsIn: 2, imported: 1, rejected: 1, customers: 2 };
    expect(await take(engine, google, { dryRun: true })).toMatchObject({ ...counts, importId: null });
    const { importId, rejections } = await take(engine, google);
    // The row as a spreadsheet numbers it; the line break within quotes does not count.
    expect(rejections).toMatchObject([{ rowNumber: 3, reason: 'cardNamesNobody' }]);
    expect(await named(engine, '王小明')).toMatchObject({
      company: { name: '上海茶叶有限公司' },
      phones: [
        { label: 'cell', asTyped: '138 0013 8000' },
        { label: 'cell', asTyped: '139 0013 9000' },
      ],
      emails: [{ label: 'work', asTyped: 'wang@example.cn' }],
      birthday: '1980-03-22',
      tags: ['老客'],
      note: '靠窗\n不加糖',
    });
    expect(await engine.client.import.list()).toMatchObject([{ kind: 'vcard', source: 'google' }]);
    const { jobId } = await engine.client.import.undo({ importId: importId ?? 0 });
    expect(await engine.client.import.undoResult({ jobId })).toMatchObject({ customers: 2 });
    expect((await engine.client.customers.list({ limit: 10 })).rows).toEqual([]);
  });

  it('finds the customer a .vcf file has brought, and only completes them', async () => {
    const engine = await openTestEngine('CNY');
    const card = 'BEGIN:VCARD\nFN:王小明\nTEL:13800138000\nEND:VCARD\n';
    await take(engine, card);
    expect(await take(engine, google)).toMatchObject({ imported: 0, updated: 1 });
    expect(await named(engine, '王小明')).toMatchObject({ tags: ['老客'], birthday: '1980-03-22' });
    for (const mode of ['add', 'fill'] as const) {
      expect(await take(engine, google, { mode })).toMatchObject({ imported: 0, updated: 0, importId: null });
    }
  });

  it('gives its rows back that name nobody, under its own headings', async () => {
    const engine = await openTestEngine('CNY');
    const { importId } = await take(engine, google);
    const { token } = await engine.client.import.rejectedRows({ importId: importId ?? 0, language: 'en' });
    const { columns, firstRows } = await engine.client.import.recognise({ file: token, reading: { headingRow: 1 } });
    const headings = columns.map(({ heading }) => heading);
    expect(headings).toEqual(expect.arrayContaining(['First Name', 'Phone 1 - Value', 'Notes']));
    expect(firstRows[0]?.cells[headings.indexOf('Notes')]).toBe('nobody');
  });

  it('of days in question says so, and reads them as it is told', async () => {
    const engine = await openTestEngine('USD');
    const content = outlook('Jane,Doe,,,,jane@a.test,3/4/1980', 'John,Roe,,,,john@a.test,0/0/00');
    const file = await engine.file('contacts.csv', content);
    const asked = await engine.client.vcard.recognise({ file });
    expect(asked?.days).toMatchObject({ isAmbiguous: true, heading: 'Birthday', samples: ['3/4/1980'] });
    const shown = await engine.client.vcard.recognise({ file, dateOrder: 'mdy' });
    expect(shown?.firstCards.map(({ birthday }) => birthday)).toEqual(['1980-03-04', '']);
    await take(engine, content, { dateOrder: 'mdy' });
    expect(await named(engine, 'Jane Doe')).toMatchObject({ birthday: '1980-03-04' });
    const told = await engine.file('told.csv', outlook('Jane,Doe,,,,jane@a.test,3/22/1980'));
    expect((await engine.client.vcard.recognise({ file: told }))?.days).toMatchObject({
      isAmbiguous: false,
      dateOrder: 'mdy',
    });
  });

  it('of a Chinese Outlook is read in the character set it was written in', async () => {
    const engine = await openTestEngine('CNY');
    // 名,姓,移动电话,电子邮件地址 / 小明,王 in GBK.
    const gbk = 'c3fb2cd0d52cd2c6b6afb5e7bbb02cb5e7d7d3d3cabcfeb5d8d6b70ad0a1c3f72ccdf52c31333830303133383030302c0a';
    const file = await engine.file('outlook.csv', Buffer.from(gbk, 'hex'));
    expect(await engine.client.vcard.recognise({ file })).toMatchObject({
      source: 'outlook',
      reading: { encoding: 'gb18030', delimiter: ',' },
      firstCards: [{ name: '王小明', phones: [{ label: 'cell', text: '13800138000' }] }],
    });
  });

  it('comes back as a workbook of the rows that were not taken, mended or not; a list of customers is none', async () => {
    const engine = await openTestEngine('USD');
    await take(engine, outlook('Jane,Doe,,,,jane@a.test,', ',,,,,,3/22/1980'));
    const [entry] = await engine.client.import.list();
    const { token } = await engine.client.import.rejectedRows({ importId: entry?.importId ?? 0, language: 'en' });
    expect(await engine.client.vcard.recognise({ file: token })).toMatchObject({
      source: 'outlook',
      reading: { format: 'xlsx' },
      firstCards: [{ name: '', birthday: '1980-03-22', note: '' }],
    });
    const sample = await engine.client.import.sampleFile({ kind: 'customers', format: 'csv', language: 'en' });
    expect(await engine.client.vcard.recognise({ file: sample.token })).toBeNull();
  });
});

describe('an address book on its way in', () => {
  it('can be stopped while it is read or written; nothing of it is there then', async () => {
    const engine = await openTestEngine('CNY');
    const cards = Array.from(
      { length: 4_000 },
      (_, index) => `BEGIN:VCARD\nFN:${index}\nTEL:1380${index}\nEND:VCARD\n`,
    );
    const file = await engine.file('many.vcf', cards.join(''));
    const { jobId } = await engine.client.vcard.start({ file });
    await engine.client.jobs.cancel({ jobId });
    await expect(engine.client.import.result({ jobId })).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    expect((await engine.client.customers.list({ limit: 1 })).total).toBe(0);
    const again = await engine.client.vcard.start({ file });
    expect(await engine.client.import.result({ jobId: again.jobId })).toMatchObject({ imported: 4_000 });
  });
});
