import type { TFunction } from 'i18next';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { formatMoney, type Money } from '../../shared/money.ts';
import type { EditedSentence, FrontSentenceKind } from '../../shared/ranking/front-page-contract.ts';
import { firstFifthOf } from '../../shared/ranking/pareto.ts';
import type { RevenueRanking } from '../../shared/ranking/ranking.ts';
import type { Language } from '../../shared/settings/languages.ts';
import { evidenceSentences } from '../factors/evidence-sentence.ts';
import type { FrontFindings } from './key-account-findings.ts';

export interface FrontSentence {
  kind: FrontSentenceKind;
  text: string;
}

interface Words {
  translate: TFunction;
  language: Language;
}

/** What the figures say: on whom the shop depends, what groups bring, who came and went, who is overlooked. */
export function frontSentences(ranking: RevenueRanking, findings: FrontFindings, words: Words): FrontSentence[] {
  return [
    { kind: 'concentration', text: concentrationSentence(ranking, words) },
    ...(ranking.rollUp === undefined ? [] : [{ kind: 'groups' as const, text: groupsSentence(ranking, words) }]),
    ...(findings.movement === null
      ? []
      : [{ kind: 'movement' as const, text: movementSentence(ranking, findings.movement, words) }]),
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

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function concentrationSentence({ rows }: RevenueRanking, words: Words): string {
  const [first] = rows;
  const { customers, netShare } = firstFifthOf(rows);
  return wordOf(words)('concentration', {
    count: customers,
    share: percent(netShare),
    largest: percent(first?.share ?? 0),
    name: first === undefined ? '–' : customerLabel(first),
  });
}

function groupsSentence({ rows, net, rollUp }: RevenueRanking, words: Words): string {
  const groups = rows.flatMap((row) => (row.group === undefined ? [] : { net: row.net.minor, ...row.group }));
  return wordOf(words)(`rolledUp.${rollUp}`, {
    count: groups.length,
    members: groups.reduce((sum, { members }) => sum + members.length, 0),
    share: percent(net.minor <= 0 ? 0 : groups.reduce((sum, group) => sum + group.net, 0) / net.minor),
  });
}

function movementSentence(
  { currency }: RevenueRanking,
  movement: NonNullable<FrontFindings['movement']>,
  words: Words,
): string {
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
