import { ownFields as ownFieldsEn } from '../locales/en/own-fields.ts';
import { ownFields as ownFieldsZh } from '../locales/zh-CN/own-fields.ts';
import { type DescribedOwnField, type OwnFieldKind, ownFieldKinds } from '../own-fields/own-field.ts';
import type { Language } from '../settings/languages.ts';
import { ExchangeWords } from './exchange-words.ts';
import { entriesOfCell, listCell } from './list-cell.ts';

const kindWords = new ExchangeWords<OwnFieldKind>(
  ownFieldKinds,
  { en: ownFieldsEn.kinds, 'zh-CN': ownFieldsZh.kinds },
  { date: 'day' },
);

/** An own field with what it is, so that it can be created again: `Eye colour [Choice: blue; green]`. */
export function ownFieldHeading({ name, kind, choices }: DescribedOwnField, language: Language): string {
  const word = kindWords.wordOf(kind, language);
  const described = choices.length === 0 ? word : `${word}: ${listCell(choices)}`;
  return `${name.replace(/[\\[]/g, '\\$&')} [${described}]`;
}

const form = /^((?:[^\\[]|\\[\s\S])*) \[([^:]*)(?:: ([\s\S]*))?\]$/;

/** Null for a heading that describes no own field. */
export function ownFieldOfHeading(heading: string): DescribedOwnField | null {
  const [, name = '', word = '', choices = ''] = form.exec(heading) ?? [];
  const kind = kindWords.codeOf(word);
  if (name === '' || kind === null) return null;
  return { name: name.replace(/\\([\\[])/g, '$1'), kind, choices: entriesOfCell(choices) };
}
