import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import { describe, expect, it, onTestFinished } from 'vitest';
import { registrationFields } from '../../../shared/registration/registration-fields.ts';
import { findLibreOffice, savedByLibreOffice } from '../reports/libre-office.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const libreOffice = findLibreOffice();

const filledIn = {
  en: [
    ...['Ann Archer', 'Ms Archer', '07700 900123', 'ann88', 'ann@example.com', '1985-03-14', 'lunar', '3 Mill Lane'],
    ...['York', 'the window', 'nuts', 'a friend', 'Bea Bell', 'left-handed', 'yes'],
  ],
  'zh-CN': [
    ...['林晓雨', '林姐', '138 0013 8001', 'lin88', 'lin@example.com', '1985-03-14', '农历', '南山路 3 号'],
    ...['杭州', '爱坐窗边', '花生', '朋友介绍', 'Bea Bell', '左手写字', '同意'],
  ],
} as const;
type Language = keyof typeof filledIn;
const languages = ['en', 'zh-CN'] as const satisfies readonly Language[];

/** The customer of the form says what was filled in. */
async function expectRegistered({ client }: TestEngine, language: Language, referrer: number): Promise<void> {
  const [name, called, phone, wechat, email, , , street, city, likes, avoids, source, , note] = filledIn[language];
  const [listed] = (await client.customers.list({ filter: { text: phone } })).rows;
  const customer = await client.customers.get({ id: listed?.id ?? 0 });
  expect(customer).toMatchObject({ name, called, source, note, consent: 'given' });
  expect(customer).toMatchObject({ birthday: '1985-03-14', birthdayCalendar: 'lunar' });
  expect(customer.phones.map(({ asTyped }) => asTyped)).toEqual([phone]);
  expect(customer.wechats.map(({ asTyped }) => asTyped)).toEqual([wechat]);
  expect(customer.emails.map(({ asTyped }) => asTyped)).toEqual([email]);
  expect(customer.addresses).toMatchObject([{ street, city }]);
  const { preferences } = await client.preferences.list({ customerId: customer.id });
  expect(preferences.map(({ kind, text }) => `${kind} ${text}`).sort()).toEqual([`avoids ${avoids}`, `likes ${likes}`]);
  const { broughtBy } = await client.referrals.tree({ customerId: customer.id });
  expect(broughtBy.map(({ id }) => id)).toEqual([referrer]);
}

async function shopWithReferrer() {
  const engine = await openTestEngine();
  const { id } = await engine.client.customers.create({ name: 'Bea Bell', number: '7' });
  return { engine, referrer: id };
}

async function filledWorkbook(engine: TestEngine, language: Language) {
  const { token, name } = await engine.client.registration.sheet({ format: 'xlsx', language });
  const book = read(readFileSync(engine.filePath(token) ?? ''));
  utils.sheet_add_aoa(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, [[...filledIn[language]]], { origin: 'A2' });
  return { name, content: write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array };
}

describe('the registration form as a spreadsheet', () => {
  it.each(languages)('comes in filled in, without any mapping (%s)', async (language) => {
    const { engine, referrer } = await shopWithReferrer();
    const { client } = engine;
    const { token, name } = await client.registration.sheet({ format: 'csv', language });
    const empty = readFileSync(engine.filePath(token) ?? '', 'utf8');
    const filled = `${empty.trimEnd()}\n${filledIn[language].join(',')}\n`;
    const { proposal } = await client.import.recognise({ file: await engine.file(name, filled) });
    expect(proposal.kind).toBe('customers');
    expect(proposal.mapping).toEqual(Object.fromEntries(registrationFields.map((field, at) => [field, [at]])));
    expect(Object.values(proposal.certainty).every((certainty) => certainty === 'heading')).toBe(true);
    const result = await engine.bring(name, filled);
    expect(result).toMatchObject({ imported: 1, rejected: 0, customers: 1, warnings: [] });
    await expectRegistered(engine, language, referrer);
  });

  it.each(languages)('comes in from a workbook that was filled in, too (%s)', async (language) => {
    const { engine, referrer } = await shopWithReferrer();
    const { name, content } = await filledWorkbook(engine, language);
    expect(await engine.bring(name, content)).toMatchObject({ imported: 1, rejected: 0, customers: 1 });
    await expectRegistered(engine, language, referrer);
  });

  it.skipIf(libreOffice === null)('comes in from a workbook that LibreOffice saved', async () => {
    const { engine, referrer } = await shopWithReferrer();
    const { name, content } = await filledWorkbook(engine, 'zh-CN');
    const folder = mkdtempSync(join(tmpdir(), 'shuke-registration-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, name), content);
    const saved = await savedByLibreOffice(libreOffice ?? '', folder, join(folder, name));
    expect(await engine.bring(name, saved)).toMatchObject({ imported: 1, rejected: 0, customers: 1, warnings: [] });
    await expectRegistered(engine, 'zh-CN', referrer);
  });
});
