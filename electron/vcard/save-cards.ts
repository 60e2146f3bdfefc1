import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TFunction } from 'i18next';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { CustomerSelection } from '../../shared/customers/filter.ts';
import { refusedWords } from '../../shared/customers/marked-detail.ts';
import { translator } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { writeCard } from '../../shared/vcard/write-cards.ts';
import { keepingStatements } from '../acts/kept-statements.ts';
import { archiveName } from '../archive/archive-name.ts';
import type { Connection } from '../archive/query.ts';
import { selectedCustomers } from '../customers/selected-customers.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import type { JobControl } from '../engine/jobs.ts';
import { exportFileName } from '../files/export-file-name.ts';
import { safeFileName } from '../files/file-name.ts';
import { cardOfCustomer } from './card-of-customer.ts';

export interface CardsToSave {
  selection: CustomerSelection;
  language: Language;
}

const cardsBetweenBreaths = 200;

/** Makes the .vcf file of customers, as the archive stands now, and puts it on the shelf. Error: CUSTOMER_UNKNOWN. */
export async function saveCards(
  context: EngineContext,
  { selection, language }: CardsToSave,
  control: JobControl,
): Promise<{ token: string; name: string }> {
  const { session, clock, files } = context;
  const { archive } = session;
  const translate = translator(language);
  const snapshot = archive.openReader();
  const path = files.draftPath();
  try {
    snapshot.beginSnapshot();
    const setting = { homeCurrency: session.homeCurrency, today: clock.today() };
    const customers = namedCustomers(snapshot, selectedCustomers(snapshot, selection, setting));
    await pipeline(
      Readable.from(cardsOf(keepingStatements(snapshot), customers, translate, control)),
      createWriteStream(path),
    );
    const picked = 'ids' in selection && selection.ids.length === 1 ? customers[0] : undefined;
    // A single card is handed on under its own name.
    const fileName =
      picked === undefined
        ? exportFileName(archiveName(archive.path), translate('vcard.fileName', { day: clock.today() }), 'vcf')
        : safeFileName(`${customerLabel(picked)}.vcf`);
    return { token: await files.put(path, fileName, { owned: true }), name: fileName };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    snapshot.close();
  }
}

interface NamedCustomer {
  id: number;
  name: string;
  number: string;
}

function namedCustomers(snapshot: Connection, ids: readonly number[]): NamedCustomer[] {
  return snapshot
    .prepare<[string], NamedCustomer>(
      `SELECT id, name, number FROM customers WHERE id IN (SELECT value FROM json_each(?)) ORDER BY name_folded, number`,
    )
    .all(JSON.stringify(ids));
}

async function* cardsOf(
  snapshot: Connection,
  customers: readonly NamedCustomer[],
  t: TFunction,
  control: JobControl,
): AsyncGenerator<string> {
  for (const [position, { id }] of customers.entries()) {
    const { card, photoMediaType, doNotContact } = cardOfCustomer(snapshot, id);
    const mark = doNotContact.length === 0 ? '' : `${t('customers.doNotContact')}: ${refusedWords(doNotContact, t)}`;
    yield writeCard(card, photoMediaType, mark);
    if (position % cardsBetweenBreaths === 0) {
      control.report({ phase: 'saving', done: position, of: customers.length });
      await control.breathe();
    }
  }
}
