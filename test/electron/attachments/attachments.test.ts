import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { removeUnneededContents } from '../../../electron/attachments/attachment-contents.ts';
import { fileToKeep } from '../../../electron/attachments/read-files-to-keep.ts';
import { largestAttachmentBytes } from '../../../shared/attachments/attachment.ts';
import { ShukeError } from '../../../shared/errors.ts';
import { makeTestArchive } from '../customers/test-archive.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const visit = { day: '2026-11-20', touchpoint: 'visit', direction: 'in', text: '' } as const;

async function shopWithAnn(): Promise<TestEngine & { annId: number }> {
  const engine = await openTestEngine();
  const { id } = await engine.client.customers.create({ name: 'Ann' });
  return { ...engine, annId: id };
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ShukeError) return error.code;
    throw error;
  }
  return 'taken';
}

describe('a file that is to be kept', () => {
  it.each([
    ['..\\..\\windows\\win.ini', 'win.ini'],
    ['../../etc/passwd', 'passwd'],
    ['CON', '_CON'],
    ['con.txt', '_con.txt'],
    ['报价\u202egnp.txt', '报价gnp.txt'],
    ['e\u0301te\u0301.txt', 'été.txt'],
    ['a/', 'file'],
    ['list. . ', 'list'],
    [`${'长'.repeat(200)}.pdf`, `${'长'.repeat(58)}.pdf`],
  ])('has a name that is safe on any system: %s', (given, name) => {
    expect(fileToKeep(given, Buffer.from('text')).name).toBe(name);
  });

  it.each(['a.pdf.exe', 'A.EXE', 'photo.jpg.scr', 'x.ps1', 'link.lnk', 'run.command', 'a.exe. .', 'page.hta', 'a.jar'])(
    'is no program by its name: %s',
    (name) => {
      expect(codeOf(() => fileToKeep(name, Buffer.from('text')))).toBe('ATTACHMENT_RUNS');
    },
  );

  it.each([
    ['of Windows', Buffer.from('MZ\x90\0\x03\0\0\0')],
    ['of Linux', Buffer.from('\x7fELF\x02\x01', 'latin1')],
    ['of macOS', Buffer.from([0xcf, 0xfa, 0xed, 0xfe, 7])],
    ['of a shell', Buffer.from('#!/bin/sh\nrm -rf ~\n')],
  ])('is no program by its first bytes: one %s', (_what, content) => {
    expect(codeOf(() => fileToKeep('holiday.jpg', content))).toBe('ATTACHMENT_RUNS');
  });

  it('may be a text that begins as programs do, and is a picture only where its bytes are one', () => {
    expect(fileToKeep('notes.txt', Buffer.from('MZ called about the blue one')).mediaType).toBe('');
    expect(fileToKeep('notes.png', Buffer.from('no picture')).mediaType).toBe('');
    expect(fileToKeep('IMG_1', onePixel).mediaType).toBe('image/png');
  });

  it('is not empty and not larger than the cap', () => {
    expect(codeOf(() => fileToKeep('a.txt', Buffer.alloc(0)))).toBe('ATTACHMENT_EMPTY');
    expect(codeOf(() => fileToKeep('a.txt', Buffer.alloc(largestAttachmentBytes)))).toBe('taken');
    expect(codeOf(() => fileToKeep('a.txt', Buffer.alloc(largestAttachmentBytes + 1)))).toBe('ATTACHMENT_TOO_LARGE');
  });
});

