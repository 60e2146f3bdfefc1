import type { ContactDirection, Mood } from './contact-codes.ts';

/** A word of a vocabulary that stands in a text, and what it means. */
export interface SaidWord<Meaning> {
  from: number;
  to: number;
  meaning: Meaning;
}

/** Words and what they mean; longer ones before those they begin with. */
export type Vocabulary<Meaning> = readonly (readonly [word: string, meaning: Meaning])[];

/** Codes with their words, and the owner's own words that mean themselves. */
export function vocabularyOf(words: Readonly<Record<string, string>>, own: readonly string[]): Vocabulary<string> {
  const known = Object.entries(words).flatMap(([code, list]) => list.split('|').map((word) => [word, code] as const));
  const all = [...own.filter((word) => word !== '').map((word) => [word.toLowerCase(), word] as const), ...known];
  return all.sort(([a], [b]) => b.length - a.length);
}

/** The longest word of the vocabulary at a place of a text in plain form; a Latin word only as a whole. */
export function wordAt<Meaning>(
  plain: string,
  from: number,
  vocabulary: Vocabulary<Meaning>,
): SaidWord<Meaning> | null {
  for (const [word, meaning] of vocabulary) {
    const to = from + word.length;
    if (plain.startsWith(word, from) && !isInsideWord(plain, to)) return { from, to, meaning };
  }
  return null;
}

function isInsideWord(plain: string, at: number): boolean {
  return isLatin(plain.charAt(at - 1)) && isLatin(plain.charAt(at));
}

function isLatin(character: string): boolean {
  return /^[\p{Script=Latin}\p{N}]$/u.test(character);
}

/** What asks for another contact. */
export const askedAgain =
  /(?<![\p{Script=Latin}])(?:again|call(?:ing)? (?:him |her |them |me |us )?back|callback|ring (?:him |her |them )?back|follow[- ]?up|remind(?:er)?|check (?:back|in)|get back|back to|next contact|chase|revisit|due)(?![\p{Script=Latin}])|再联系|再聊|再打|再约|再来|再问|再看|再说|再谈|再发|再去|回访|跟进|联系|提醒|回电|回复|复访|下次/u;

/** Words that say nothing next to a day and the wish for another contact. */
export const fillers =
  /(?<![\p{Script=Latin}])(?:on|by|to|me|us|him|her|them|it|the|please|will|we|i|and|then|at|for|around|about|until|call|ring|contact|try|ask|message|text|write)(?![\p{Script=Latin}])|我们|客户|记得|左右|时候|[我他她请要给的了去来吧再]|一下/gu;

/** Who went to whom, in words; the first that is found counts. */
export const directionWords: readonly (readonly [pattern: RegExp, direction: ContactDirection])[] = [
  [
    /来电|打来|打(?:了|过)?(?:个|通)?电话给(?:店里|我)|找上门|(?<![\p{Script=Latin}])(?:they|he|she|customer) (?:called|rang|phoned|wrote|texted|came)|called in|rang in/u,
    'in',
  ],
  [
    /去电|致电|打给|打(?:了|过)?(?:个|通)?电话给|回电|回访|发了|发微信|发短信|发邮件|发消息|寄了|寄去|送了|送去|通知|拜访|联系了|(?<![\p{Script=Latin}])(?:i|we) (?:called|rang|phoned|wrote|texted|sent|visited|messaged|emailed)|(?:called|rang|phoned|texted|messaged|emailed|visited|wrote to) (?:him|her|them)(?![\p{Script=Latin}])|(?<![\p{Script=Latin}])sent(?![\p{Script=Latin}])/u,
    'out',
  ],
];

export const moodWords: readonly (readonly [pattern: RegExp, mood: Mood])[] = [
  [
    /不高兴|不开心|不满|生气|恼火|发火|(?<![\p{Script=Latin}])(?:angry|annoyed|upset|unhappy|furious)(?![\p{Script=Latin}])/u,
    'upset',
  ],
  [
    /高兴|开心|满意|很喜欢|(?<![\p{Script=Latin}])(?:happy|pleased|delighted|glad|loved)(?![\p{Script=Latin}])/u,
    'pleased',
  ],
];
