import { setImmediate as turn } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { EngineClient } from '../../shared/contract.ts';
import { engineLinkOptions } from '../../shared/engine-call.ts';
import { firstPage, pageLeftNote, readPageLeft } from '../../shared/settings/first-page.ts';
import type { EnginePort } from './engine-messages.ts';

interface Asked {
  connect(port: EnginePort): void;
  /** Whether a page has connected: it asks for itself, and is not kept waiting. */
  isPageThere(): boolean;
  pageNotes: Readonly<Record<string, string>>;
}

/**
 * Asks what the first screen will ask, by a port as the page has one, while the page is still being loaded: what it is
 * answered from is kept by then, and what Node loads at the first message is loaded.
 */
export async function readAhead({ connect, isPageThere, pageNotes }: Asked): Promise<void> {
  const { port1: ours, port2: engines } = new MessageChannel();
  connect(engines);
  try {
    const client = createORPCClient<EngineClient>(new RPCLink({ port: ours, ...engineLinkOptions }));
    const archive = await client.archive.status();
    // A turn of the loop says who has connected meanwhile.
    await turn();
    if (isPageThere()) return;
    await reads[firstPage(archive, pageLeft(pageNotes))]?.(client);
  } finally {
    ours.close();
  }
}

const reads: Readonly<Record<string, (client: EngineClient) => Promise<unknown>>> = {
  '/customers': async ({ customers }) => {
    await customers.list({});
    await customers.emptyColumns();
  },
  '/key-accounts': (client) => client.ranking.revenueRows({}),
};

function pageLeft(notes: Readonly<Record<string, string>>) {
  try {
    return readPageLeft(JSON.parse(notes[`shuke.${pageLeftNote}`] ?? 'null'));
  } catch {
    // Kept by another program, or cut: the page begins at the beginning then, too.
    return null;
  }
}
