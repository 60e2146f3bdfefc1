import { describe, expect, it } from 'vitest';
import { playbookLibrary as inEnglish } from '../../../shared/locales/en/playbook-library.ts';
import { todayTask as english } from '../../../shared/locales/en/today-task.ts';
import { playbookLibrary as inChinese } from '../../../shared/locales/zh-CN/playbook-library.ts';
import { todayTask as chinese } from '../../../shared/locales/zh-CN/today-task.ts';
import {
  fieldsOfWording,
  type MergeField,
  wordingOfNames,
  wordingWithNames,
} from '../../../shared/playbooks/merge-fields.ts';

const names = { en: english.fields, 'zh-CN': chinese.fields };
const wordings = [inEnglish, inChinese].flatMap((library) =>
  Object.values(library).flatMap(({ steps }) => Object.values(steps).map(({ wording }) => wording)),
);

describe('a wording as people read and write it', () => {
  it.each(['en', 'zh-CN'] as const)('names its fields in %s, and is kept by the fields', (language) => {
    const nameOf = (field: MergeField) => names[language][field];
    for (const wording of wordings) expect(wordingOfNames(wordingWithNames(wording, nameOf), nameOf)).toBe(wording);
  });

  it('keeps what is no field, and what is not finished', () => {
    const nameOf = (field: MergeField) => chinese.fields[field];
    expect(wordingWithNames('{{address}}, {{colour}} {{add', nameOf)).toBe('{{称呼}}, {{colour}} {{add');
    expect(wordingOfNames('{{ 称呼 }}, {{颜色}} {{称', nameOf)).toBe('{{address}}, {{颜色}} {{称');
  });

  it('says which fields it has, each once', () => {
    expect(fieldsOfWording('{{address}} {{usual}} {{address}} {{colour}}')).toEqual(['address', 'usual', 'colour']);
  });
});
