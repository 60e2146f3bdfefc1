import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ArchiveShown } from '../../renderer/app/archive-shown.ts';
import { EngineConnection } from '../../renderer/app/engine-connection.ts';
import type { EngineClient } from '../../shared/contract.ts';
import { engineLinkOptions } from '../../shared/engine-call.ts';
import { openTestEngine, type TestEngine } from '../electron/test-engine.ts';

/** A file that is being read waits here, and the call that reads it with it. */
const reading = vi.hoisted(() => ({
  begun: Promise.withResolvers<void>(),
  mayGoOn: Promise.withResolvers<void>(),
}));

vi.mock('node:fs/promises', async (original) => {
  const actual = await original<typeof import('node:fs/promises')>();
  const open: typeof actual.open = async (...given) => {
    if (String(given[0]).endsWith('.waits')) {
      reading.begun.resolve();
      await reading.mayGoOn.promise;
    }
    return actual.open(...given);
  };
  return { ...actual, open };
});

const picture = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex');

/** Ann in client A's archive and Bob in client B's have the same id; A's is open. */
async function twoClients() {
  const engine = await openTestEngine();
  const { client } = engine;
  await client.customers.create({ name: 'Ann' });
  await client.archive.create({ folder: engine.placeToken(engine.folder), name: 'client B', homeCurrency: 'GBP' });
  await client.customers.create({ name: 'Bob' });
  const openA = () => client.archive.open({ token: engine.placeToken(engine.archivePath) });
  const openB = () => client.archive.open({ token: engine.placeToken(join(engine.folder, 'client B.shuke')) });
  await openA();
  return { engine, client, openA, openB };
}

/** Everything that a write meant for the customer of another archive could have changed. */
async function contentOf(client: EngineClient): Promise<unknown> {
  return [
    await client.customers.get({ id: 1 }),
    await client.timeline.list({ customerId: 1 }),
    await client.attachments.list({ customerId: 1 }),
    await client.attachments.photo({ customerId: 1 }),
    await client.acts.list({}),
  ];
}

/** A page of its own, as it is connected to the engine in either host. */
async function openPage(engine: TestEngine): Promise<{ page: EngineClient; shown: ArchiveShown }> {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port2.close());
  engine.connect(port1);
  port1.start();
  port2.start();
  const shown = new ArchiveShown();
  const host = { connectEngine: () => Promise.resolve(new RPCLink({ port: port2, ...engineLinkOptions })) };
  const page: EngineClient = createORPCClient(new EngineConnection(host, shown));
  shown.learn(await page.archive.status());
  return { page, shown };
}

const note = { customerId: 1, day: '2026-11-20', touchpoint: 'visit', direction: 'in', text: 'a secret of A' } as const;

/** Every write that waits for something, a file, before it is written. */
const writesThatWait: [string, (client: EngineClient, file: string) => Promise<unknown>][] = [
  ['timeline.add', (client, file) => client.timeline.add({ ...note, files: [file] })],
  ['attachments.add', (client, file) => client.attachments.add({ customerId: 1, files: [file] })],
  ['attachments.setPhoto', (client, file) => client.attachments.setPhoto({ customerId: 1, file })],
];

describe('a write that waits while another archive is opened', () => {
  it.each(writesThatWait)('%s is refused, and neither archive has anything of it', async (_name, write) => {
    reading.begun = Promise.withResolvers();
    reading.mayGoOn = Promise.withResolvers();
    const { engine, client, openA, openB } = await twoClients();
    const ofA = await contentOf(client);
    const file = await engine.file('contract.waits', picture);
    const refused = expect(write(client, file)).rejects.toMatchObject({ code: 'ARCHIVE_CHANGED' });
    await reading.begun.promise;
    await openB();
    const ofB = await contentOf(client);
    reading.mayGoOn.resolve();
    await refused;
    expect(await contentOf(client)).toEqual(ofB);
    await openA();
    expect(await contentOf(client)).toEqual(ofA);
  });

  it('is refused, too, where the same archive was closed and opened again', async () => {
    reading.begun = Promise.withResolvers();
    reading.mayGoOn = Promise.withResolvers();
    const { engine, client, openA } = await twoClients();
    const file = await engine.file('contract.waits', picture);
    const refused = expect(client.attachments.add({ customerId: 1, files: [file] })).rejects.toMatchObject({
      code: 'ARCHIVE_CHANGED',
    });
    await reading.begun.promise;
    await client.archive.close();
    await openA();
    reading.mayGoOn.resolve();
    await refused;
    expect((await client.attachments.list({ customerId: 1 })).attachments).toEqual([]);
  });
});

describe('a page that shows another archive than the one that is open', () => {
  it('reads what is open now, but neither writes to it nor closes it', async () => {
    const { engine, client, openB } = await twoClients();
    const { page, shown } = await openPage(engine);
    await openB();
    const changed = { code: 'ARCHIVE_CHANGED' };
    await expect(page.customers.edit({ id: 1, change: { name: 'Ann B.' } })).rejects.toMatchObject(changed);
    await expect(page.acts.undo({ actId: 1 })).rejects.toMatchObject(changed);
    await expect(page.archive.close()).rejects.toMatchObject(changed);
    expect((await page.customers.get({ id: 1 })).name).toBe('Bob');
    shown.learn(await page.archive.status());
    await page.customers.edit({ id: 1, change: { name: 'Bob B.' } });
    expect((await client.customers.get({ id: 1 })).name).toBe('Bob B.');
  });

  it('that says of none what it shows writes nothing', async () => {
    const { engine } = await twoClients();
    const { page, shown } = await openPage(engine);
    shown.letGo();
    await expect(page.customers.create({ name: 'Nobody' })).rejects.toMatchObject({ code: 'ARCHIVE_CHANGED' });
  });
});

describe('opening and closing', () => {
  it('one archive twice at once is no error: the second finds it open', async () => {
    const { client, openB } = await twoClients();
    const [first, second] = await Promise.all([openB(), openB()]);
    expect(second.opening).toBe(first.opening);
    expect((await client.archive.status())?.name).toBe('client B');
  });

  it('many at once end with the one that was asked for last, and every other is released', async () => {
    const { engine, client, openA, openB } = await twoClients();
    await Promise.all([openB(), openA(), openB(), client.archive.openSample({ language: 'en' }), openA(), openB()]);
    expect((await client.archive.status())?.name).toBe('client B');
    expect((await openA()).path).toBe(engine.archivePath);
  });

  it('a close that waits for its turn leaves alone what was opened before it came', async () => {
    const { client, openB } = await twoClients();
    const [opened] = await Promise.all([openB(), client.archive.close()]);
    expect((await client.archive.status())?.opening).toBe(opened.opening);
  });

  it('tells a job that has begun meanwhile: it stays, and so does its archive', async () => {
    const { engine, client, openB } = await twoClients();
    const file = await engine.file('cards.vcf', 'BEGIN:VCARD\nVERSION:3.0\nFN:Cleo\nEND:VCARD\n');
    const refused = expect(openB()).rejects.toMatchObject({ code: 'JOB_OTHER_RUNNING' });
    const { jobId } = await client.vcard.start({ file });
    await refused;
    expect(await client.import.result({ jobId })).toMatchObject({ imported: 1 });
    expect((await client.archive.status())?.name).toBe('shop');
  });
});
