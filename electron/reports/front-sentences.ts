import type { TFunction } from 'i18next';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { formatMoney, type Money } from '../../shared/money.ts';
import type { EditedSentence, FrontSentenceKind } from '../../shared/ranking/front-page-contract.ts';
import { firstFifthOf } from '../../shared/ranking/pareto.ts';
import type { Language } from '../../shared/settings/languages.ts';
import { evidenceSentences } from '../factors/evidence-sentence.ts';
import type { FrontFindings, LeadingFinding } from './key-account-findings.ts';
import type { ReportedRanking } from './reported-ranking.ts';
import { percentText } from './shown-words.ts';

export interface FrontSentence {
  kind: FrontSentenceKind;
  text: string;
}

interface Words {
  translate: TFunction;
  language: Language;
}

/** What the figures say: on whom the shop depends or who leads, what groups bring, who came and went, who is overlooked. */
export function frontSentences(ranking: ReportedRanking, findings: FrontFindings, words: Words): FrontSentence[] {
  return [
    findings.leading === null
      ? { kind: 'concentration', text: concentrationSentence(ranking, words) }
      : { kind: 'leading', text: leadingSentence(findings.leading, words) },
    ...(ranking.rollUp === undefined ? [] : [{ kind: 'groups' as const, text: groupsSentence(ranking, words) }]),
    { kind: 'movement', text: movementSentence(ranking, findings.movement, words) },
    { kind: 'overlooked', text: overlookedSentence(findings, words) },
  ];
}

/** Each as the owner worded it, where the figures are still those that were worded. */
export function wordedSentences(
  sentences: readonly FrontSentence[],
  edited: readonly EditedSentence[],
): (EditedSentence & { earlier: string | null })[] {
  return sentences.map(({ kind, text: written }) => {
    const own = edited.find((one) => one.written === written);
    const earlier = own === undefined ? edited.find((one) => one.kind === kind && one.text !== '') : undefined;
    return { kind, written, text: own?.text ?? written, earlier: earlier?.text ?? null };
  });
}

function wordOf({ translate }: Words) {
  return (key: string, values: Record<string, string | number> = {}): string =>
    translate(`report.findings.front.${key}`, values);
}

function concentrationSentence({ rows, rankedBy, knownShare }: ReportedRanking, words: Words): string {
  const [first] = rows;
  const { customers, netShare } = firstFifthOf(rows);
  return wordOf(words)(`concentration.${rankedBy}`, {
    count: customers,
    share: percentText(netShare),
    largest: percentText(first?.share ?? 0),
    ...(knownShare === null ? {} : { known: percentText(knownShare) }),
    name: first === undefined ? '–' : customerLabel(first),
  });
}

/** Of the ranking by value, or by both. */
function leadingSentence({ moneyWeight, row, newAtTop, top }: LeadingFinding, words: Words): string {
  const order = moneyWeight === null ? 'value' : 'combined';
  return wordOf(words)(newAtTop === 0 ? `leadingAlike.${order}` : `leading.${order}`, {
    name: customerLabel(row),
    count: newAtTop,
    top,
    ...(moneyWeight === null ? {} : { money: percentText(moneyWeight) }),
  });
}

function groupsSentence({ rows, figure, rankedBy, rollUp }: ReportedRanking, words: Words): string {
  const groups = rows.filter(({ members }) => members !== null);
  const theirs = groups.reduce((sum, group) => sum + group.figure.minor, 0);
  return wordOf(words)(`rolledUp.${rankedBy}.${rollUp}`, {
    count: groups.length,
    members: groups.reduce((sum, { members }) => sum + (members?.length ?? 0), 0),
    share: percentText(figure.minor <= 0 ? 0 : theirs / figure.minor),
  });
}

function movementSentence({ currency }: ReportedRanking, movement: FrontFindings['movement'], words: Words): string {
  const money = (of: Money): string => formatMoney(of, words.language);
  const word = wordOf(words);
  const { lost, new: came } = movement.parts;
  const before = movement.before ?? { days: movement.now.days, daysCovered: 0, net: { minor: 0, currency } };
  if (!movement.isComparable) return word('notCompared', { covered: before.daysCovered, days: before.days });
  return word('movement', {
    lost: lost.customers,
    lostNet: money({ minor: -lost.change.minor, currency: lost.change.currency }),
    new: came.customers,
    newNet: money(came.change),
    before: money(before.net),
    now: money(movement.now.net),
  });
}

function overlookedSentence({ overlooked, isAnythingKnown, homeCurrency }: FrontFindings, words: Words): string {
  const word = wordOf(words);
  const looked = overlooked.filter(({ degree }) => degree === 'first');
  const [example] = looked;
  if (!isAnythingKnown) return word('nothingKnown');
  if (example === undefined) return word('nobodyOverlooked');
  const { row, why } = example;
  const known = evidenceSentences(why, row.factors, { ...words, homeCurrency });
  return word(row.rankRevenue === null ? 'overlookedWithoutSale' : 'overlooked', {
    count: looked.length,
    name: customerLabel(row),
    rank: row.rankRevenue ?? 0,
    known: known === '' ? words.translate('ranking.overlooked.manySmall') : known,
  });
}
