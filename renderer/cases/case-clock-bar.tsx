import type { Case } from '../../shared/cases/contract.ts';
import { useWords } from '../app/words.ts';
import { momentText } from '../ui/moments.ts';
import classes from './cases-page.module.css';

interface CaseClockBarProps {
  heard: Case;
  now: number;
}

const lastQuarter = 0.75;

/** From when it was heard to when the answer is due: how much has gone, and where the owner's desk lies on the way. */
export function CaseClockBar({ heard, now }: CaseClockBarProps) {
  const { t, language } = useWords();
  const { heardAt, cameInAt, deskDue, answerDue, answeredAt } = heard;
  if (answerDue === null) return null;
  const from = cameInAt ?? heardAt;
  const isStopped = answeredAt !== null && answeredAt >= from;
  const until = isStopped ? answeredAt : now;
  const gone = Math.max(0, (until - from) / (answerDue - from));
  const tone = gone > 1 ? 'over' : gone >= lastQuarter && !isStopped ? 'soon' : 'calm';
  const share = (at: number): string => `${Math.min(100, Math.max(0, ((at - from) / (answerDue - from)) * 100))}%`;
  return (
    <div className={classes.clock}>
      <div className={classes.bar} aria-hidden="true" data-tone={tone}>
        <span className={classes.gone} style={{ width: share(until) }} />
        {deskDue !== null && cameInAt === null && (
          <span className={classes.tick} style={{ insetInlineStart: share(deskDue) }} />
        )}
      </div>
      <div className={`${classes.clockWords} quiet figure`}>
        <span>{t('cases.heard', { moment: momentText(heardAt, language) })}</span>
        {deskDue !== null && cameInAt === null && (
          <span>{t('cases.deskBy', { moment: momentText(deskDue, language) })}</span>
        )}
        <span>
          {t(cameInAt === null ? 'cases.answerBy' : 'cases.tellBy', { moment: momentText(answerDue, language) })}
        </span>
      </div>
    </div>
  );
}
