import { expect, it } from 'vitest';
import { mostAddressTexts } from '../../../shared/address-texts/limits.ts';
import { openTestEngine } from '../test-engine.ts';

const keyOf = (at: number): string => `k${String(at).padStart(16, '0')}`;

it('texts of addresses are kept in memory, and only as long as the archive is open', async () => {
  const engine = await openTestEngine();
  const { client, placeToken, archivePath } = engine;
  const texts = '{"filter":"王大妈"}';
  await client.addressTexts.keep({ key: keyOf(1), texts: '{"filter":"王"}' });
  await client.addressTexts.keep({ key: keyOf(1), texts });
  expect((await client.addressTexts.list()).kept).toEqual([{ key: keyOf(1), texts }]);
  await client.archive.close();
  expect((await client.addressTexts.list()).kept).toEqual([]);
  await expect(client.addressTexts.keep({ key: keyOf(1), texts })).rejects.toMatchObject({ code: 'ARCHIVE_NONE_OPEN' });
  await client.archive.open({ token: placeToken(archivePath) });
  expect((await client.addressTexts.list()).kept).toEqual([]);
});

it('of too many, and of too long ones, the oldest are given up', async () => {
  const { client } = await openTestEngine();
  for (let at = 0; at <= mostAddressTexts; at += 1) await client.addressTexts.keep({ key: keyOf(at), texts: '{}' });
  const { kept } = await client.addressTexts.list();
  expect(kept).toHaveLength(mostAddressTexts);
  expect(kept[0]?.key).toBe(keyOf(1));
  const long = JSON.stringify({ filter: 'a'.repeat(400_000) });
  for (let at = 0; at < 30; at += 1) await client.addressTexts.keep({ key: keyOf(5_000 + at), texts: long });
  const after = (await client.addressTexts.list()).kept;
  expect(after.length).toBeLessThan(30);
  expect(after.at(-1)?.key).toBe(keyOf(5_029));
});
