import { isLibrarySlug } from '../../shared/playbooks/library.ts';
import { mergedWording, type WordingPart } from '../../shared/playbooks/merge-fields.ts';
import type { Language } from '../../shared/settings/languages.ts';
import type { DuePlaybookStep } from '../playbooks/due-steps.ts';
import { libraryWords } from '../playbooks/library-words.ts';
import { type PlaybookFacts, textOfDay } from '../playbooks/playbook-facts.ts';
import { usualItems } from '../products/usual-items.ts';
import { toldOfEnrolment } from './told-of-enrolment.ts';

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
    parts: mergedWording(wording, { ...valuesOf(facts, due), shop }),
  };
}

function wordsOfStep(language: Language, { playbook, step }: DuePlaybookStep) {
  return isLibrarySlug(playbook) ? libraryWords(language)[playbook].steps[step.slug] : undefined;
}

function valuesOf({ connection, asOfDay }: PlaybookFacts, due: DuePlaybookStep) {
  const { personId, name, lastDay, enrolment } = due;
  const about = connection
    .prepare<[number], { called: string; staff: string | null }>(
      'SELECT called, staff.name AS staff FROM customers LEFT JOIN staff ON staff.id = looked_after_by WHERE customers.id = ?',
    )
    .get(personId);
  const [usual] = usualItems(connection, personId, asOfDay);
  const told = toldOfEnrolment(connection, due);
  return {
    address: about?.called ?? null,
    name,
    staff: told.inCharge ?? about?.staff ?? null,
    usual: usual?.item ?? null,
    thing: told.thing ?? enrolment.subject,
    words: told.words,
    done: told.done,
    until: Number.isFinite(lastDay) ? textOfDay(lastDay) : null,
    newcomer: told.newcomer,
  };
}
