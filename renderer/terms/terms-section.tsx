import { useQuery } from '@tanstack/react-query';
import { termsOn } from '../../shared/owed/terms-on.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useEditedEntry } from '../drafts/use-edited-entry.ts';
import { useDays } from '../ui/days.tsx';
import classes from '../ui/entry-list.module.css';
import { ListHeading } from '../ui/list-heading.tsx';
import { focusKeyProps } from '../ui/use-focus-back.ts';
import { TermsForm } from './terms-form.tsx';
import { termsText } from './terms-text.ts';

/** What is agreed with a customer: what holds today, and below it what held before. */
export function TermsSection({ customerId, isReadOnly }: { customerId: number; isReadOnly: boolean }) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const { data } = useQuery(operations.terms.list.queryOptions({ input: { customerId } }));
  const [edited, setEdited] = useEditedEntry({ form: 'terms.', customerId });
  if (data === undefined) return null;
  const holding = termsOn(data.terms, days.today);
  const close = (): void => setEdited(null);
  return (
    <section className={classes.section} aria-labelledby="terms">
      <ListHeading
        level={3}
        id="terms"
        title={t('terms.title')}
        add={t('terms.add')}
        onAdd={isReadOnly ? undefined : () => setEdited('new')}
      />
      {edited === 'new' && <TermsForm customerId={customerId} terms={holding} isNew onClose={close} />}
      {data.terms.length > 0 && (
        <ul className={classes.list}>
          {data.terms.map((terms) => (
            <li key={terms.id} className={classes.entry}>
              {edited === terms.id ? (
                <TermsForm customerId={customerId} terms={terms} isNew={false} onClose={close} />
              ) : (
                <button
                  {...focusKeyProps(`terms-${terms.id}`)}
                  type="button"
                  className={classes.open}
                  title={t('terms.change')}
                  disabled={isReadOnly}
                  onClick={() => setEdited(terms.id)}
                >
                  <span className={terms.id === holding?.id ? '' : 'quiet'}>
                    {t('terms.since', { day: days.text(terms.fromDay) })} {termsText(terms, words)}
                  </span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
