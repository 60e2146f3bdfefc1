import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FileShelf } from '../../electron/files/file-shelf.ts';
import { HostUnderTest } from '../electron/browser/host-under-test.ts';
import { launchBrowser } from './tab.ts';

let host: HostUnderTest;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let otherSite: Server;
let otherPort: number;

beforeAll(async () => {
  host = await HostUnderTest.start();
  otherSite = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<!doctype html><title>another site</title>');
  });
  await new Promise<void>((resolve) => otherSite.listen(0, '127.0.0.1', resolve));
  otherPort = (otherSite.address() as AddressInfo).port;
  browser = await launchBrowser(['--host-resolver-rules=MAP evil.test 127.0.0.1']);
  context = await browser.newContext({ acceptDownloads: true });
  page = await context.newPage();
  await page.goto(host.host.link);
});

afterAll(async () => {
  await browser?.close();
  otherSite?.close();
  await host?.stop();
});

beforeEach(() => {
  host.log.length = 0;
});

describe('the link in a real browser', () => {
  it('leads to the page and leaves no code in the address, the history or the reach of scripts', async () => {
    expect(page.url()).toBe(`${host.host.url}/`);
    expect(await page.title()).toBe('page');
    expect(await page.evaluate(() => [document.cookie, document.referrer, history.length])).toEqual(['', '', 2]);
    await page.goBack().catch(() => null);
    expect(page.url()).not.toContain('/enter/');
    await page.goto(`${host.host.url}/`);
    expect(await page.title()).toBe('page');
  });

  it('opened from another place (a file, a chat) leads to the page as well', async () => {
    const other = await browser.newContext();
    const from = await other.newPage();
    await from.goto(`http://evil.test:${otherPort}/`);
    const link = host.host.newLink();
    await from.evaluate((address) => {
      const anchor = document.createElement('a');
      anchor.href = address;
      document.body.append(anchor);
      anchor.click();
    }, link);
    await from.waitForURL(`${host.host.url}/`);
    await expect.poll(() => from.title()).toBe('page');
    await other.close();
  });

  it('used a second time shows the plain page in both languages', async () => {
    const other = await browser.newContext();
    const late = await other.newPage();
    const answer = await late.goto(host.host.link);
    expect(answer?.status()).toBe(403);
    expect(await late.getByRole('heading').allTextContents()).toEqual(['这个链接已经用过', 'This link has been used']);
    await other.close();
  });
});

describe('the page in a real browser', () => {
  it('reaches the engine, uploads a file and downloads it under its Chinese name', async () => {
    const opened = await page.evaluate(openSocket, `ws://${host.authority}/engine`);
    expect(opened).toBe('open');
    const token = await page.evaluate(async () => {
      const answer = await fetch('/files', {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent('重点客户 (1).csv') },
        body: new Blob(['姓名']),
      });
      const { token } = (await answer.json()) as { token: string };
      return token;
    });
    const downloading = page.waitForEvent('download');
    await page.evaluate((path) => {
      const anchor = document.createElement('a');
      anchor.href = path;
      anchor.download = '';
      anchor.click();
    }, `/files/${token}`);
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('重点客户 (1).csv');
    expect(readFileSync(await download.path(), 'utf8')).toBe('姓名');
    expect(host.log).toEqual([]);
  });

  it('runs no inline script and loads nothing from elsewhere', async () => {
    const blocked = await page.evaluate(async (other) => {
      const violations = new Set<string>();
      const allBlocked = new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          violations.add(event.effectiveDirective);
          if (violations.size === 3) resolve();
        });
      });
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      const image = document.createElement('img');
      image.src = `${other}/x.png`;
      document.body.append(image);
      await fetch(`${other}/`).catch(() => undefined);
      await allBlocked;
      return { violations: [...violations].sort(), ran: 'ran' in window };
    }, `http://127.0.0.1:${otherPort}`);
    expect(blocked.ran).toBe(false);
    expect(blocked.violations).toEqual(['connect-src', 'img-src', 'script-src-elem']);
  });
});

