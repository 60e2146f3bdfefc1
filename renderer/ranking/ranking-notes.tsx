import { FailureNotice, Notice } from '../ui/states.tsx';
import classes from './ranking-page.module.css';

interface RankingNotesProps {
  /** Why the figures of the present question could not be had. */
  error?: unknown;
  onRetry?(): void;
  said: readonly string[];
}

/** What stands between the tools of a ranking and its rows. */
export function RankingNotes({ error = null, onRetry, said }: RankingNotesProps) {
  if (error === null && said.length === 0) return null;
  return (
    <div className={classes.notes}>
      {error !== null && <FailureNotice error={error} {...(onRetry === undefined ? {} : { onRetry })} />}
      {said.length > 0 && (
        <Notice tone="soon">
          {said.map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
        </Notice>
      )}
    </div>
  );
}
