import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readFilePage } from '../../electron/archive/archive-pages.ts';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { decipherPage, pageBytes, pageKeys } from '../../electron/archive/pages.ts';
import type { Engine } from '../../electron/engine/engine.ts';
import { temporaryFolder } from '../electron/archive/small-archive.ts';
import { importFile, openEngineOn } from './engine-on-archive.ts';

/** Stands in whatever is known of the customer who is purged, and of no one else. */
const canary = 'kanarie';
const others = 120;

const list = `customer number,name,phone,note,tags
k1,Kanarie Vogel,13812345678,kanarie tea,kanariefriend
k2,Kanarie Vogel,+86 138 1234 5678,kanarie cake,
${Array.from({ length: others }, (_, index) => `c${index},Name ${index},139000${10_000 + index},${'tea '.repeat(index % 60)},`).join('\n')}
`;
const orders = `order number,day,customer number,name,product,amount
1,2026-03-01,k1,Kanarie Vogel,mug,3.00
2,no day,k1,Kanarie Vogel,mug,3.00
3,2026-03-02,c1,Name 1,mug,3.00
`;

/** Everything the program does with a customer leaves their texts somewhere. Answers the customer's id. */
async function live(engine: Engine, given: (name: string, content: string) => string): Promise<number> {
  const { client } = engine;
  await importFile(engine, given('kanarie list.csv', list), () => {}, {
    kind: 'customers',
    mapping: { number: [0], name: [1], phone: [2], note: [3], tags: [4] },
    match: 'number',
    mode: 'fill',
    dateOrder: 'ymd',
    decimalMark: 'point',
    positiveReturns: 'asWritten',
  });
  const imported = await importFile(engine, given('orders.csv', orders));
  expect(imported.rejected).toBe(1);
  const { id } = await client.customers.ofNumber({ number: 'k1' });
  const { id: otherId } = await client.customers.ofNumber({ number: 'k2' });
  const { id: friendId } = await client.customers.ofNumber({ number: 'c2' });

  const scan = await client.duplicates.scan();
  await client.duplicates.scanned(scan);
  await client.duplicates.merge({ winnerId: id, loserIds: [otherId], language: 'en' });
  const { id: fieldId } = await client.ownFields.define({ name: 'Pet', kind: 'text' });
  const change = { name: 'Kanarie Zwei', called: 'kanarie', ownValues: [{ fieldId, value: 'a kanarie' }] };
  const { actId } = await client.customers.edit({ id, change });
  await client.acts.undo({ actId: actId ?? 0 });
  await client.timeline.add({
    customerId: id,
    day: '2026-11-20',
    touchpoint: 'visit',
    direction: 'in',
    text: 'kanarie '.repeat(400),
  });
  await client.people.add({ customerId: friendId, otherCustomerId: id, relation: 'kanarie seller' });
  const file = await engine.fileToken(given('kanarie.txt', 'kanarie song '.repeat(3_000)));
  await client.attachments.add({ customerId: id, files: [file] });
  const everybody = { filter: { text: '', conditions: [] }, exceptIds: [] };
  await client.customers.bulkEdit({ selection: everybody, change: { what: 'note', mode: 'append', note: 'autumn' } });
  return id;
}

async function purge({ client }: Engine, id: number): Promise<void> {
  // What the program writes into files of its own when it gives something out.
  const { attachments } = await client.attachments.list({ customerId: id });
  await client.attachments.takeOut({ id: attachments[0]?.id ?? 0 });
  await client.import.rejectedRows({ importId: 2, language: 'en' });
  expect(await client.search.find({ text: canary })).not.toEqual([]);
  await client.customers.bin({ id });
  expect(await client.bin.purge({ selection: { ids: [id] } })).toMatchObject({ customers: 1, isRewritten: true });
  expect(await client.search.find({ text: canary })).toEqual([]);
}

function holds(bytes: Buffer): boolean {
  return bytes.toString('latin1').toLowerCase().includes(canary);
}

/** The files in whose name or content the canary can be read. */
function filesWithCanary(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => holds(Buffer.from(path.basename(file))) || holds(fs.readFileSync(file)));
}

/** The pages of the archive, deciphered, in which it can be read, used or not. */
async function pagesWithCanary(archivePath: string): Promise<string[]> {
  const archive = await openArchive(archivePath);
  const keys = pageKeys(archive.key);
  const pages = fs.fstatSync(archive.fileDescriptor).size / pageBytes;
  const found: string[] = [];
  for (let page = 1; page <= pages; page++) {
    const content = decipherPage(readFilePage(archive.fileDescriptor, page), page, keys);
    if (holds(content)) found.push(`page ${page}`);
  }
  archive.close();
  return found;
}

it('of a customer deleted for ever nothing can be read in any file of ours', async () => {
  const machine = temporaryFolder();
  const givenFolder = temporaryFolder();
  const given = (name: string, content: string): string => {
    const file = path.join(givenFolder, name);
    fs.writeFileSync(file, content);
    return file;
  };
  const archivePath = path.join(machine, 'shop.shuke');
  const engine = await openEngineOn(archivePath);
  await engine.client.archive.create({ folder: engine.placeToken(machine), name: 'shop', homeCurrency: 'GBP' });
  const id = await live(engine, given);
  expect(filesWithCanary(machine)).not.toEqual([]);
  await engine.close();
  expect((await pagesWithCanary(archivePath)).length).toBeGreaterThan(5);

  const second = await openEngineOn(archivePath);
  await purge(second, id);
  expect(filesWithCanary(machine)).toEqual([]);
  expect(fs.statSync(`${archivePath}-wal`).size).toBe(0);
  await second.close();
  expect(await pagesWithCanary(archivePath)).toEqual([]);
});
