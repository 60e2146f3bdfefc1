import type { CaseNotice } from '../../shared/cases/contract.ts';
import { Paper } from '../print/paper.tsx';
import classes from './notice-paper.module.css';

/** For the wall, or four cards for the counter on one sheet. */
export type NoticeSize = 'a4' | 'card';

const cardsOfSheet = [1, 2, 3, 4] as const;

export function NoticePaper({ notice, size }: { notice: CaseNotice; size: NoticeSize }) {
  return size === 'a4' ? (
    <Paper className={classes.wall}>
      <Notice notice={notice} />
    </Paper>
  ) : (
    <Paper className={classes.cards}>
      {cardsOfSheet.map((nth) => (
        <Notice key={nth} notice={notice} />
      ))}
    </Paper>
  );
}

function Notice({ notice: { heading, text, reach } }: { notice: CaseNotice }) {
  return (
    <article className={classes.notice}>
      <h1>{heading}</h1>
      <p>{text}</p>
      {reach !== '' && <p className={classes.reach}>{reach}</p>}
    </article>
  );
}
