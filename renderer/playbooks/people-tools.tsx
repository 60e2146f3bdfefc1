import type { EngineClient } from '../../shared/contract.ts';
import { useWords } from '../app/words.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { useDays } from '../ui/days.tsx';
import { countText } from '../ui/figures.ts';
import { OpeningFigure } from '../ui/opening-figure.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { PeopleByDay } from './people-by-day.tsx';
import classes from './playbook-people.module.css';

type FoundPlaybook = Awaited<ReturnType<EngineClient['playbooks']['get']>>;

/** Whose event was known of too late to bring them in, and everybody as a spreadsheet. */
export function PeopleTools({ found: { playbook, seenTooLate } }: { found: FoundPlaybook }) {
  const { t, language } = useWords();
  const days = useDays();
  return (
    <ToolRow total={t('playbooks.asOf', { day: days.text(days.today) })}>
      {seenTooLate.length > 0 && (
        <span className={classes.tooLate}>
          {t('playbooks.seenTooLate')}{' '}
          <OpeningFigure
            name={t('playbooks.seenTooLate')}
            value={countText(seenTooLate.length, language)}
            rows={<PeopleByDay people={seenTooLate} />}
          />
        </span>
      )}
      {playbook.enrolled > 0 && (
        <SaveTable question={{ table: 'playbookOutcome', slug: playbook.slug, figure: 'enrolled' }} isCompact />
      )}
    </ToolRow>
  );
}
