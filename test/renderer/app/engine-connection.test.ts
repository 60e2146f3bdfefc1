import { MessageChannel } from 'node:worker_threads';
import { type ClientContext, type ClientLink, createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { afterEach, describe, expect, it } from 'vitest';
import { type ConnectionState, EngineConnection } from '../../../renderer/app/engine-connection.ts';
import type { EngineGone } from '../../../shared/host.ts';

type Gone = (why: EngineGone) => void;

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
    connectEngine: (told: Gone): Promise<ClientLink<ClientContext>> => {
      attempts += 1;
      if (attempts <= refusals) return Promise.reject(new Error('not there yet'));
      started += 1;
      const name = `engine ${started}`;
      channel = new MessageChannel();
      opened.push(channel);
      new RPCHandler({
        whoAnswers: os.handler(() => name),
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
    const connection = new EngineConnection(engines(), () => 0);
    const client = createORPCClient(connection) as unknown as Clients;
    expect(connection.state).toBe('connecting');
    expect(await client.whoAnswers()).toBe('engine 1');
    expect(connection.state).toBe('open');
  });

  it('opens again by itself when the engine is started anew', async () => {
    const host = engines();
    const connection = new EngineConnection(host, () => 0);
    const client = createORPCClient(connection) as unknown as Clients;
    const states = statesOf(connection);
    await client.whoAnswers();
    await host.die('restarting');
    expect(await client.whoAnswers()).toBe('engine 2');
    expect(states).toEqual(['connecting', 'open', 'reopening', 'open']);
  });

  it('rejects a call that was under way when the engine died, and never sends it again', async () => {
    const host = engines();
    const connection = new EngineConnection(host, () => 0);
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
    const connection = new EngineConnection(host, () => 0);
    const client = createORPCClient(connection) as unknown as Clients;
    expect(await client.whoAnswers()).toBe('engine 1');
    expect(host.attempts()).toBe(4);
  });

  it('gives up at last and says that the program has ended', async () => {
    const connection = new EngineConnection(engines(Number.POSITIVE_INFINITY), () => 0);
    const client = createORPCClient(connection) as unknown as Clients;
    await expect(client.whoAnswers()).rejects.toThrow('the program has ended');
    expect(connection.state).toBe('ended');
  });

  it('does not connect again when the program has ended', async () => {
    const host = engines();
    const connection = new EngineConnection(host, () => 0);
    const client = createORPCClient(connection) as unknown as Clients;
    await client.whoAnswers();
    await host.die('ended');
    await expect(client.whoAnswers()).rejects.toThrow('the program has ended');
    expect([connection.state, host.attempts()]).toEqual(['ended', 1]);
  });
});
