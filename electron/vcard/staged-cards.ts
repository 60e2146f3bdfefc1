import { createHash } from 'node:crypto';
import { readTypedDay } from '../../shared/dates/read-typed-day.ts';
import type { Cell } from '../../shared/import/fields.ts';
import type { RejectedRow } from '../../shared/import/rows.ts';
import { isTellingPhone, phoneDigits } from '../../shared/phone.ts';
import { beginningOf, foldText, replaceUnstorable } from '../../shared/text.ts';
import { cardWithinLimits } from '../../shared/vcard/card-within-limits.ts';
import type { ContactCard } from '../../shared/vcard/contact-card.ts';
import { joinedCard } from '../../shared/vcard/join-cards.ts';
import { namesSomebody } from '../../shared/vcard/names-somebody.ts';
import type { ReadCard } from '../spreadsheet/read-cards.ts';
import { isPhotoKept } from './photo-of-card.ts';

/** A person or company of the file, with what they can be recognised by. */
export interface StagedCard {
  /** Which card of the file, from 1; of a table which row. */
  rowNumber: number;
  card: ContactCard;
  foldedName: string;
  digits: readonly string[];
  emails: readonly string[];
  wechats: readonly string[];
}

/** Rows of the file that something odd is about, with a few examples. */
export interface OddCards {
  rows: readonly number[];
  examples: readonly string[];
}

export interface StagedCards {
  cards: readonly StagedCard[];
  rejected: readonly RejectedRow[];
  /** Cards that joined an earlier one. */
  joined: OddCards;
  birthdaysUnread: OddCards;
  photosLeftOut: OddCards;
  /** Cards with a text or a list longer than can be kept. */
  cut: OddCards;
}

/**
 * The cards of a file that can be taken. Cards of one name that share a phone, an e-mail or a WeChat, as phones keep
 * them for each of their accounts, become one; so do cards that say the same.
 */
export class CardStage {
  readonly #staged: StagedCard[] = [];
  readonly #rejected: RejectedRow[] = [];
  readonly #placeByKey = new Map<string, number>();
  readonly #joined: Odd[] = [];
  readonly #birthdaysUnread: Odd[] = [];
  readonly #photosLeftOut: Odd[] = [];
  readonly #cut: Odd[] = [];
  #cardCount = 0;

  get cardCount(): number {
    return this.#cardCount;
  }

  add({ rowNumber, card: given, cells }: ReadCard): void {
    this.#cardCount += 1;
    const card = this.#withinLimits(storable(given), rowNumber);
    if (!namesSomebody(card)) {
      const nobody = { rowNumber, reason: 'cardNamesNobody', field: 'name', value: '' } as const;
      this.#rejected.push({ ...nobody, cells: (cells ?? []).map(storableCell) });
      return;
    }
    const isUnread = card.birthday !== '' && readTypedDay(card.birthday, null) === null;
    if (isUnread) this.#birthdaysUnread.push({ rowNumber, example: card.birthday });
    if (card.photo !== null && !isPhotoKept(card.photo)) this.#photosLeftOut.push({ rowNumber, example: card.name });
    this.#stage(stagedCard(card, rowNumber));
  }

  #stage(one: StagedCard): void {
    const keys = keysOf(one);
    const place = keys.flatMap((key) => this.#placeByKey.get(key) ?? [])[0];
    const known = place === undefined ? undefined : this.#staged[place];
    if (place === undefined || known === undefined) {
      for (const key of keys) this.#placeByKey.set(key, this.#staged.length);
      this.#staged.push(one);
      return;
    }
    this.#joined.push({ rowNumber: one.rowNumber, example: one.card.name });
    const card = this.#withinLimits(joinedCard(known.card, one.card), one.rowNumber);
    const both = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])];
    // Only what the new one adds is read again: thousands can join one after the other.
    this.#staged[place] = {
      ...known,
      card,
      digits: both(known.digits, one.digits),
      emails: both(known.emails, one.emails),
      wechats: both(known.wechats, one.wechats),
    };
    for (const key of keys) if (!this.#placeByKey.has(key)) this.#placeByKey.set(key, place);
  }

  #withinLimits(card: ContactCard, rowNumber: number): ContactCard {
    let isCut = false;
    const kept = cardWithinLimits(card, () => {
      isCut = true;
    });
    if (isCut && this.#cut.at(-1)?.rowNumber !== rowNumber) {
      this.#cut.push({ rowNumber, example: beginningOf(kept.name, longestExample) });
    }
    return kept;
  }

  end(): StagedCards {
    return {
      cards: this.#staged,
      rejected: this.#rejected,
      joined: oddCards(this.#joined),
      birthdaysUnread: oddCards(this.#birthdaysUnread),
      photosLeftOut: oddCards(this.#photosLeftOut),
      cut: oddCards(this.#cut),
    };
  }
}

interface Odd {
  rowNumber: number;
  example: string;
}

const mostExamples = 5;
const longestExample = 60;

function oddCards(odd: readonly Odd[]): OddCards {
  const examples = new Set(odd.map(({ example }) => example).filter((example) => example !== ''));
  return { rows: odd.map(({ rowNumber }) => rowNumber), examples: [...examples].slice(0, mostExamples) };
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
    // A fingerprint: the card itself may hold a photo.
    createHash('sha256').update(JSON.stringify(card)).digest('base64'),
  ];
}

/** Without the characters that the archive cannot hold. */
function storable({ photo, ...card }: ContactCard): ContactCard {
  const texts = JSON.parse(JSON.stringify(card), (_key, value: unknown) =>
    typeof value === 'string' ? replaceUnstorable(value).text : value,
  ) as typeof card;
  return { ...texts, photo };
}

function storableCell(cell: Cell): Cell {
  return typeof cell === 'string' ? replaceUnstorable(cell).text : cell;
}
