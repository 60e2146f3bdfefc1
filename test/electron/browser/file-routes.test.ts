import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request as startRequest } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FileShelf } from '../../../electron/files/file-shelf.ts';
import { HostUnderTest } from './host-under-test.ts';

let host: HostUnderTest;
let cookie: string;
let shelf: FileShelf;

beforeAll(async () => {
  host = await HostUnderTest.start();
  cookie = await host.enter();
  const { client } = await host.connect(cookie);
  shelf = new FileShelf((await client.options()).filesFolder);
});

afterAll(() => host.stop());

describe('an upload', () => {
  it('goes to the shelf under a token, its name and bytes as they were', async () => {
    const bytes = Buffer.from(Uint8Array.from({ length: 200_000 }, (_, index) => index % 251));
    const answer = await host.upload(cookie, '订单 100%.csv', bytes);
    expect(answer.status).toBe(200);
    const file = JSON.parse(answer.body.toString());
    expect(file).toEqual({
      token: expect.stringMatching(/^[0-9a-f]{32}$/u),
      name: '订单 100%.csv',
      sizeBytes: 200_000,
    });
    const found = shelf.find(file.token);
    expect(readFileSync(found?.path ?? '').equals(bytes)).toBe(true);
    expect(found?.path.startsWith(shelf.folder)).toBe(true);
    if (process.platform !== 'win32') expect(statSync(found?.path ?? '').mode & 0o077).toBe(0);
  });

  it('may be empty', async () => {
    const answer = await host.upload(cookie, 'empty.csv', '');
    expect(JSON.parse(answer.body.toString())).toMatchObject({ name: 'empty.csv', sizeBytes: 0 });
  });

  it.each([
    ['..%2F..%2Fetc%2Fpasswd', 'passwd'],
    ['C%3A%5Cx.csv', 'x.csv'],
    ['a%0D%0AX-Evil%3A%201', 'aX-Evil_ 1'],
    ['con.csv', '_con.csv'],
  ])('named %s is called %s', async (header, name) => {
    const answer = await host.upload(cookie, '', 'x', { 'x-file-name': header });
    expect(JSON.parse(answer.body.toString()).name).toBe(name);
  });

  it.each(['', '%', '%E5%AE', '%ff', 'a'.repeat(3001)])('without a readable name (%s) is refused', async (header) => {
    expect((await host.upload(cookie, '', 'x', { 'x-file-name': header })).status).toBe(403);
  });

  it('said to be above the limit is refused before its body', async () => {
    const answer = await host
      .ask({
        method: 'POST',
        path: '/files',
        headers: {
          ...host.own(cookie),
          'content-type': 'application/octet-stream',
          'x-file-name': 'big.csv',
          'content-length': 200 * 1024 * 1024 + 1,
          expect: '100-continue',
        },
      })
      .catch((error: unknown) => error);
    expect(answer).toMatchObject({ status: 413 });
  });

  it('above the limit without having said so is refused with an answer, and leaves nothing', async () => {
    const before = readdirSync(shelf.folder);
    const answer = await host.ask({
      method: 'POST',
      path: '/files',
      headers: {
        ...host.own(cookie),
        'content-type': 'application/octet-stream',
        'x-file-name': 'big.csv',
        'transfer-encoding': 'chunked',
      },
      body: Buffer.alloc(201 * 1024 * 1024),
    });
    expect(answer.status).toBe(413);
    expect(readdirSync(shelf.folder)).toEqual(before);
    expect((await host.upload(cookie, 'next.csv', 'x')).status).toBe(200);
  });

  it('that breaks off leaves nothing on the shelf', async () => {
    host.log.length = 0;
    const before = readdirSync(shelf.folder).length;
    const request = startRequest({
      host: '127.0.0.1',
      port: host.host.port,
      method: 'POST',
      path: '/files',
      headers: {
        ...host.own(cookie),
        'content-type': 'application/octet-stream',
        'x-file-name': 'half.csv',
        'content-length': 1000,
      },
    });
    request.on('error', () => undefined);
    request.write('half');
    await vi.waitUntil(() => readdirSync(shelf.folder).length === before + 1);
    request.destroy();
    await vi.waitUntil(() => readdirSync(shelf.folder).length === before);
    expect(host.log).toEqual([]);
  });
});

describe('a download', () => {
  it("of the engine's file comes whole under its name, once", async () => {
    const draft = shelf.draftPath();
    writeFileSync(draft, 'workbook');
    const token = await shelf.put(draft, '重点客户.xlsx', { owned: true });
    const path = shelf.find(token)?.path ?? '';
    const answer = await host.ask({ path: `/files/${token}`, headers: { cookie } });
    expect(answer.body.toString()).toBe('workbook');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': '8',
      'content-disposition':
        'attachment; filename="____.xlsx"; filename*=UTF-8\'\'%E9%87%8D%E7%82%B9%E5%AE%A2%E6%88%B7.xlsx',
      'cache-control': 'no-store',
    });
    await vi.waitUntil(() => !existsSync(path));
    expect((await host.ask({ path: `/files/${token}`, headers: { cookie } })).status).toBe(404);
  });

  it('that breaks off can be asked for again', async () => {
    const draft = shelf.draftPath();
    writeFileSync(draft, Buffer.alloc(50 * 1024 * 1024));
    const token = await shelf.put(draft, 'big.xlsx', { owned: true });
    await new Promise<void>((resolve) => {
      const request = startRequest(
        { host: '127.0.0.1', port: host.host.port, path: `/files/${token}`, headers: { cookie } },
        (response) => {
          response.once('data', () => response.destroy());
          response.on('close', () => resolve());
          response.on('error', () => undefined);
        },
      );
      request.end();
    });
    const again = await host.ask({ path: `/files/${token}`, headers: { cookie } });
    expect(again.body.length).toBe(50 * 1024 * 1024);
  });

  it("of a person's own file leaves it where it is", async () => {
    const path = join(host.folder, 'own.csv');
    writeFileSync(path, 'own');
    const token = await shelf.put(path, 'own.csv', { owned: false });
    expect((await host.ask({ path: `/files/${token}`, headers: { cookie } })).body.toString()).toBe('own');
    expect(readFileSync(path, 'utf8')).toBe('own');
    expect(shelf.find(token)).not.toBeNull();
  });

  it.each(['', '..', 'entry.json', '0'.repeat(32), '%2e%2e/profile.json', `${'0'.repeat(32)}/content`])(
    'of no token (%s) is not there',
    async (token) => {
      expect((await host.ask({ path: `/files/${token}`, headers: { cookie } })).status).toBe(404);
    },
  );
});

describe('the shelf', () => {
  it('is gone when the program has ended', async () => {
    const ending = await HostUnderTest.start();
    const inside = await ending.enter();
    const { client } = await ending.connect(inside);
    const { filesFolder } = await client.options();
    await ending.upload(inside, 'a.csv', 'secret');
    await ending.host.close();
    expect(existsSync(filesFolder)).toBe(false);
    await ending.stop();
  });
});
