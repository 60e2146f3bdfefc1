import { translator } from '../../shared/locales/words.ts';
import { isLibrarySlug } from '../../shared/playbooks/library.ts';
import type { Language } from '../../shared/settings/languages.ts';
import { sleepingStates } from '../../shared/sleep/sleep-state.ts';
import { archiveName } from '../archive/archive-name.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import type { JobControl } from '../engine/jobs.ts';
import { exportFileName } from '../files/export-file-name.ts';
import type { SavedFile } from '../files/saved-file.ts';
import { improvementsTable } from '../improvements/improvement-tables.ts';
import { libraryWords } from '../playbooks/library-words.ts';
import { outcomeOf } from '../playbooks/outcome.ts';
import { playbooksNow } from '../playbooks/playbooks-now.ts';
import { type PlaybookResult, sleepDocument } from '../reports/sleep-document.ts';
import { tableSheet } from '../reports/table-sheet.ts';
import { sheetStyles } from '../spreadsheet/sheet-style.ts';
import { fourStates } from './four-states.ts';
import { sleepRules } from './sleep-rules.ts';
import { toContact } from './to-contact.ts';
import { toContactTable } from './to-contact-table.ts';

/** Makes the workbook of who is falling asleep, as of a day, and puts it on the shelf. */
export async function saveSleepWorkbook(
  context: EngineContext,
  { asOf, asked, language }: { asOf: string; asked: string | undefined; language: Language },
  control: JobControl,
): Promise<SavedFile> {
  const { session, clock } = context;
  const { archive, homeCurrency } = session;
  const translate = translator(language);
  const styles = sheetStyles(language);
  const source = { context, snapshot: archive.reader, translate, language };
  const judgement = { asOf, rules: sleepRules(archive.reader), homeCurrency };
  const everyone = { states: [...sleepingStates], lookedAfterBy: null, reason: null, aside: false };
  const sleepers = toContactTable(source, {
    table: 'toContact',
    ...(asked === undefined ? {} : { asOf: asked }),
    ...everyone,
  });
  const improvements = improvementsTable(source, { table: 'improvements', state: null });
  const document = sleepDocument(
    {
      archiveName: archiveName(archive.path),
      madeAt: clock.now(),
      states: fourStates(archive, judgement),
      toContact: toContact(archive, judgement, { ...everyone, on: asked ?? clock.today(), offset: 0, limit: 1 }),
      sleepers: tableSheet(sleepers, translate('sleep.toContact.nobody'), translate, styles),
      sleeperCount: sleepers.rowCount,
      improvements: tableSheet(improvements, translate('improvements.nothing'), translate, styles),
      playbooks: playbookResults(context, asked, language),
    },
    source,
  );
  const path = context.files.draftPath();
  const name = exportFileName(archiveName(archive.path), translate('report.sleep.fileName', { day: asOf }), 'xlsx');
  await context.writer.write(path, name, document, language, {
    signal: control.signal,
    onProgress: (done, of) => control.report({ phase: 'saving', done, of }),
  });
  return { token: await context.files.put(path, name, { owned: true }), name };
}

/** Of those that anybody was ever in. */
function playbookResults(context: EngineContext, on: string | undefined, language: Language): PlaybookResult[] {
  const onDay = playbooksNow(context, on);
  const words = libraryWords(language);
  return onDay.playbooks
    .filter(({ enrolments }) => enrolments.length > 0)
    .map((evaluated) => {
      const { slug, name } = evaluated.playbook;
      return { name: name || (isLibrarySlug(slug) ? words[slug].name : slug), outcome: outcomeOf(onDay, evaluated) };
    });
}
