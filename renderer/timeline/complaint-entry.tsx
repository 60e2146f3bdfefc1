import { complaintFactors } from '../../shared/timeline/contact-codes.ts';
import type { TimelineComplaint } from '../../shared/timeline/contract.ts';
import { useWords } from '../app/words.ts';
import { LongText } from '../ui/long-text.tsx';
import { momentText } from '../ui/moments.ts';
import classes from './timeline.module.css';

/** By the number the archive keeps. */
const grades = ['dissatisfied', 'satisfied', 'buysAgain', 'recommends'] as const;

interface ComplaintEntryProps {
  complaint: TimelineComplaint;
  /** Not at the contact in which it was heard: then it says itself what was said. */
  isAlone?: boolean;
}

/** Where a complaint stands: about what, whether it was answered, and how it was left. */
export function ComplaintEntry({ complaint, isAlone = false }: ComplaintEntryProps) {
  const { t, language } = useWords();
  const factor = complaintFactors.find((known) => known === complaint.factor);
  const grade = complaint.satisfactionAfter === null ? undefined : grades[complaint.satisfactionAfter];
  const state =
    complaint.closedAt !== null
      ? t('timeline.complaint.closed', { moment: momentText(complaint.closedAt, language) })
      : complaint.answeredAt !== null
        ? t('timeline.complaint.answered', { moment: momentText(complaint.answeredAt, language) })
        : t('timeline.complaint.open');
  const about = [factor === undefined ? complaint.factor : t(`timeline.factors.${factor}`), state];
  if (grade !== undefined) about.push(t(`timeline.complaint.after.${grade}`));
  return (
    <div className={classes.complaint} data-open={complaint.answeredAt === null}>
      {isAlone && (
        <>
          <div className={classes.head}>
            <strong>{t('timeline.complaint.title')}</strong>
          </div>
          <p className={classes.text}>
            <LongText text={complaint.text} />
          </p>
        </>
      )}
      <div className={classes.complaintState}>{about.filter((part) => part !== '').join(' · ')}</div>
      {complaint.answer !== '' && (
        <p className={classes.text}>
          <span className="quiet">{t('timeline.complaint.answer')}: </span>
          <bdi>
            <LongText text={complaint.answer} />
          </bdi>
        </p>
      )}
    </div>
  );
}
