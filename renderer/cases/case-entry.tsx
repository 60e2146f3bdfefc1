import { answeredLateBy } from '../../shared/cases/case-clock.ts';
import type { Case } from '../../shared/cases/contract.ts';
import { useWords } from '../app/words.ts';
import { satisfactionText } from '../satisfaction/satisfaction-text.ts';
import classes from '../timeline/timeline.module.css';
import { LongText } from '../ui/long-text.tsx';
import { momentText } from '../ui/moments.ts';
import { answeredText, factorText } from './case-words.ts';

interface CaseEntryProps {
  heard: Case;
  /** Not at the contact in which it was heard: then it says itself what was said. */
  isAlone?: boolean;
}

/** Where a case stands: what it is about, whether it was answered, and how it ended. */
export function CaseEntry({ heard, isAlone = false }: CaseEntryProps) {
  const words = useWords();
  const { t, language } = words;
  const { kind, thing, text, factor, answeredAt, answer, closedAt, outcome, satisfiedAfter } = heard;
  const isLate = answeredLateBy(heard) > 0;
  const answered = answeredAt === null ? t('cases.notAnswered') : answeredText(heard, words);
  const state =
    closedAt === null
      ? [answered]
      : [
          isLate ? answered : '',
          t('cases.closed', { moment: momentText(closedAt, language) }),
          outcome === null ? t('cases.endUnknown') : t(`cases.outcomes.${outcome}`),
        ];
  const about = [
    isAlone ? '' : t(`cases.kinds.${kind}`),
    thing,
    factorText(factor, words),
    ...state,
    satisfiedAfter === null ? '' : satisfactionText(satisfiedAfter, words),
  ];
  return (
    <div className={classes.case} data-open={closedAt === null && answeredAt === null}>
      {isAlone && (
        <>
          <div className={classes.head}>
            <strong>{t(`cases.kinds.${kind}`)}</strong>
          </div>
          <p className={classes.text}>
            <LongText text={text} />
          </p>
        </>
      )}
      <div className={classes.caseState}>{about.filter((part) => part !== '').join(' · ')}</div>
      {answer !== '' && (
        <p className={classes.text}>
          <span className="quiet">{t('cases.answer')}: </span>
          <bdi>
            <LongText text={answer} />
          </bdi>
        </p>
      )}
    </div>
  );
}
