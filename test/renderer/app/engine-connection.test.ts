import { MessageChannel } from 'node:worker_threads';
import { type ClientLink, createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { RequestHeadersPlugin, type RequestHeadersPluginContext } from '@orpc/server/plugins';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ArchiveShown } from '../../../renderer/app/archive-shown.ts';
import { type ConnectionState, EngineConnection } from '../../../renderer/app/engine-connection.ts';
import { forOneArchive } from '../../../renderer/app/for-one-archive.ts';
import { type CallContext, engineLinkOptions, shownOpeningHeader } from '../../../shared/engine-call.ts';
import type { ChosenFile, EngineGone, Host } from '../../../shared/host.ts';

type Gone = (why: EngineGone) => void;

interface CustomersClient {
  customers: { create(): Promise<string> };
  settings: { get(): Promise<string> };
}

interface Clients {
  whoAnswers(): Promise<string>;
  neverAnswers(): Promise<string>;
}

let opened: MessageChannel[] = [];

afterEach(() => {
  for (const channel of opened) channel.port1.close();
  opened = [];
});

/** A real oRPC engine over a real port; each is a new one with its own name. */
function engines(refusals = 0) {
  let started = 0;
  let attempts = 0;
  let gone: Gone = () => undefined;
  let channel: MessageChannel | undefined;
  return {
    attempts: () => attempts,
    connectEngine: (told: Gone): Promise<ClientLink<CallContext>> => {
      attempts += 1;
      if (attempts <= refusals) return Promise.reject(new Error('not there yet'));
      started += 1;
      const name = `engine ${started}`;
      channel = new MessageChannel();
      opened.push(channel);
      new RPCHandler({
        whoAnswers: os.handler(() => name),
        archive: { status: os.handler(() => null) },
        neverAnswers: os.handler(() => new Promise<string>(() => undefined)),
      }).upgrade(channel.port1);
      channel.port1.start();
      channel.port2.start();
      gone = told;
      return Promise.resolve(new RPCLink({ port: channel.port2 }));
    },
    die: async (why: EngineGone): Promise<void> => {
      const closed = new Promise((resolve) => channel?.port2.once('close', resolve));
      channel?.port1.close();
      await closed;
      gone(why);
    },
  };
}

function statesOf(connection: EngineConnection): ConnectionState[] {
  const states: ConnectionState[] = [connection.state];
  connection.listen(() => states.push(connection.state));
  return states;
}

describe('the connection to the engine', () => {
  it('answers calls, those too that are made before it stands', async () => {
    const connection = new EngineConnection(engines(), new ArchiveShown(), () => 0);
    const client = createORPCClient(connection) as unknown as Clients;
    expect(connection.state).toBe('connecting');
    expect(await client.whoAnswers()).toBe('engine 1');
    expect(connection.state).toBe('open');
  });

  it('opens again by itself when the engine is restarted', async () => {
    const host = engines();
    const connection = new EngineConnection(host, new ArchiveShown(), () => 0);
    const client = createORPCClient(connection) as unknown as Clients;
    const states = statesOf(connection);
    await client.whoAnswers();
    await host.die('restarting');
    expect(await client.whoAnswers()).toBe('engine 2');
    expect(states).toEqual(['connecting', 'open', 'reopening', 'open']);
  });

  it('rejects a call that was under way when the engine died, and never sends it again', async () => {
    const host = engines();
    const connection = new EngineConnection(host, new ArchiveShown(), () => 0);
    const client = createORPCClient(connection) as unknown as Clients;
    await client.whoAnswers();
    const rejected = expect(client.neverAnswers()).rejects.toThrow();
    await new Promise((resolve) => setImmediate(resolve));
    await host.die('restarting');
    await rejected;
    expect(host.attempts()).toBe(2);
  });

  it('keeps trying while the engine is not there yet', async () => {
    const host = engines(3);
    const connection = new EngineConnection(host, new ArchiveShown(), () => 0);
    const client = createORPCClient(connection) as unknown as Clients;
    expect(await client.whoAnswers()).toBe('engine 1');
    expect(host.attempts()).toBe(4);
  });

  it('gives up at last and says that the program has ended', async () => {
    const connection = new EngineConnection(engines(Number.POSITIVE_INFINITY), new ArchiveShown(), () => 0);
    const client = createORPCClient(connection) as unknown as Clients;
    await expect(client.whoAnswers()).rejects.toThrow('the program has ended');
    expect(connection.state).toBe('ended');
  });

  it('does not connect again when the program has ended', async () => {
    const host = engines();
    const connection = new EngineConnection(host, new ArchiveShown(), () => 0);
    const client = createORPCClient(connection) as unknown as Clients;
    await client.whoAnswers();
    await host.die('ended');
    await expect(client.whoAnswers()).rejects.toThrow('the program has ended');
    expect([connection.state, host.attempts()]).toEqual(['ended', 1]);
  });
});

