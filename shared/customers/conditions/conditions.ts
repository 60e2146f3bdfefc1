import { balanceColumn, balanceReads } from '../../balances/balance-column.ts';
import { mentionReads } from '../../improvements/improvement-reads.ts';
import { indicators, isIndicator } from '../../indicators/indicators.ts';
import { longest } from '../../longest.ts';
import { accountStates } from '../../named-accounts/account-states.ts';
import { type OwnColumn, ownColumn } from '../../own-fields/own-column.ts';
import { filteredChoices } from '../../records/customer-fields.ts';
import type { TrackedName } from '../../records/tracked-names.ts';
import { sleepStates } from '../../sleep/sleep-state.ts';
import { foldText } from '../../text.ts';
import type { ArchiveColumn } from '../archive-column.ts';
import { dayFilterFields, numberFilterFields, type TextFilterField, textFilterFields } from '../list-keys.ts';
import { consents, reachChannels } from '../permission.ts';
import { absentPart, type ConditionPart, type ConditionParts, fitsPart, type PartValues } from './condition-part.ts';
import type { FilterField } from './filter-fields.ts';

const textOperators = ['contains', 'is', 'startsWith', 'isEmpty', 'isNotEmpty'] as const;
const comparisons = ['atLeast', 'atMost', 'between', 'isEmpty', 'isNotEmpty'] as const;
const setOperators = ['hasAny', 'hasAll', 'hasNone', 'isEmpty', 'isNotEmpty'] as const;
const choiceOperators = ['hasAny', 'hasNone', 'isEmpty', 'isNotEmpty'] as const;

const text = { operator: { part: 'oneOf', values: textOperators }, value: { part: 'text', most: 200 } } as const;
const bounds = {
  operator: { part: 'oneOf', values: comparisons },
  from: { part: 'number' },
  to: { part: 'number' },
} as const;
const dayBounds = {
  operator: {
    part: 'oneOf',
    values: ['withinDays', 'olderThanDays', 'inDays', ...comparisons],
  },
  from: { part: 'day' },
  to: { part: 'day' },
  /** Counted from today: olderThanDays (before so many days ago), withinDays (since, up to today), inDays (from today on). */
  days: { part: 'count', most: 100_000 },
} as const;
const ownField = { fieldId: { part: 'ownField' } } as const;
const months: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

interface ConditionDefinition<Parts extends ConditionParts> {
  readonly parts: Parts;
  /** What it asks about. */
  fieldOf(condition: PartValues<Parts>): FilterField | ArchiveColumn;
  /** Whether it says something; one without its value keeps everybody. */
  isWhole(condition: PartValues<Parts>): boolean;
  /** Tables it looks at in addition to those that every filter does (`list-reads.ts`). */
  reads?(condition: PartValues<Parts>): readonly TrackedName[];
  /**
   * The own field, or the birthday (null), whose values it compares: those that could not be read as their kind are
   * left out by it. Undefined: it compares nothing that can be unread.
   */
  comparesWith?(condition: PartValues<Parts>): number | null | undefined;
}

function define<const Parts extends ConditionParts>(of: ConditionDefinition<Parts>): ConditionDefinition<Parts> {
  return of;
}

/** What was bought, by whom. */
export const goodsReads: readonly TrackedName[] = ['products', 'orders', 'order_lines'];
const readsOfTexts: Partial<Record<TextFilterField, readonly TrackedName[]>> = {
  likes: ['preferences'],
  avoids: ['preferences'],
  product: goodsReads,
  category: goodsReads,
};

function readsOfFigure({ field }: { field: string }): readonly TrackedName[] {
  return isIndicator(field) ? indicators[field].reads : [];
}

