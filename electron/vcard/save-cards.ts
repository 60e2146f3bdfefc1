import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CustomerFilter } from '../../shared/customers/filter.ts';
import { writeCard } from '../../shared/vcard/write-cards.ts';
import { keepingStatements } from '../acts/kept-statements.ts';
import type { Connection } from '../archive/query.ts';
import { sortedCustomerIds } from '../customers/customer-ids.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import type { JobControl } from '../engine/jobs.ts';
import { cardOfCustomer } from './card-of-customer.ts';

const cardsBetweenBreaths = 200;

/** Makes the .vcf file of the customers a filter keeps, as the archive stands now, and puts it on the shelf. */
export async function saveCards(
  context: EngineContext,
  { filter }: { filter: CustomerFilter },
  control: JobControl,
): Promise<{ token: string; name: string }> {
  const { session, clock, files } = context;
  const snapshot = session.archive.openReader();
  try {
    snapshot.exec('BEGIN');
    const order = { filter, sort: 'name', descending: false } as const;
    const ids = sortedCustomerIds(snapshot, order, { homeCurrency: session.homeCurrency, today: clock.today() });
    const path = files.draftPath();
    await pipeline(Readable.from(cardsOf(keepingStatements(snapshot), ids, control)), createWriteStream(path));
    const name = `contacts-${clock.today()}.vcf`;
    return { token: await files.put(path, name, { owned: true }), name };
  } finally {
    snapshot.close();
  }
}

async function* cardsOf(snapshot: Connection, ids: Float64Array, control: JobControl): AsyncGenerator<string> {
  for (const [position, id] of ids.entries()) {
    const { card, photoMediaType } = cardOfCustomer(snapshot, id);
    yield writeCard(card, photoMediaType);
    if (position % cardsBetweenBreaths === 0) {
      control.report({ phase: 'saving', done: position, of: ids.length });
      await control.breathe();
    }
  }
}
