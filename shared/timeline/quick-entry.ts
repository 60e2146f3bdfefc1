import { type Clause, clausesOf } from './clauses.ts';
import type { ContactDirection, Mood } from './contact-codes.ts';
import { usualChannel, usualDirection, wordsOfChannels, wordsOfTouchpoints } from './contact-words.ts';
import { type DayPhrase, findDayPhrases, plainForm } from './day-phrase.ts';
import {
  askedAgain,
  directionWords,
  fillers,
  moodWords,
  type SaidWord,
  type Vocabulary,
  vocabularyOf,
  wordAt,
} from './said-words.ts';

/** What one line was understood to say. */
export interface QuickEntry {
  touchpoint: string;
  channel: string;
  /** '': no one said. */
  direction: ContactDirection | '';
  mood: Mood | '';
  day: string;
  nextContactDay: string | null;
  /** A day to come that may be meant as the next contact: to be offered, not taken. */
  possibleNextDay: string | null;
  /** The line without what was taken out of it whole. */
  text: string;
}

export interface QuickEntryAround {
  today: string;
  /** The owner's own words, known in addition to the codes. */
  ownTouchpoints?: readonly string[];
  ownChannels?: readonly string[];
}

const touchpointOfChannel: ReadonlyMap<string, string> = new Map(
  Object.entries({
    counter: 'visit',
    phone: 'call',
    sms: 'message',
    wechat: 'message',
    email: 'message',
    post: 'letter',
    review: 'suggestion',
  }),
);

/**
 * Reads a line as somebody writes it at the counter: "called, wants blue one, again next Wed", "电话 问了新豆子
 * 下周三再联系". A day counts as the next contact where its clause asks for one or says nothing else. Touchpoint and
 * channel are words at the beginning of a clause. What is not said: a visit at the counter, today.
 */
export function readQuickEntry(
  typed: string,
  { today, ownTouchpoints = [], ownChannels = [] }: QuickEntryAround,
): QuickEntry {
  const plain = plainForm(typed);
  const clauses = clausesOf(plain);
  const days = findDayPhrases(typed, today).flatMap((phrase) => {
    const clause = clauses.find(({ from, to }) => from <= phrase.from && phrase.to <= to);
    return clause === undefined ? [] : [dayInClause(plain, clause, phrase)];
  });
  const next = days.find((day) => isNextContact(day, today));
  // What is to be done next is not what was done, unless nothing else is said.
  const told = clauses.filter((clause) => clauses.length === 1 || clause !== next?.clause);
  const startsOfClauses = told.map((clause) => startOf(plain, clause, days));
  const said = firstSaid(plain, startsOfClauses, vocabularyOf(wordsOfTouchpoints, ownTouchpoints));
  const saidChannel = firstSaid(plain, startsOfClauses, vocabularyOf(wordsOfChannels, ownChannels));
  const touchpoint = said?.meaning ?? touchpointOfChannel.get(saidChannel?.meaning ?? '') ?? 'visit';

  const past = days.find((day) => day !== next && isDayOfContact(day, { today, said: said ?? saidChannel }));
  const possible = days.find(({ phrase, isAsked }) => !phrase.isWeak && !isAsked && phrase.day > today);

  // A promise to call back says nothing about who called.
  const done = next?.isAsked === true ? `${plain.slice(0, next.clause.from)} ${plain.slice(next.clause.to)}` : plain;

  const taken = new Set<Clause>();
  if (next?.saysNothingElse === true) taken.add(next.clause);
  if (past?.saysNothingElse === true) taken.add(past.clause);
  for (const clause of clauses) {
    const words = [said, saidChannel].filter((word) => word !== null);
    if (words.some(({ from, to }) => from === clause.from && to === clause.to)) taken.add(clause);
  }
  return {
    touchpoint,
    channel: saidChannel?.meaning ?? usualChannel(touchpoint),
    direction: directionWords.find(([pattern]) => pattern.test(done))?.[1] ?? usualDirection(touchpoint),
    mood: moodWords.find(([pattern]) => pattern.test(plain))?.[1] ?? '',
    day: past?.phrase.day ?? today,
    nextContactDay: next?.phrase.day ?? null,
    possibleNextDay: next === undefined ? (possible?.phrase.day ?? null) : null,
    text: withoutClauses(typed, clauses, taken),
  };
}

interface DayInClause {
  phrase: DayPhrase;
  clause: Clause;
  /** The clause asks for another contact. */
  isAsked: boolean;
  saysNothingElse: boolean;
}

function dayInClause(plain: string, clause: Clause, phrase: DayPhrase): DayInClause {
  const around = `${plain.slice(clause.from, phrase.from)} ${plain.slice(phrase.to, clause.to)}`;
  const left = around.replace(askedAgain, ' ').replace(fillers, ' ');
  return { phrase, clause, isAsked: askedAgain.test(around), saysNothingElse: !/[\p{L}\p{N}]/u.test(left) };
}

function isNextContact({ phrase, isAsked, saysNothingElse }: DayInClause, today: string): boolean {
  return isAsked ? phrase.day >= today : saysNothingElse && phrase.day > today;
}

/** A day gone by, or today, where it stands alone or with the touchpoint. */
function isDayOfContact(
  { phrase, clause, saysNothingElse }: DayInClause,
  { today, said }: { today: string; said: SaidWord<string> | null },
): boolean {
  const isWithTouchpoint = said !== null && clause.from <= said.from && said.to <= clause.to;
  return phrase.day <= today && (saysNothingElse || isWithTouchpoint);
}

const saidBefore = /^(?:(?:i|we|he|she|they|customer)(?= )|[我他她]们?|客户| )+/u;

/** Where a clause begins to say something: after a day and after who it was. */
function startOf(plain: string, clause: Clause, days: readonly DayInClause[]): number {
  let start = clause.from;
  for (let isMoving = true; isMoving; ) {
    const skipped = saidBefore.exec(plain.slice(start, clause.to))?.[0].length ?? 0;
    const day = days.find(({ phrase }) => phrase.from === start + skipped && phrase.to < clause.to);
    isMoving = skipped > 0 || day !== undefined;
    start = day?.phrase.to ?? start + skipped;
  }
  return start;
}

function firstSaid(plain: string, starts: readonly number[], words: Vocabulary<string>): SaidWord<string> | null {
  for (const start of starts) {
    const said = wordAt(plain, start, words);
    if (said !== null) return said;
  }
  return null;
}

/** What is left when clauses go, with the punctuation that ended them. */
function withoutClauses(typed: string, clauses: readonly Clause[], taken: ReadonlySet<Clause>): string {
  const parts = clauses.map((clause, index) => {
    const end = clauses[index + 1]?.from ?? typed.length;
    return taken.has(clause) ? '' : typed.slice(clause.from, end);
  });
  const text = parts.join('').trim();
  return taken.size === 0 ? text : text.replace(/[\s,，;；、]+$/u, '');
}