/**
 * The kinds of condition, each defined here once. What each means is `electron/customers/filter-sql/`, how it is edited
 * and said `renderer/customers/filter/`; the compiler asks both for a new kind.
 *
 * Texts are compared folded (width, case, blanks; `foldText`), phones by their digits; a customer with several phones,
 * e-mails or addresses is kept where any of them fits. Bounds are inclusive. What a customer does not have (no order: no
 * amount, no days) fits no bound; a count of orders is then 0, which also is what is empty of it. An own field that could
 * not be read as its kind is not empty and fits no bound; of one that is gone a condition keeps no one.
 *
 * Likes and avoids are those that still hold. A product is bought by a line of a sale that is no return, and is found by
 * its number or its name. The last contact is the latest day; any promised next contact may fit.
 */
export const conditions = {
  text: define({
    parts: { field: { part: 'oneOf', values: textFilterFields }, ...text },
    fieldOf: ({ field }) => field,
    isWhole: saysText,
    reads: ({ field }) => readsOfTexts[field] ?? [],
  }),
  /** Goods as `text` finds them, bought from one day to another; with neither, at any time, as a `text` on the product says. */
  bought: define({
    parts: { ...text, from: { part: 'day' }, to: { part: 'day' } },
    fieldOf: () => 'product',
    isWhole: saysText,
    reads: () => goodsReads,
  }),
  /** Money in minor units of the home currency. */
  number: define({
    parts: { field: { part: 'oneOf', values: numberFilterFields }, ...bounds },
    fieldOf: ({ field }) => field,
    isWhole: saysBounds,
    reads: readsOfFigure,
  }),
  day: define({
    parts: { field: { part: 'oneOf', values: dayFilterFields }, ...dayBounds },
    fieldOf: ({ field }) => field,
    isWhole: saysDays,
    reads: readsOfFigure,
  }),
  /** Of a field of the customer with a few codes. */
  choice: define({
    parts: {
      field: { part: 'oneOf', values: filteredChoices },
      operator: { part: 'oneOf', values: choiceOperators },
      values: { part: 'texts', most: 60 },
    },
    fieldOf: ({ field }) => field,
    isWhole: saysValues,
  }),
  tag: define({
    parts: { operator: { part: 'oneOf', values: setOperators }, values: { part: 'texts', most: 100 } },
    fieldOf: () => 'tag',
    isWhole: saysNames,
  }),
  type: define({
    parts: { value: { part: 'oneOf', values: ['person', 'company'] } },
    fieldOf: () => 'type',
    isWhole: () => true,
  }),
  /** Without it the bin is left out; merged customers never show. */
  bin: define({ parts: { isBinned: { part: 'isTrue' } }, fieldOf: () => 'bin', isWhole: () => true }),
  consent: define({
    parts: { values: { part: 'someOf', values: consents } },
    fieldOf: () => 'consent',
    isWhole: ({ values }) => values.length > 0,
  }),
  doNotContact: define({
    parts: { operator: { part: 'oneOf', values: setOperators }, values: { part: 'someOf', values: reachChannels } },
    fieldOf: () => 'doNotContact',
    isWhole: saysValues,
  }),
  /** By the solar day on which the birthday is kept next: in one of these months, or today and so many days ahead. */
  birthday: define({
    parts: {
      operator: { part: 'oneOf', values: ['inDays', 'inMonths', 'isEmpty', 'isNotEmpty'] },
      months: { part: 'someOf', values: months },
      days: { part: 'count', most: 366 },
    },
    fieldOf: () => 'birthday',
    isWhole: ({ operator, months, days }) =>
      asksWhetherEmpty(operator) || (operator === 'inDays' ? days !== null : months.length > 0),
    comparesWith: ({ operator, months, days }) => {
      const compares = operator === 'inDays' ? days !== null : operator === 'inMonths' && months.length > 0;
      return compares ? null : undefined;
    },
  }),
  ownText: define({ parts: { ...ownField, ...text }, fieldOf: fieldOfOwn, isWhole: saysText }),
  ownNumber: define({
    parts: { ...ownField, ...bounds },
    fieldOf: fieldOfOwn,
    isWhole: saysBounds,
    comparesWith: (condition) => comparedOwn(condition, saysBounds),
  }),
  ownDay: define({
    parts: { ...ownField, ...dayBounds },
    fieldOf: fieldOfOwn,
    isWhole: saysDays,
    comparesWith: (condition) => comparedOwn(condition, saysDays),
  }),
  /** A number is a choice's id. A text compares folded: 'yes' and 'no', or what a file said that is no choice. */
  ownChoice: define({
    parts: {
      ...ownField,
      operator: { part: 'oneOf', values: choiceOperators },
      values: { part: 'choices', most: 200 },
    },
    fieldOf: fieldOfOwn,
    isWhole: saysNames,
    comparesWith: (condition) => comparedOwn(condition, (asked) => asked.operator === 'hasAny' && saysNames(asked)),
  }),
  /** Of the balance in one unit, in the unit. Who has no entry of it has none; of a unit that is gone it keeps no one. */
  balance: define({
    parts: { unitId: { part: 'balanceUnit' }, ...bounds },
    fieldOf: ({ unitId }) => balanceColumn(unitId),
    isWhole: saysBounds,
    reads: () => balanceReads,
  }),
  /** What happened in their lives, of these kinds (codes or own words); `days`: in the last so many, null: ever, or to come. */
  lifeEvent: define({
    parts: {
      operator: { part: 'oneOf', values: choiceOperators },
      values: { part: 'texts', most: longest.contactWord },
      days: { part: 'count', most: 100_000 },
    },
    fieldOf: () => 'lifeEvent',
    isWhole: saysValues,
    reads: () => ['life_events'],
  }),
  /** How long they have been away. Who never bought has no state. */
  sleep: define({
    parts: { operator: { part: 'oneOf', values: choiceOperators }, values: { part: 'someOf', values: sleepStates } },
    fieldOf: () => 'sleepState',
    isWhole: saysValues,
    reads: () => indicators.sleepState.reads,
  }),
  /** How they stand to the list of key accounts. Of whom nothing was decided has no state. */
  keyAccount: define({
    parts: { operator: { part: 'oneOf', values: choiceOperators }, values: { part: 'someOf', values: accountStates } },
    fieldOf: () => 'keyAccount',
    isWhole: saysValues,
    reads: () => ['named_accounts'],
  }),
  /**
   * Who named what the shop should change: any, all or none of these improvements, or anything. The id of a topic stands for
   * the record that has it by now; an improvement that is gone was named by no one, nor was anything by who is in the bin.
   */
  improvement: define({
    parts: {
      operator: { part: 'oneOf', values: setOperators },
      values: { part: 'texts', most: longest.contactText },
    },
    fieldOf: () => 'improvement',
    isWhole: saysValues,
    reads: () => mentionReads,
  }),
  /**
   * Whom other saved filters keep: any, all or none of them, which may ask about others in turn. One that is gone, or that
   * leads back to itself, keeps no one.
   */
  segment: define({
    parts: {
      operator: { part: 'oneOf', values: ['hasAny', 'hasAll', 'hasNone'] },
      segments: { part: 'segments' },
    },
    fieldOf: () => 'segment',
    isWhole: ({ segments }) => segments.length > 0,
    reads: () => [
      'segments',
      ...Object.values(readsOfTexts).flat(),
      ...Object.values(indicators).flatMap(({ reads }) => reads),
      ...balanceReads,
      ...mentionReads,
      ...(['life_events', 'named_accounts', 'relations', 'preferences', 'cases', 'contacts', 'search_index'] as const),
    ],
  }),
  /** Has something in this own field, or as the birthday (null), that could not be read as its kind asks. */
  unread: define({
    parts: { fieldId: { part: 'ownField', orNull: true } },
    fieldOf: ({ fieldId }) => (fieldId === null ? 'birthday' : ownColumn(fieldId)),
    isWhole: () => true,
  }),
} as const;

