import type { OpenCase } from '../../shared/cases/contract.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { LongText } from '../ui/long-text.tsx';
import { momentText } from '../ui/moments.ts';
import { AlsoAsked } from './also-asked.tsx';
import { answeredText, factorText } from './case-words.ts';
import classes from './cases-page.module.css';

/** What is known of an open case: the day promised, what was said, by whom it was heard, and through whose hands it went. */
export function CaseFacts({ heard }: { heard: OpenCase }) {
  const words = useWords();
  const { t, language } = words;
  const days = useDays();
  const heardBy =
    heard.heardBy === ''
      ? t('cases.heard', { moment: momentText(heard.heardAt, language) })
      : t('cases.heardOf', { moment: momentText(heard.heardAt, language), name: heard.heardBy });
  return (
    <>
      {heard.promisedDay !== null && (
        <p className={classes.due} data-urgency={heard.urgency}>
          {t(heard.urgency === 'overdue' ? 'cases.broken' : 'cases.promisedFor', {
            day: days.withWeekday(heard.promisedDay),
          })}
        </p>
      )}
      {heard.thing !== '' && <p className={`${classes.thing} personal`}>{heard.thing}</p>}
      {heard.text !== '' && (
        <blockquote className={`${classes.quote} personal`}>
          <LongText text={heard.text} />
        </blockquote>
      )}
      <p className="quiet">
        {[
          heard.answerDue === null ? heardBy : '',
          heard.inCharge === '' ? t('cases.noHearer') : t('cases.inCharge', { name: heard.inCharge }),
          heard.factor === '' ? '' : `${t('cases.about')}: ${factorText(heard.factor, words)}`,
          heard.cameInAt === null ? '' : t('cases.cameInAt', { moment: momentText(heard.cameInAt, language) }),
          answeredText(heard, words),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {heard.handovers.map(({ at, from, to, note }) => (
        <p key={at} className="quiet personal">
          {t(note === '' ? 'cases.handedOver' : 'cases.handedOverWith', {
            from: from === '' ? '–' : from,
            to,
            note,
            moment: momentText(at, language),
          })}
        </p>
      ))}
      {heard.kind === 'inVain' && <AlsoAsked id={heard.id} />}
    </>
  );
}
