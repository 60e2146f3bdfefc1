import { playbookLibrary as english } from '../../shared/locales/en/playbook-library.ts';
import { playbookLibrary as chinese } from '../../shared/locales/zh-CN/playbook-library.ts';
import type { PlaybookWords } from '../../shared/playbooks/contract.ts';
import type { LibrarySlug } from '../../shared/playbooks/library.ts';
import type { Language } from '../../shared/settings/languages.ts';

/** What the library says of each playbook, to the reader of a language. */
export function libraryWords(language: Language): Readonly<Record<LibrarySlug, PlaybookWords>> {
  return language === 'en' ? english : chinese;
}
