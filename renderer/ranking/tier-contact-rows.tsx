import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { FigureEntry } from '../indicators/figure-entry.tsx';
import rowClasses from '../indicators/figure-rows.module.css';
import { channelText, contactTitle } from '../timeline/contact-text.ts';
import { countText } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';

interface TierContactRowsProps {
  customerId: number;
  from: string;
  to: string;
}

/** The contacts of a customer that the time of a tier counts, each with its minutes. */
export function TierContactRows(input: TierContactRowsProps) {
  const words = useWords();
  const { t, language } = words;
  const { data, error, refetch } = useQuery(operations.ranking.tierContacts.queryOptions({ input }));
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  return (
    <ol className={`${rowClasses.rows} personal`}>
      {data.contacts.map(({ id, day, touchpoint, channel, text, minutes, isNoted }) => {
        const count = countText(minutes, language);
        return (
          <FigureEntry
            key={id}
            day={day}
            title={contactTitle(words, touchpoint)}
            text={text}
            about={[channelText(words, channel), t(isNoted ? 'tiers.minutes' : 'tiers.usualMinutes', { count })]}
          />
        );
      })}
    </ol>
  );
}
