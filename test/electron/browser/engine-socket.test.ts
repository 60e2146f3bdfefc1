import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeCode, HostUnderTest } from './host-under-test.ts';
import { poisonedArchive } from './stub-engine.ts';

let host: HostUnderTest;
let cookie: string;

beforeEach(async () => {
  host = await HostUnderTest.start();
  cookie = await host.enter();
});

afterEach(async () => {
  await host.stop();
});

describe('a page speaks to the engine over the socket', () => {
  it('with values, dates and big integers as they were', async () => {
    const { client } = await host.connect(cookie);
    const sent = { text: '客户 ‮ \u0000 😀', at: 2n ** 70n, made: new Date(0) };
    expect(await client.echo(sent)).toEqual(sent);
  });

  it('with binary frames as they were, both ways', async () => {
    const { client } = await host.connect(cookie);
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 256);
    const turned = await client.turnBytes({ file: new File([bytes], '资料.bin') });
    expect(turned.name).toBe('资料.bin');
    expect(Buffer.from(await turned.arrayBuffer()).equals(Buffer.from(bytes.reverse()))).toBe(true);
  });

  it('with streams, and an abort that reaches the engine', async () => {
    const { client } = await host.connect(cookie);
    const counted: number[] = [];
    for await (const count of await client.countTo({ end: 500 })) counted.push(count);
    expect(counted).toEqual(Array.from({ length: 500 }, (_, index) => index + 1));

    const abort = new AbortController();
    const waiting = client.waitForAbort(undefined, { signal: abort.signal });
    const refused = expect(waiting).rejects.toThrow();
    await client.options(); // Answered after the engine has taken the call before it.
    abort.abort();
    await refused;
    await expect.poll(() => client.abortsSeen()).toBe(1);
  });

  it('and two pages do not hear each other', async () => {
    const [first, second] = await Promise.all([host.connect(cookie), host.connect(cookie)]);
    let heard = 0;
    second.socket.on('message', () => {
      heard += 1;
    });
    await first.client.options();
    expect(heard).toBe(0);
    expect((await second.client.options()).host).toBe('browser');
  });

  it('and a page that goes away ends its calls in the engine', async () => {
    const left = await host.connect(cookie);
    left.client.waitForAbort().catch(() => undefined);
    await left.client.options();
    left.socket.terminate();
    const { client } = await host.connect(cookie);
    await expect.poll(() => client.abortsSeen()).toBe(1);
  });

  it('but not with a frame above the limit', async () => {
    const { socket } = await host.connect(cookie);
    const code = closeCode(socket);
    socket.send(Buffer.alloc(4 * 1024 * 1024 + 1));
    expect(await code).toBe(1009);
    const { client } = await host.connect(cookie);
    expect((await client.options()).host).toBe('browser');
  });

  it('and garbage frames end nothing', async () => {
    const { client, socket } = await host.connect(cookie);
    for (const frame of ['', '{', 'null', '{"i":1}', '[]', '\u0000', Buffer.from([0xff, 0xfe])]) socket.send(frame);
    expect((await client.options()).host).toBe('browser');
    expect(host.log.filter((line) => !line.startsWith('ENGINE_DEFECT '))).toEqual([]);
  });
});

describe('when the engine dies', () => {
  it('the socket says "restarting", calls under way are rejected, and the next connection is answered', async () => {
    const { client, socket } = await host.connect(cookie);
    const code = closeCode(socket);
    const pending = expect(client.waitForAbort()).rejects.toThrow();
    const dying = expect(client.die()).rejects.toThrow();
    expect(await code).toBe(4001);
    await Promise.all([pending, dying]);
    const again = await host.connect(cookie);
    expect(await again.client.abortsSeen()).toBe(0);
    expect(host.log).toEqual(['ENGINE_ENDED']);
  });

  it('every time again', async () => {
    for (let death = 0; death < 5; death += 1) {
      const { client, socket } = await host.connect(cookie);
      const code = closeCode(socket);
      client.die().catch(() => undefined);
      expect(await code).toBe(4001);
    }
    expect((await (await host.connect(cookie)).client.options()).host).toBe('browser');
  });

  it('of an error, the log names its kind and place and nothing it was about', async () => {
    const { client, socket } = await host.connect(cookie);
    const code = closeCode(socket);
    client.dieWithSecret().catch(() => undefined);
    await code;
    expect(host.log.join('\n')).toMatch(/^ENGINE_ENDED RangeError at .*stub-engine\.ts/u);
    expect(host.log.join('\n')).not.toMatch(/王小明|13800138000/u);
  });

  it('the new one opens the archive that was open, unless opening it is what ends the engine', async () => {
    const first = await host.connect(cookie);
    await first.client.openArchive({ path: '/shop.shuke' });
    const gone = closeCode(first.socket);
    first.client.die().catch(() => undefined);
    await gone;
    const second = await host.connect(cookie);
    expect((await second.client.options()).openAtStart).toBe('/shop.shuke');

    await second.client.openArchive({ path: poisonedArchive });
    const goneAgain = closeCode(second.socket);
    second.client.die().catch(() => undefined);
    await goneAgain;
    // The first new engine fails on the archive; the page asks again, as it does, until one answers.
    await expect.poll(() => openAtStart(host, cookie), { timeout: 10_000 }).toBeNull();
    expect(host.log).toContain('ENGINE_FAILED DEFECT');
  });

  it('the engine may ask to be restarted, as locking does', async () => {
    const { client, socket } = await host.connect(cookie);
    const code = closeCode(socket);
    client.restart().catch(() => undefined);
    expect(await code).toBe(4001);
    expect((await (await host.connect(cookie)).client.options()).host).toBe('browser');
  });
});

describe('what the engine asks of its host', () => {
  it('is answered: no file manager opens on a path that is not there', async () => {
    const { client } = await host.connect(cookie);
    expect(await client.showInFolder({ path: '/no/such/archive.shuke' })).toEqual({ isDone: false });
  });
});

async function openAtStart(host: HostUnderTest, cookie: string): Promise<string | null | undefined> {
  try {
    const { client, socket } = await host.connect(cookie);
    return await Promise.race([
      client.options().then((options) => options.openAtStart),
      closeCode(socket).then(() => undefined),
    ]);
  } catch {
    return undefined;
  }
}
