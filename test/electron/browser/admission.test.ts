import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/page/content-security-policy.ts';
import { closeCode, HostUnderTest } from './host-under-test.ts';

let host: HostUnderTest;

beforeAll(async () => {
  host = await HostUnderTest.start();
});

beforeEach(() => {
  host.log.length = 0;
});

afterAll(async () => {
  await host.stop();
});

const asPerson = {
  accept: 'text/html',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-dest': 'document',
  'sec-fetch-site': 'none',
};

describe('the one-time link', () => {
  it('is swapped for a strict cookie of this run and leads to the page without the code', async () => {
    const answer = await host.ask({ path: newPath(), headers: asPerson });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^shuke-[0-9a-f]{16}=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/u),
    ]);
  });

  it('carries at least 128 bits', () => {
    const code = newPath().slice('/enter/'.length);
    expect(Buffer.from(code, 'base64url').length).toBeGreaterThanOrEqual(16);
  });

  it('opens once: the second comer gets a page that says so in both languages', async () => {
    const path = newPath();
    await host.ask({ path });
    const again = await host.ask({ path, headers: asPerson });
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(again.body.toString()).toContain('这个链接已经用过');
    expect(again.body.toString()).toContain('This link has been used');
    expect(host.log).toEqual(['LINK_USED']);
  });

  it('is not used up by a browser that looks ahead', async () => {
    const path = newPath();
    expect((await host.ask({ path, headers: { ...asPerson, 'sec-purpose': 'prefetch' } })).status).toBe(403);
    expect((await host.ask({ method: 'HEAD', path })).status).toBe(403);
    expect((await host.ask({ path })).status).toBe(303);
  });

  it('leads a browser that is already admitted to the page', async () => {
    const cookie = await host.enter();
    const again = await host.ask({ path: '/enter/used', headers: { ...asPerson, cookie } });
    expect([again.status, again.headers.location]).toEqual([303, '/']);
  });

  it('opened from another place steps inside by a page of its own, or the strict cookie would stay behind', async () => {
    const path = newPath();
    const answer = await host.ask({ path, headers: { ...asPerson, 'sec-fetch-site': 'cross-site' } });
    expect(answer.status).toBe(200);
    expect(answer.body.toString()).toContain('url=/"');
    expect(answer.body.toString()).not.toContain(path);
  });

  it('is void once a newer one was made', async () => {
    const older = host.host.newLink();
    const newer = host.host.newLink();
    expect(await host.enter(older)).toBe('');
    expect(await host.enter(newer)).not.toBe('');
  });

  it('refuses every other code', async () => {
    for (const code of ['', 'x', `${newPath().slice('/enter/'.length)}A`, '../', '%00', 'a'.repeat(5000)]) {
      expect((await host.ask({ path: `/enter/${code}`, headers: asPerson })).status).toBe(403);
    }
  });
});