describe.each([
  ['another port of this machine, which carries the cookie', () => `http://127.0.0.1:${otherPort}`],
  ['another site that resolves to this machine', () => `http://evil.test:${otherPort}`],
])('a page of %s', (_which, origin) => {
  it('reads nothing, writes nothing and opens no socket', async () => {
    const shelf = new FileShelf(await shelfFolder());
    const before = readdirSync(shelf.folder).length;
    const stranger = await context.newPage();
    await stranger.goto(`${origin()}/`);
    const got = await stranger.evaluate(attack, { url: host.host.url, socket: `ws://${host.authority}/engine` });
    expect(got).toEqual({
      read: 'blocked',
      opaqueRead: 'blocked',
      plainPost: 'blocked',
      jsonPost: 'blocked',
      binaryPost: 'blocked',
      script: 'blocked',
      socket: 'refused',
    });
    expect(readdirSync(shelf.folder).length).toBe(before);
    expect(host.log.every((code) => /^(?:SITE|ORIGIN)_FOREIGN$|^NOT_ADMITTED$|^METHOD_UNKNOWN$/u.test(code))).toBe(
      true,
    );
    expect(host.log.length).toBeGreaterThanOrEqual(6);
    await stranger.close();
  });

  it('cannot post a form', async () => {
    const stranger = await context.newPage();
    await stranger.goto(`${origin()}/`);
    const answered = stranger.waitForResponse(`${host.host.url}/files`);
    await stranger.evaluate((url) => {
      const form = document.createElement('form');
      form.method = 'post';
      form.action = `${url}/files`;
      form.enctype = 'text/plain';
      document.body.append(form);
      form.submit();
    }, host.host.url);
    expect((await answered).status()).toBe(403);
    expect(host.log).toEqual(['ORIGIN_FOREIGN']);
    await stranger.close();
  });
});

describe('a name that is made to resolve to this machine', () => {
  it('is answered with nothing', async () => {
    const stranger = await context.newPage();
    const answered = stranger.waitForResponse(`http://evil.test:${host.host.port}/`);
    // An error without a body is a failed navigation for Chromium with a window, and an empty page for the one without.
    await stranger.goto(`http://evil.test:${host.host.port}/`).catch(() => undefined);
    const response = await answered;
    expect(response.status()).toBeGreaterThanOrEqual(400);
    expect(response.headers()['content-length'] ?? '0').toBe('0');
    expect(await stranger.locator('body').innerText()).not.toContain('Shuke');
    expect(new Set(host.log)).toEqual(new Set(['HOST_FOREIGN']));
    await stranger.close();
  });
});

async function shelfFolder(): Promise<string> {
  const files = join(host.profileFolder, 'files');
  const [run] = readdirSync(files);
  return join(files, run ?? '');
}

function openSocket(address: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(address);
    socket.onopen = () => {
      socket.close();
      resolve('open');
    };
    socket.onerror = () => resolve('refused');
  });
}

async function attack({ url, socket }: { url: string; socket: string }): Promise<Record<string, string>> {
  const ask = (init: RequestInit, path = '/'): Promise<string> =>
    fetch(`${url}${path}`, { credentials: 'include', ...init }).then(
      (answer) => (answer.type === 'opaque' ? 'sent blindly' : `read ${answer.status}`),
      () => 'blocked',
    );
  const post = (type: string): RequestInit => ({
    method: 'POST',
    mode: 'no-cors',
    body: '{}',
    headers: { 'content-type': type },
  });
  const script = new Promise<string>((resolve) => {
    const element = document.createElement('script');
    element.onload = () => resolve('ran');
    element.onerror = () => resolve('blocked');
    element.src = `${url}/assets/main-abc123.js`;
    document.body.append(element);
  });
  const opened = new Promise<string>((resolve) => {
    const connection = new WebSocket(socket);
    connection.onopen = () => resolve('open');
    connection.onerror = () => resolve('refused');
  });
  return {
    read: await ask({}),
    opaqueRead: await ask({ mode: 'no-cors' }),
    plainPost: await ask(post('text/plain'), '/files'),
    jsonPost: await ask({ method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }, '/files'),
    binaryPost: await ask(
      { method: 'POST', body: 'x', headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'x' } },
      '/files',
    ),
    script: await script,
    socket: await opened,
  };
}
