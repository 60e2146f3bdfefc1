import { isDay } from '../../day.ts';

/**
 * What a part of a condition can be, as plain data: the contract's schema (`filter.ts`) and the page's reader follow
 * from it, and the page need not load how questions are checked.
 *
 * `oneOf` and `someOf`: of these words. `text`, `texts`, `choices` (ids of choices, or texts): so many characters each.
 * `number`, `day`, `count`: null where it is not said. `isTrue`: yes or no. `ownField`: the id of one; with `orNull`,
 * null stands for a field that every archive has. `balanceUnit`: the id of one. `segments`: the ids of some.
 */
export type ConditionPart =
  | { readonly part: 'oneOf'; readonly values: readonly string[] }
  | { readonly part: 'someOf'; readonly values: readonly (string | number)[] }
  | { readonly part: 'text'; readonly most: number }
  | { readonly part: 'texts'; readonly most: number }
  | { readonly part: 'choices'; readonly most: number }
  | { readonly part: 'number' }
  | { readonly part: 'day' }
  | { readonly part: 'count'; readonly most: number }
  | { readonly part: 'isTrue' }
  | { readonly part: 'ownField'; readonly orNull?: true }
  | { readonly part: 'balanceUnit' }
  | { readonly part: 'segments' };

export type ConditionParts = Readonly<Record<string, ConditionPart>>;
export type PartName = ConditionPart['part'];
export type PartOf<Name extends PartName> = Extract<ConditionPart, { part: Name }>;

export type PartValue<Part extends ConditionPart> = Part extends { part: 'oneOf'; values: readonly (infer Word)[] }
  ? Word
  : Part extends { part: 'someOf'; values: readonly (infer Word)[] }
    ? Word[]
    : Part extends { part: 'ownField'; orNull: true }
      ? number | null
      : {
          oneOf: string;
          someOf: (string | number)[];
          text: string;
          texts: string[];
          choices: (string | number)[];
          number: number | null;
          day: string | null;
          count: number | null;
          isTrue: boolean;
          ownField: number;
          balanceUnit: number;
          segments: number[];
        }[Part['part']];

export type PartValues<Parts extends ConditionParts> = { -readonly [Name in keyof Parts]: PartValue<Parts[Name]> };

/** How many entries a list of a condition takes. */
export const mostListed = 50;

/** What a part says where it is absent; undefined: it has to be there. */
export const absentPart: { readonly [Name in PartName]: unknown } = {
  oneOf: undefined,
  someOf: [],
  text: '',
  texts: [],
  choices: [],
  number: null,
  day: null,
  count: null,
  isTrue: undefined,
  ownField: undefined,
  balanceUnit: undefined,
  segments: [],
};

const isFitting: { readonly [Name in PartName]: (value: unknown, part: PartOf<Name>) => boolean } = {
  oneOf: (value, { values }) => values.some((word) => word === value),
  someOf: (value, { values }) => isListOf(value, (entry) => values.some((word) => word === entry)),
  text: isTextUpTo,
  texts: (value, part) => isListOf(value, (entry) => isTextUpTo(entry, part)),
  choices: (value, part) => isListOf(value, (entry) => isTextUpTo(entry, part) || Number.isSafeInteger(entry)),
  number: (value) => value === null || (typeof value === 'number' && Number.isFinite(value)),
  day: (value) => value === null || (typeof value === 'string' && isDay(value)),
  count: (value, { most }) =>
    value === null || (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most),
  isTrue: (value) => typeof value === 'boolean',
  balanceUnit: (value) => Number.isSafeInteger(value),
  segments: (value) => isListOf(value, (entry) => Number.isSafeInteger(entry)),
  ownField: (value, { orNull = false }) => (value === null ? orNull : Number.isSafeInteger(value)),
};

/** Whether a value, or its absence, is one of this part. */
export function fitsPart<Name extends PartName>(part: PartOf<Name>, value: unknown): boolean {
  const name: Name = part.part as Name;
  return isFitting[name](value, part);
}

function isTextUpTo(value: unknown, { most }: { readonly most: number }): boolean {
  return typeof value === 'string' && value.length <= most;
}

function isListOf(value: unknown, isOne: (entry: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= mostListed && value.every(isOne);
}
