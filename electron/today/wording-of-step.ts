import { isLibrarySlug } from '../../shared/playbooks/library.ts';
import { mergedWording, mergeFieldsOf, type WordingPart } from '../../shared/playbooks/merge-fields.ts';
import type { Language } from '../../shared/settings/languages.ts';
import type { DuePlaybookStep } from '../playbooks/due-steps.ts';
import { fieldValues } from '../playbooks/field-values.ts';
import { libraryWords } from '../playbooks/library-words.ts';
import type { PlaybookFacts } from '../playbooks/playbook-facts.ts';

export interface Speaker {
  language: Language;
  /** As the archive is called. */
  shop: string;
}

/** What a step proposes to say, in the owner's words or those of the library, filled in for its customer. */
export function wordingOfStep(
  facts: PlaybookFacts,
  due: DuePlaybookStep,
  { language, shop }: Speaker,
): { title: string; parts: WordingPart[] } {
  const ofLibrary = wordsOfStep(language, due);
  const wording = due.step.wording ?? ofLibrary?.wording ?? '';
  return {
    title: due.step.title ?? ofLibrary?.title ?? due.step.slug,
    parts: mergedWording(wording, fieldValues(facts, due, { fields: mergeFieldsOf(wording), shop })),
  };
}

function wordsOfStep(language: Language, { playbook, step }: DuePlaybookStep) {
  return isLibrarySlug(playbook) ? libraryWords(language)[playbook].steps[step.slug] : undefined;
}
