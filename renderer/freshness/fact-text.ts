import { markedDetail } from '../../shared/customers/marked-detail.ts';
import type { CustomerToConfirm, StaleFact } from '../../shared/freshness/contract.ts';
import type { Words } from '../app/words.ts';

/** What is to be confirmed; a phone or an address with what it must not be used for. */
export function factText({ kind, text }: StaleFact, { doNotContact }: CustomerToConfirm, { t }: Words): string {
  return kind === 'phone' || kind === 'address' ? markedDetail(text, kind, doNotContact, t) : text;
}