describe('the door', () => {
  it('lets nobody in without the cookie: no page, no file, no socket', async () => {
    for (const path of ['/', '/index.html', '/assets/main-abc123.js', '/files/00', '/engine', '/nothing']) {
      const answer = await host.ask({ path });
      expect([path, answer.status, answer.body.toString()]).toEqual([path, 403, '']);
    }
    expect(await host.openSocket({ origin: host.host.url })).toBe(403);
    const upload = await host.upload('', 'a.csv', 'a');
    expect([upload.status, upload.body.length]).toEqual([403, 0]);
  });

  it('shows a person without the cookie a page without data', async () => {
    const answer = await host.ask({ headers: asPerson });
    expect(answer.status).toBe(403);
    expect(answer.body.toString()).toContain('This link has been used');
    expect(answer.body.toString()).not.toContain('script');
  });

  it('refuses a wrong, doubled or foreign cookie', async () => {
    const cookie = await host.enter();
    const [name] = cookie.split('=');
    for (const wrong of [
      `${name}=`,
      `${cookie}A`,
      `${cookie}; ${name}=x`,
      `x${cookie}`,
      cookie.replace('shuke-', 'shuke_'),
    ]) {
      expect([wrong, (await host.ask({ headers: { cookie: wrong } })).status]).toEqual([wrong, 403]);
    }
    expect((await host.ask({ headers: { cookie: `other=1; ${cookie}` } })).status).toBe(200);
  });

  it.each([
    ['another name', 'evil.com'],
    ['another name with our port', 'evil.com:PORT'],
    ['another port', '127.0.0.1:1'],
    ['no port', '127.0.0.1'],
    ['localhost', 'localhost:PORT'],
    ['localhost with a dot', 'localhost.:PORT'],
    ['our address with a dot', '127.0.0.1.:PORT'],
    ['our address written otherwise', '127.1:PORT'],
    ['our address as IPv6', '[::ffff:127.0.0.1]:PORT'],
  ])('refuses a Host that is %s, even with the cookie and for the link', async (_which, wrong) => {
    const cookie = await host.enter();
    const headers = { host: wrong.replace('PORT', String(host.host.port)), cookie };
    const answer = await host.ask({ headers });
    expect([answer.status, answer.body.length]).toEqual([403, 0]);
    const link = host.host.newLink();
    expect((await host.ask({ path: new URL(link).pathname, headers })).status).toBe(403);
    expect(await host.openSocket({ ...host.own(cookie), ...headers })).toBe(403);
    expect(new Set(host.log)).toEqual(new Set(['HOST_FOREIGN']));
  });

  it('refuses a request without Host, with two, and one addressed as to a proxy', async () => {
    const cookie = await host.enter();
    const raws = [
      ['GET / HTTP/1.1', `Cookie: ${cookie}`, 'Connection: close'],
      ['GET / HTTP/1.0', `Cookie: ${cookie}`],
      ['GET / HTTP/1.1', 'Host:', `Cookie: ${cookie}`, 'Connection: close'],
      ['GET / HTTP/1.1', `Host: ${host.authority}`, 'Host: evil.com', `Cookie: ${cookie}`, 'Connection: close'],
      [`GET http://${host.authority}/ HTTP/1.1`, `Host: ${host.authority}`, `Cookie: ${cookie}`, 'Connection: close'],
      ['GET //evil.com/ HTTP/1.1', `Host: ${host.authority}`, `Cookie: ${cookie}`, 'Connection: close'],
    ];
    for (const lines of raws) {
      const text = await host.askRaw(lines);
      expect(text.split('\r\n')[0]).toMatch(/^HTTP\/1\.1 40[03] /u);
      expect(text.split('\r\n\r\n')[1]).toBe('');
    }
  });

  it.each(['same-site', 'cross-site'])(
    'refuses reads a browser calls %s: other ports of this machine carry the cookie',
    async (site) => {
      const cookie = await host.enter();
      for (const path of ['/', '/assets/main-abc123.js', '/files/00000000000000000000000000000000']) {
        const answer = await host.ask({
          path,
          headers: { cookie, 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' },
        });
        expect([answer.status, answer.body.length]).toEqual([403, 0]);
      }
    },
  );

  it.each([
    ['null', 'null'],
    ['another site', 'http://evil.com'],
    ['another port', 'http://127.0.0.1:1'],
    ['another scheme', 'https://127.0.0.1:PORT'],
    ['another name of this machine', 'http://localhost:PORT'],
    ['ours with more behind it', 'http://127.0.0.1:PORT.evil.com'],
    ['absent', undefined],
  ])('refuses writes and sockets whose Origin is %s', async (_which, wrong) => {
    const cookie = await host.enter();
    const origin = wrong?.replace('PORT', String(host.host.port));
    const { origin: _own, ...others } = host.own(cookie);
    const headers = origin === undefined ? others : { ...others, origin };
    const answer = await host.ask({
      method: 'POST',
      path: '/files',
      headers: { ...headers, 'content-type': 'application/octet-stream', 'x-file-name': 'a.csv' },
      body: 'a',
    });
    expect([answer.status, answer.body.length]).toEqual([403, 0]);
    expect(await host.openSocket(headers)).toBe(403);
    expect(host.log).toEqual(['ORIGIN_FOREIGN', 'ORIGIN_FOREIGN']);
  });

  it.each(['same-site', 'cross-site', 'none'])('refuses writes and sockets a browser calls %s', async (site) => {
    const cookie = await host.enter();
    const headers = { ...host.own(cookie), 'sec-fetch-site': site };
    expect((await host.upload(cookie, 'a.csv', 'a', headers)).status).toBe(403);
    expect(await host.openSocket(headers)).toBe(403);
  });

  it.each([
    'text/plain',
    'application/json',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    '',
  ])('refuses an upload of type "%s", which a form of another site could send', async (type) => {
    const cookie = await host.enter();
    expect((await host.upload(cookie, 'a.csv', 'a', { 'content-type': type })).status).toBe(403);
  });

  it('knows no other way of writing', async () => {
    const cookie = await host.enter();
    for (const [method, path] of [
      ['PUT', '/files'],
      ['DELETE', '/files/0'],
      ['PATCH', '/'],
      ['OPTIONS', '/files'],
      ['POST', '/'],
      ['POST', '/engine'],
    ]) {
      const answer = await host.ask({ method: method ?? '', path: path ?? '', headers: host.own(cookie) });
      expect([method, answer.status, answer.body.length]).toEqual([method, 403, 0]);
    }
    expect((await host.ask({ path: '/files', headers: { cookie } })).status).toBe(404);
  });

  it('takes the socket at its own path only', async () => {
    const cookie = await host.enter();
    for (const path of ['/', '/engine/', '/engine?x=1', '/files']) {
      expect([path, await host.openSocket(host.own(cookie), path)]).toEqual([path, 403]);
    }
    expect(await host.openSocket(host.own(cookie))).not.toBe(403);
  });

  it('is closed for good when the program ends: the cookie and a new link open nothing', async () => {
    const ending = await HostUnderTest.start();
    const cookie = await ending.enter();
    const { socket } = await ending.connect(cookie);
    const code = closeCode(socket);
    await ending.host.close();
    expect(await code).toBe(4002);
    await expect(ending.ask({ headers: { cookie } })).rejects.toThrow(/ECONNREFUSED/u);
    await ending.stop();
  });

  it('listens on 127.0.0.1 and on no other address of this machine', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, address }) => family === 'IPv4' && address !== '127.0.0.1')
      .map(({ address }) => address);
    for (const address of [...others, '127.0.0.2', '::1']) {
      await expect(opensPort(address, host.host.port)).resolves.toBe(false);
    }
    await expect(opensPort('127.0.0.1', host.host.port)).resolves.toBe(true);
  });

  it('keeps code and cookie out of the log and off every command line', async () => {
    const link = host.host.newLink();
    const cookie = await host.enter(link);
    await host.ask({ path: new URL(link).pathname });
    await host.ask({ headers: { cookie: `${cookie}x` } });
    expect(host.log).toEqual(['LINK_USED', 'NOT_ADMITTED']);
    const secrets = [new URL(link).pathname.slice('/enter/'.length), cookie.split('=')[1] ?? ''];
    for (const secret of secrets) {
      expect(host.log.join('\n')).not.toContain(secret);
      expect(process.argv.join(' ')).not.toContain(secret);
      if (process.platform === 'linux') expect(readFileSync('/proc/self/cmdline', 'utf8')).not.toContain(secret);
    }
  });
});