describe('attachments', () => {
  it('are shown at their contact, leave as the bytes that came, and go and come back with it', async () => {
    const engine = await shopWithAnn();
    const { client, annId } = engine;
    const bytes = Buffer.from('a quotation, 报价 ¥1,200');
    const { id } = await client.timeline.add({
      ...visit,
      customerId: annId,
      files: [await engine.file('报价.txt', bytes), await engine.file('cup.png', onePixel)],
    });
    const contact = async () => (await client.timeline.list({ customerId: annId, kinds: ['contact'] })).entries[0];
    const made = await contact();
    expect(made).toMatchObject({
      kind: 'contact',
      contact: {
        id,
        attachments: [
          { name: '报价.txt', mediaType: '', byteCount: bytes.length },
          { name: 'cup.png', mediaType: 'image/png', byteCount: onePixel.length },
        ],
      },
    });
    const [quotation, cup] = made?.kind === 'contact' ? made.contact.attachments : [];
    const { token, name } = await client.attachments.takeOut({ id: quotation?.id ?? 0 });
    expect(name).toBe('报价.txt');
    expect(readFileSync(engine.filePath(token) ?? '')).toEqual(bytes);
    expect(await client.attachments.picture({ id: cup?.id ?? 0 })).toEqual({
      mediaType: 'image/png',
      base64: onePixel.toString('base64'),
    });
    await expect(client.attachments.picture({ id: quotation?.id ?? 0 })).rejects.toMatchObject({
      code: 'ATTACHMENT_NO_PICTURE',
    });

    const removed = await client.timeline.remove({ id });
    expect(await client.attachments.list({ customerId: annId })).toEqual({ attachments: [] });
    await client.acts.undo({ actId: removed.actId ?? 0 });
    expect(await contact()).toEqual(made);
    expect(await client.attachments.picture({ id: cup?.id ?? 0 })).toMatchObject({ mediaType: 'image/png' });
  });

  it('are refused whole where one of them is: nothing is written', async () => {
    const engine = await shopWithAnn();
    const { client, annId } = engine;
    const before = await client.acts.list({});
    const files = [await engine.file('fine.txt', 'fine'), await engine.file('tool.pdf.exe', 'MZ')];
    await expect(client.timeline.add({ ...visit, customerId: annId, files })).rejects.toMatchObject({
      code: 'ATTACHMENT_RUNS',
      data: { values: { file: 'tool.pdf.exe' } },
    });
    await expect(client.attachments.add({ customerId: annId, files })).rejects.toMatchObject({
      code: 'ATTACHMENT_RUNS',
    });
    expect(await client.acts.list({})).toEqual(before);
    expect((await client.timeline.list({ customerId: annId, kinds: ['contact', 'attachment'] })).total).toBe(0);
  });

  it('of no contact are entries of their own, are not attached twice, keep their ending when renamed', async () => {
    const engine = await shopWithAnn();
    const { client, annId } = engine;
    const attach = async () =>
      client.attachments.add({ customerId: annId, files: [await engine.file('contract.pdf', '%PDF-1.7 …')] });
    const first = await attach();
    expect(await attach()).toEqual({ ids: first.ids, actId: null });
    await client.attachments.rename({ id: first.ids[0] ?? 0, name: 'Vertrag / 2026' });
    const { entries } = await client.timeline.list({ customerId: annId, kinds: ['attachment'] });
    expect(entries).toMatchObject([{ attachment: { name: '2026.pdf', mediaType: 'application/pdf' } }]);
  });

  it('go to no contact of another customer', async () => {
    const engine = await shopWithAnn();
    const { client, annId } = engine;
    const ben = await client.customers.create({ name: 'Ben' });
    const { id: contactId } = await client.timeline.add({ ...visit, customerId: annId });
    const files = [await engine.file('a.txt', 'a')];
    await expect(client.attachments.add({ customerId: ben.id, contactId, files })).rejects.toMatchObject({
      code: 'CONTACT_UNKNOWN',
    });
  });
});

describe('the photo of a customer', () => {
  it('is a picture, replaces the one before, is taken away, and each comes back by undo', async () => {
    const engine = await shopWithAnn();
    const { client, annId } = engine;
    const photoNow = async () => (await client.attachments.photo({ customerId: annId })).attachment?.name ?? null;
    const set = async (name: string) =>
      client.attachments.setPhoto({ customerId: annId, file: await engine.file(name, onePixel) });
    await set('first.png');
    const second = await set('second.png');
    expect(await photoNow()).toBe('second.png');
    expect(await client.attachments.list({ customerId: annId })).toEqual({ attachments: [] });
    expect((await client.timeline.list({ customerId: annId, kinds: ['attachment'] })).total).toBe(0);
    const gone = await client.attachments.setPhoto({ customerId: annId, file: null });
    expect(await photoNow()).toBe(null);
    await client.acts.undo({ actId: gone.actId ?? 0 });
    expect(await photoNow()).toBe('second.png');
    await client.acts.undo({ actId: second.actId ?? 0 });
    expect(await photoNow()).toBe('first.png');
    await expect(
      client.attachments.setPhoto({ customerId: annId, file: await engine.file('a.png', 'no picture') }),
    ).rejects.toMatchObject({ code: 'ATTACHMENT_NO_PICTURE' });
  });
});

describe('the bytes of attachments', () => {
  it('are there once however often attached, stay while undo may need them, and go when nothing names them', async () => {
    const archive = await makeTestArchive();
    const db = archive.writer;
    const [sha256, other, loose] = ['a', 'b', 'c'].map((text) => fileToKeep(`${text}.txt`, Buffer.from(text)).sha256);
    db.exec(`
      INSERT INTO customers (id, number, name, name_folded, created_at, updated_at) VALUES (1, '1', 'Ann', 'ann', 0, 0);
      INSERT INTO attachment_contents (sha256, content) VALUES ('${sha256}', x'61'), ('${other}', x'62'), ('${loose}', x'63');
      INSERT INTO attachments (customer_id, name, byte_count, sha256, added_at) VALUES (1, 'a.txt', 1, '${sha256}', 0);
      INSERT INTO acts (id, at, actor, verb) VALUES (1, 0, 'owner', 'attachments.remove');
      INSERT INTO act_changes (act_id, table_name, row_id, before, after)
        VALUES (1, 'attachments', 7, '{"id":7,"sha256":"${other}"}', NULL);`);
    const left = () => db.prepare('SELECT sha256 FROM attachment_contents ORDER BY id').pluck().all();
    expect(removeUnneededContents(db)).toBe(1);
    expect(left()).toEqual([sha256, other]);
    db.exec('DELETE FROM act_changes; DELETE FROM attachments');
    expect(removeUnneededContents(db)).toBe(2);
    expect(left()).toEqual([]);
  });
});
