import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Calendar } from '../../shared/dates/remembered-day.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';

const typingPauseMs = 150;

interface UnderstoodDayProps {
  typed: string;
  /** Null: as the text says. */
  calendar?: Calendar | null;
}

/** Under a field for a day: how what is typed is understood, and what is doubtful about it. */
export function UnderstoodDay({ typed, calendar = null }: UnderstoodDayProps) {
  const { t } = useWords();
  const days = useDays();
  const [asked] = useDebouncedValue(typed.trim(), typingPauseMs);
  const { data } = useQuery({
    ...operations.dates.read.queryOptions({ input: { typed: asked, calendar }, placeholderData: keepPreviousData }),
    enabled: asked !== '',
  });
  // The place is there before the words are: only then are they read out.
  return (
    <div className="quiet" role="status">
      {asked !== '' && data !== undefined && (
        <>
          {data.day?.next != null && (
            <span>{`${t(`dates.calendars.${data.day.calendar}`)} · ${t('dates.understood', { day: days.text(data.day.next) })} `}</span>
          )}
          {data.doubt !== null && <span>{t(`dates.doubts.${data.doubt}`)}</span>}
        </>
      )}
    </div>
  );
}