/** An engine that answers when it is told to, and keeps what came with each call. */
function patientEngine() {
  const headers: (string | null)[] = [];
  const answers: PromiseWithResolvers<string>[] = [];
  const channel = new MessageChannel();
  opened.push(channel);
  const handler = os.$context<RequestHeadersPluginContext>().handler(({ context }) => {
    headers.push(context.reqHeaders?.get(shownOpeningHeader) ?? null);
    const answer = Promise.withResolvers<string>();
    answers.push(answer);
    return answer.promise;
  });
  const router = { customers: { create: handler }, settings: { get: handler } };
  new RPCHandler(router, { plugins: [new RequestHeadersPlugin()] }).upgrade(channel.port1);
  channel.port1.start();
  channel.port2.start();
  const linked = Promise.withResolvers<ClientLink<CallContext>>();
  return {
    headers,
    answers,
    connectEngine: () => linked.promise,
    link: () => linked.resolve(new RPCLink({ port: channel.port2, ...engineLinkOptions })),
    isAsked: (times = 1) => vi.waitUntil(() => answers.length === times),
  };
}

describe('a call for one archive', () => {
  const first = { id: 'a', path: '/a.shuke', opening: 'first' };
  const second = { id: 'b', path: '/b.shuke', opening: 'second' };

  it('says which opening of the archive the page shows', async () => {
    const engine = patientEngine();
    const shown = new ArchiveShown();
    const client = createORPCClient(new EngineConnection(engine, shown)) as unknown as CustomersClient;
    engine.link();
    shown.learn(first);
    const created = [client.customers.create()];
    await engine.isAsked();
    shown.learn({ ...first, opening: 'second' });
    created.push(client.customers.create());
    await engine.isAsked(2);
    for (const answer of engine.answers) answer.resolve('created');
    await Promise.all(created);
    expect(engine.headers).toEqual(['first', 'second']);
  });

  it('that waited while another archive was opened is never sent', async () => {
    const engine = patientEngine();
    const shown = new ArchiveShown();
    const client = createORPCClient(new EngineConnection(engine, shown)) as unknown as CustomersClient;
    shown.learn(first);
    const refused = expect(client.customers.create()).rejects.toMatchObject({ code: 'ARCHIVE_CHANGED' });
    shown.letGo();
    shown.learn(second);
    engine.link();
    await refused;
    expect(engine.answers).toHaveLength(0);
  });

  it('that was answered after another archive was opened goes no further, except about the program itself', async () => {
    const engine = patientEngine();
    const shown = new ArchiveShown();
    const client = createORPCClient(new EngineConnection(engine, shown)) as unknown as CustomersClient;
    engine.link();
    shown.learn(first);
    const refused = expect(client.customers.create()).rejects.toMatchObject({ code: 'ARCHIVE_CHANGED' });
    const settings = client.settings.get();
    await engine.isAsked(2);
    shown.letGo();
    for (const answer of engine.answers) answer.resolve('answer');
    await refused;
    expect(await settings).toBe('answer');
  });

  it('is as good as ever where a restarted engine has the same file open', async () => {
    const shown = new ArchiveShown();
    shown.learn(first);
    shown.learn({ ...first, opening: 'after the restart' });
    expect([shown.epoch, shown.opening]).toEqual([0, 'after the restart']);
  });

  it('gets no file that was chosen while another archive was opened', async () => {
    const shown = new ArchiveShown();
    shown.learn(first);
    const chosen = Promise.withResolvers<ChosenFile | null>();
    const host = forOneArchive({ chooseFile: () => chosen.promise } as unknown as Host, shown);
    const refused = expect(host.chooseFile('attachment')).rejects.toMatchObject({ code: 'ARCHIVE_CHANGED' });
    shown.letGo();
    chosen.resolve({ token: 'token', name: 'contract.pdf', sizeBytes: 1 });
    await refused;
  });
});
