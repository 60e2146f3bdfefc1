import { longest } from '../../shared/longest.ts';
import { moneyOfDecimalText } from '../../shared/money.ts';
import type { OwnField, OwnFieldKind } from '../../shared/own-fields/own-field.ts';
import { choicesOfField, longestOfField, type SimpleField, simpleField } from '../../shared/records/customer-fields.ts';
import type { Language } from '../../shared/settings/languages.ts';
import type { Words } from '../app/words.ts';
import { amountText } from '../ui/figures.ts';

type ShownKind = 'line' | 'prose' | Exclude<OwnFieldKind, 'text'>;

/** A field of one value as it is typed and read: one of every archive, or one of the owner's own. */
export interface ShownField {
  readonly name: string;
  readonly kind: ShownKind;
  /** What is kept of each choice, and its word; empty for the other kinds. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly mostLength: number;
}

export function shownSimpleField(field: SimpleField, { t, find }: Pick<Words, 't' | 'find'>): ShownField {
  const choices = choicesOfField(field) ?? [];
  return {
    name: t(`customerFields.${field}.name`),
    kind: simpleField(field).kind,
    choices: choices.map((value) => ({ value, label: find(`customerFields.${field}.choices.${value}`) ?? value })),
    mostLength: longestOfField(field),
  };
}

/** Of a choice the name is kept; a text may have several lines. */
export function shownOwnField({ name, kind, choices }: Pick<OwnField, 'name' | 'kind' | 'choices'>): ShownField {
  return {
    name,
    kind: kind === 'text' ? 'prose' : kind,
    choices: choices.map((choice) => ({ value: choice.name, label: choice.name })),
    mostLength: longest.ownValue,
  };
}

interface TextSetting extends Pick<Words, 't'> {
  language: Language;
  homeCurrency: string;
}

type TextOfValues = (field: ShownField, setting: TextSetting) => (value: string) => string;

const asKept: TextOfValues = () => (value) => value;

const textOfKind: Readonly<Record<ShownKind, TextOfValues>> = {
  line: asKept,
  prose: asKept,
  date: asKept,
  choice: ({ choices }) => {
    const labels = new Map(choices.map(({ value, label }) => [value, label]));
    return (value) => labels.get(value) ?? value;
  },
  yesNo:
    (_field, { t }) =>
    (value) =>
      value === 'yes' ? t('ownFields.yes') : value === 'no' ? t('ownFields.no') : value,
  money:
    (_field, { language, homeCurrency }) =>
    (value) => {
      const money = moneyOfDecimalText(value, homeCurrency);
      return money === null ? value : amountText(money, language);
    },
  number: (_field, { language }) => {
    const format = new Intl.NumberFormat(language, { maximumFractionDigits: 30 });
    return (value) =>
      /^-?\d{1,15}(?:\.\d{1,30})?$/.test(value) ? format.format(value as Intl.StringNumericLiteral) : value;
  },
};

/** How values of a field are read by a person; what could not be read as the field asks stands as typed. */
export function textOfValues(field: ShownField, setting: TextSetting): (value: string) => string {
  return textOfKind[field.kind](field, setting);
}
