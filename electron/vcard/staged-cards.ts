import type { RejectedRow } from '../../shared/import/rows.ts';
import { isTellingPhone, phoneDigits } from '../../shared/phone.ts';
import { foldText, replaceUnstorable } from '../../shared/text.ts';
import type { ContactCard } from '../../shared/vcard/contact-card.ts';
import { joinedCard } from '../../shared/vcard/join-cards.ts';

/** A person or company of the file, with what they can be recognised by. */
export interface StagedCard {
  /** Which card of the file, from 1. */
  rowNumber: number;
  card: ContactCard;
  foldedName: string;
  digits: readonly string[];
  emails: readonly string[];
  wechats: readonly string[];
}

export interface StagedCards {
  cards: readonly StagedCard[];
  rejected: readonly RejectedRow[];
}

/**
 * The cards of a file that can be taken. Cards of one name that share a phone, an e-mail or a WeChat, as phones keep
 * them for each of their accounts, become one; so do cards that say the same.
 */
export function stageCards(cards: readonly ContactCard[]): StagedCards {
  const staged: StagedCard[] = [];
  const rejected: RejectedRow[] = [];
  const placeByKey = new Map<string, number>();
  for (const [index, given] of cards.entries()) {
    const card = storable(given);
    if (!isSomebody(card)) {
      rejected.push({ rowNumber: index + 1, reason: 'nameMissing', field: 'name', value: '', cells: [card.note] });
      continue;
    }
    const one = stagedCard(card, index + 1);
    const keys = keysOf(one);
    const place = keys.flatMap((key) => placeByKey.get(key) ?? [])[0];
    const known = place === undefined ? undefined : staged[place];
    if (place === undefined || known === undefined) {
      for (const key of keys) placeByKey.set(key, staged.length);
      staged.push(one);
      continue;
    }
    const joined = stagedCard(joinedCard(known.card, card), known.rowNumber);
    staged[place] = joined;
    for (const key of [...keys, ...keysOf(joined)]) if (!placeByKey.has(key)) placeByKey.set(key, place);
  }
  return { cards: staged, rejected };
}

function stagedCard(card: ContactCard, rowNumber: number): StagedCard {
  return {
    rowNumber,
    card,
    foldedName: foldText(card.name),
    digits: card.phones.map(({ text }) => phoneDigits(text)).filter(isTellingPhone),
    emails: card.emails.map(({ text }) => foldText(text)),
    wechats: card.wechats.map(({ text }) => foldText(text)),
  };
}

function keysOf({ card, foldedName, digits, emails, wechats }: StagedCard): string[] {
  const who = `${card.isCompany ? 'company' : 'person'}\u001f${foldedName}`;
  return [
    ...digits.map((text) => `phone\u001f${text}\u001f${who}`),
    ...emails.map((text) => `email\u001f${text}\u001f${who}`),
    ...wechats.map((text) => `wechat\u001f${text}\u001f${who}`),
    JSON.stringify(card),
  ];
}

function isSomebody({ name, phones, emails, wechats }: ContactCard): boolean {
  return name !== '' || phones.length + emails.length + wechats.length > 0;
}

/** Without the characters that the archive cannot hold. */
function storable(card: ContactCard): ContactCard {
  return JSON.parse(JSON.stringify(card), (_key, value: unknown) =>
    typeof value === 'string' ? replaceUnstorable(value).text : value,
  ) as ContactCard;
}
