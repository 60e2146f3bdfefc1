import { compareKnown, compareValues } from '../../shared/compare-known.ts';
import { nameOrderKey } from '../../shared/customers/name-order-key.ts';
import type { GroupList, GroupListQuestion, ListedGroup } from '../../shared/groups/contract.ts';
import { rolledUpKinds } from '../../shared/groups/group-kinds.ts';
import { mainMember } from '../../shared/groups/membership.ts';
import type { GroupSort } from '../../shared/groups/sort-keys.ts';
import { foldText } from '../../shared/text.ts';
import type { Archive } from '../archive/archive.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import type { FiguresQuestion } from './group-figures.ts';
import { keptRollUp, rollUpReads, typedMemberships } from './kept-roll-up.ts';
import { figuresQuestionOf, groupOf, membersOf, spanOfMembership } from './read-groups.ts';

interface KeptGroup {
  group: ListedGroup;
  nameKey: string;
  mainKey: string | null;
  folded: readonly string[];
}

const kept = new CacheByTables<readonly KeptGroup[]>();

/** The groups whose name, or main member, holds the text, in the order asked for. */
export function listGroups(context: EngineContext, list: GroupListQuestion): GroupList {
  const { archive } = context.session;
  const question = figuresQuestionOf(context);
  const all = kept.get(archive, { key: JSON.stringify(question), reads: [...rollUpReads, 'orders'] }, () =>
    readGroups(archive, question),
  );
  const typed = foldText(list.filter);
  const found = all.filter(({ folded }) => folded.some((text) => text.includes(typed)));
  const fitting = found
    .filter(({ group }) => list.kind === undefined || group.kind === list.kind)
    .sort(
      (one, other) =>
        compareKnown(sortKey(one, list.sort), sortKey(other, list.sort), list.descending) || compareNames(one, other),
    );
  const groups = fitting.map(({ group }) => group);
  return {
    ...question.period,
    total: groups.length,
    kinds: countsOf(found.map(({ group }) => group.kind)).map(([kind, count]) => ({ kind, groups: count })),
    leftOut: countsOf(groups.flatMap(({ leftOut }) => leftOut.map(({ currency }) => currency))).map(
      ([currency, count]) => ({ currency, groups: count }),
    ),
    rows: groups.slice(list.offset, list.offset + list.limit),
  };
}

function readGroups(archive: Archive, question: FiguresQuestion): KeptGroup[] {
  const { reader } = archive;
  const rolledUp = rolledUpKinds.map((kind) => keptRollUp(archive, kind));
  const spans = [
    ...rolledUp.flatMap((rollUp) => [...rollUp.keys()].flatMap((key) => rollUp.spansOfGroup(key))),
    ...typedMemberships(reader, "groups.kind NOT IN ('household', 'company')", []).map(spanOfMembership),
  ];
  const byKey = Map.groupBy(
    membersOf(reader, spans, question).map((member, place) => ({ key: spans[place]?.key ?? '', member })),
    ({ key }) => key,
  );
  return [...byKey].map(([key, ofGroup]): KeptGroup => {
    const members = ofGroup.map(({ member }) => member);
    const now = members.filter(({ belongs }) => belongs);
    const main = mainMember(now) ?? mainMember(members);
    const group = {
      ...groupOf(reader, key, members, question),
      main: main === null ? null : { customerId: main.customerId, number: main.number, name: main.name },
      members: new Set(now.map(({ customerId }) => customerId)).size,
    };
    return {
      group,
      nameKey: nameOrderKey(group.name),
      mainKey: main === null ? null : nameOrderKey(main.name || main.number),
      folded: [group.name, main?.name ?? '', main?.number ?? ''].map(foldText),
    };
  });
}

/** How often each word occurs, the most frequent first. */
function countsOf(words: readonly string[]): [word: string, count: number][] {
  return [...Map.groupBy(words, (word) => word)]
    .map(([word, alike]): [string, number] => [word, alike.length])
    .sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || compareValues(one, other));
}

function sortKey({ group, nameKey, mainKey }: KeptGroup, sort: GroupSort): string | number | null {
  switch (sort) {
    case 'name':
      return nameKey;
    case 'main':
      return mainKey;
    case 'net':
      return group.net.minor;
    case 'kind':
    case 'members':
    case 'orders':
    case 'lastDay':
      return group[sort];
  }
}

function compareNames(one: KeptGroup, other: KeptGroup): number {
  return compareValues(one.nameKey, other.nameKey) || compareValues(one.group.key, other.group.key);
}