type Definitions = typeof conditions;
export type ConditionKind = keyof Definitions;
type PartsOf<Kind extends ConditionKind> = Definitions[Kind]['parts'];

/** A condition of this kind, or of one of these. */
export type ConditionOf<Kind extends ConditionKind = ConditionKind> = {
  [One in Kind]: { kind: One } & PartValues<PartsOf<One>>;
}[Kind];
export type FilterCondition = ConditionOf;

type Needed = 'kind' | 'field' | 'fieldId' | 'unitId' | 'operator' | 'isBinned';
/** The same as it may be asked: values and bounds can be left out. */
export type FilterConditionInput = {
  [Kind in ConditionKind]: Pick<ConditionOf<Kind>, Extract<keyof ConditionOf<Kind>, Needed>> &
    Partial<ConditionOf<Kind>>;
}[ConditionKind];

/** As many as one filter takes, those of all its clauses together. */
export const mostConditions = 20;

export const conditionKinds = Object.keys(conditions) as ConditionKind[];

/** The definition of a condition's kind, as one that takes this condition. */
export function definitionOfCondition<Kind extends ConditionKind>({
  kind,
}: ConditionOf<Kind>): ConditionDefinition<PartsOf<Kind>> {
  return conditions[kind] as unknown as ConditionDefinition<PartsOf<Kind>>;
}

