import { isWritten, registrationFields } from '../../shared/registration/registration-fields.ts';
import { useWords } from '../app/words.ts';
import { PagePaper } from '../print/page-paper.tsx';
import classes from './registration-paper.module.css';

const calendars = ['solar', 'lunar'] as const;

/** The registration form for the counter: a line for each field, the boxes to tick, and a signature. */
export function RegistrationPaper({ shop }: { shop: string }) {
  const { t } = useWords();
  return (
    <PagePaper title={t('registration.heading', { shop })}>
      <div className={classes.form}>
        <p>{t('registration.welcome')}</p>
        <dl className={classes.fields}>
          {registrationFields.filter(isWritten).map((field) => (
            <div key={field}>
              <dt>{t(`registration.fields.${field}`)}</dt>
              <dd>
                <span />
                {field === 'birthday' &&
                  calendars.map((calendar) => (
                    <span key={calendar} className={classes.box}>
                      {t(`registration.calendars.${calendar}`)}
                    </span>
                  ))}
              </dd>
            </div>
          ))}
        </dl>
        <p className={classes.box}>{t('registration.consent', { shop })}</p>
        <div className={classes.signature}>
          <span>{t('registration.signature')}</span>
          <span>{t('registration.date')}</span>
        </div>
      </div>
    </PagePaper>
  );
}
