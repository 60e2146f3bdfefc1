import { findDayPhrases } from '../timeline/day-phrase.ts';
import type { CaseFactor, CaseKind } from './case-codes.ts';
import type { CaseOfContact } from './contract.ts';

/** Chinese words where a clause begins, after who said so; English ones anywhere. */
function beginsWith(chinese: string, english: string, who = '客户|客人|他|她'): RegExp {
  return new RegExp(`(?:^|[\\s,，;；。])(?:${who})?(?:${chinese})|\\b(?:${english})\\b`, 'iu');
}

/** What a line says when it is a case, the more telling first; `thing`: what was asked for. */
const patterns: ReadonlyArray<readonly [CaseKind, RegExp]> = [
  ['complaint', beginsWith('投诉|抱怨|差评', 'complaint|complained|complains')],
  ['promise', beginsWith('答应|说好|承诺', 'promised', '我们?|店里|已经?')],
  ['inVain', /想[买要](?<wanted>[^,，。;；没]+?)[,，]?(?:没买到|没有|没货|断货|缺货|卖完了)/u],
  ['inVain', /(?:要|问)(?<wanted>[^,，。;；没]+?)[,，]?(?:没买到|没货|断货|缺货|卖完了)/u],
  [
    'inVain',
    /\b(?:asked|looking|looked|came) (?:in )?for (?<wanted>[^,.;]+?)(?:[,;]? ?(?:but )?(?:we (?:had|have) none|none left|sold out|out of stock))?$/iu,
  ],
  ['inVain', /\bwanted (?<wanted>[^,.;]+?)[,;]? (?:but )?(?:we (?:had|have) none|none left|sold out|out of stock)/iu],
  ['suggestion', beginsWith('建议|提议|提意见', 'suggest(?:s|ed|ion)')],
  ['request', beginsWith('请求|要求|拜托', 'request(?:s|ed)?|asked us to')],
  ['question', beginsWith('询问|请问', 'asked (?:whether|if|when|where|how|why)')],
];

const factorWords: ReadonlyArray<readonly [CaseFactor, RegExp]> = [
  ['waiting', /等了|等太久|排队|\bwait(?:ed|ing)?\b|\bqueue\b/iu],
  ['warmth', /态度|不理|冷淡|\b(?:rude|unfriendly|ignored)\b/iu],
  ['price', /太贵|涨价|价格|\b(?:expensive|pric(?:e|ey|es)|overcharged)\b/iu],
  ['delivery', /送晚|没送到|配送|外卖|\bdeliver(?:y|ed)?\b/iu],
  ['cleanliness', /脏|不干净|头发|\b(?:dirty|hair)\b/iu],
  ['noise', /太吵|吵闹|\b(?:noisy|loud)\b/iu],
  ['mistake', /弄错|做错|算错|收错|\b(?:wrong|mistake)\b/iu],
  ['quality', /不新鲜|凉了|是冷的|坏了|难喝|难吃|\b(?:cold|stale|broken|bad)\b/iu],
];

/**
 * The case that a line as it is written at the counter reports: "投诉：等了四十分钟", "asked for oat milk",
 * "promised to ring Tuesday". Null where it reports none. It is offered as a chip that can be taken off.
 */
export function recogniseCase(typed: string, today: string): CaseOfContact | null {
  const text = typed.trim();
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(text);
    if (match === null) continue;
    return {
      kind,
      thing: kind === 'inVain' ? (match.groups?.wanted ?? '').trim() : '',
      factor: kind === 'complaint' ? factorOf(text) : '',
      promisedDay: kind === 'promise' ? promisedDayIn(text, today) : null,
    };
  }
  return null;
}

function factorOf(text: string): string {
  return factorWords.find(([, pattern]) => pattern.test(text))?.[0] ?? '';
}

/** The first day to come, or today, that a promise names. */
function promisedDayIn(text: string, today: string): string | null {
  return findDayPhrases(text, today).find(({ day }) => day >= today)?.day ?? null;
}