/** The condition that a value of an address or a file is; null where it is none. */
export function readCondition(value: unknown): FilterCondition | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Readonly<Record<string, unknown>>;
  const kind = conditionKinds.find((known) => known === given.kind);
  if (kind === undefined) return null;
  const read: Record<string, unknown> = { kind };
  for (const [name, part] of Object.entries<ConditionPart>(conditions[kind].parts)) {
    const said = given[name] === undefined ? absentPart[part.part] : given[name];
    if (said === undefined || !fitsPart(part, said)) return null;
    read[name] = said;
  }
  return read as FilterCondition;
}

export function fieldOfCondition(condition: FilterCondition): FilterField | ArchiveColumn {
  return definitionOfCondition(condition).fieldOf(condition);
}

export function isWholeCondition(condition: FilterCondition): boolean {
  return definitionOfCondition(condition).isWhole(condition);
}

/** Whether an operator asks for no value. */
export function asksWhetherEmpty(operator: string): operator is 'isEmpty' | 'isNotEmpty' {
  return operator === 'isEmpty' || operator === 'isNotEmpty';
}

/** Whether it compares with a number of days from today. */
export function countsDays(operator: string): operator is 'withinDays' | 'olderThanDays' | 'inDays' {
  return operator === 'withinDays' || operator === 'olderThanDays' || operator === 'inDays';
}

function fieldOfOwn({ fieldId }: { fieldId: number }): OwnColumn {
  return ownColumn(fieldId);
}

function saysText({ operator, value }: { operator: string; value: string }): boolean {
  return asksWhetherEmpty(operator) || value.trim() !== '';
}

function saysValues({ operator, values }: { operator: string; values: readonly unknown[] }): boolean {
  return asksWhetherEmpty(operator) || values.length > 0;
}

/** Of values that compare folded: blank ones say nothing. */
function saysNames({ operator, values }: { operator: string; values: readonly (string | number)[] }): boolean {
  const names = values.filter((value) => typeof value === 'number' || foldText(value) !== '');
  return saysValues({ operator, values: names });
}

function saysBounds({ operator, from, to }: { operator: string; from: unknown; to: unknown }): boolean {
  if (asksWhetherEmpty(operator)) return true;
  if (operator === 'atLeast') return from !== null;
  return operator === 'atMost' ? to !== null : from !== null || to !== null;
}

function saysDays(condition: { operator: string; from: unknown; to: unknown; days: number | null }): boolean {
  return countsDays(condition.operator) ? condition.days !== null : saysBounds(condition);
}

function comparedOwn<Condition extends { fieldId: number; operator: string }>(
  condition: Condition,
  saysSomething: (condition: Condition) => boolean,
): number | undefined {
  return !asksWhetherEmpty(condition.operator) && saysSomething(condition) ? condition.fieldId : undefined;
}