describe('every answer', () => {
  it('carries the protective headers and no CORS header', async () => {
    const cookie = await host.enter();
    const answers = await Promise.all([
      host.ask({}),
      host.ask({ headers: asPerson }),
      host.ask({ headers: { cookie } }),
      host.ask({ path: '/none', headers: { cookie } }),
      host.ask({ headers: { cookie, origin: 'http://evil.com' } }),
      host.upload(cookie, 'a.csv', 'a'),
    ]);
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'content-security-policy': contentSecurityPolicy,
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('has the policy the design fixes, word by word', () => {
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });
});

describe('the page', () => {
  it('is served with its right types; only names with a hash may be kept', async () => {
    const cookie = await host.enter();
    const page = await host.ask({ headers: { cookie } });
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    const script = await host.ask({ path: '/assets/main-abc123.js', headers: { cookie } });
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'private, max-age=31536000, immutable',
    });
  });

  it.each([
    '/../outside.js',
    '/assets/../../outside.js',
    '/%2e%2e/outside.js',
    '/..%2foutside.js',
    '/..\\outside.js',
    '/assets/..%5c..%5coutside.js',
    '/./outside.js',
    '/assets//main-abc123.js',
    '/.hidden.js',
    '/C:/outside.js',
    '/index.html%00.js',
    '/assets',
    '/assets/',
  ])('ends at its folder: %s is not there', async (path) => {
    const cookie = await host.enter();
    const text = await host.askRaw([
      `GET ${path} HTTP/1.1`,
      `Host: ${host.authority}`,
      `Cookie: ${cookie}`,
      'Connection: close',
    ]);
    expect(text).toMatch(/^HTTP\/1\.1 40[034] /u);
    expect(text).not.toContain('secret');
  });
});

function newPath(): string {
  return new URL(host.host.newLink()).pathname;
}

function opensPort(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: 2000 });
    const end = (isOpen: boolean): void => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
    socket.on('timeout', () => end(false));
  });
}
