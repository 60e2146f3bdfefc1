import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../renderer/app/all-words.ts';
import { bringAllWords, speak, startLanguages, systemLanguage } from '../../../renderer/app/languages.ts';
import { isolatedText } from '../../../renderer/app/words.ts';
import { wordsByLanguage } from '../../../shared/locales/words.ts';

describe('the language of the page', () => {
  it('follows the first language of the system, and is English for any that is not Chinese', () => {
    expect(systemLanguage(['zh-TW', 'en'])).toBe('zh-CN');
    expect(systemLanguage(['en-GB', 'zh-CN'])).toBe('en');
    expect(systemLanguage(['de-DE'])).toBe('en');
    expect(systemLanguage([])).toBe('en');
  });

  it('writes the numbers of a sentence as the language does, and picks the plural by the number itself', async () => {
    const languages = await startLanguages('en', () => undefined);
    expect(languages.t('page.customerCount', { count: 1 })).toBe('1 customer');
    expect(languages.t('page.customerCount', { count: 12_345 })).toBe('12,345 customers');
    await speak(languages, 'zh-CN');
    expect(languages.t('page.customerCount', { count: 12_345 })).toBe('12,345 位客户');
  });

  it('never runs a name as an instruction of the sentence', async () => {
    const languages = await startLanguages('en', () => undefined);
    for (const name of ['$t(page.cancel)', '{{count}}', '<b>x</b>', '$1 $&']) {
      expect(languages.t('archive.passphraseOf', { name })).toBe(`Passphrase of ${name}`);
    }
  });

  it('says at once which language it is in', async () => {
    const said: string[] = [];
    const languages = await startLanguages('zh-CN', (now) => said.push(now));
    await speak(languages, 'en');
    expect(said).toEqual(['zh-CN', 'en']);
  });

  it('finds a name in every language once all are there', async () => {
    const languages = await startLanguages('en', () => undefined);
    expect(wordsIn('page.customers')).toEqual(['Customers']);
    await bringAllWords(languages);
    expect(wordsIn('page.customers')).toEqual(['客户', 'Customers']);
  });

  it('shuts in only texts that could turn the direction of a sentence', () => {
    expect(isolatedText('王小明 Müller 12.5')).toBe('王小明 Müller 12.5');
    expect(isolatedText('שלום')).toBe('\u2068שלום\u2069');
    expect(isolatedText('gpj\u202Eexe')).toBe('\u2068gpj\u202Eexe\u2069');
  });
});

type Tree = { [key: string]: string | Tree };

function sentences(tree: Tree, path = ''): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [key, value] of Object.entries(tree)) {
    const name = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') {
      const base = name.replace(/_(?:one|other)$/u, '');
      const places = [...value.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1] ?? '');
      found.set(base, new Set([...(found.get(base) ?? []), ...places]));
    } else {
      for (const [inner, places] of sentences(value, name)) found.set(inner, places);
    }
  }
  return found;
}

describe('the words of both languages', () => {
  it('fill in the same values', () => {
    const english = sentences(wordsByLanguage.en.words);
    const chinese = sentences(wordsByLanguage['zh-CN'].words);
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [name, places] of english)
      expect([name, [...(chinese.get(name) ?? [])].sort()]).toEqual([name, [...places].sort()]);
  });

  it('nowhere call the owner 你', () => {
    expect(JSON.stringify(wordsByLanguage['zh-CN'].words)).not.toContain('你');
  });
});
