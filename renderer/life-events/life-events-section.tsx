import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useEditedEntry } from '../drafts/use-edited-entry.ts';
import { useDays } from '../ui/days.tsx';
import classes from '../ui/entry-list.module.css';
import { ListHeading } from '../ui/list-heading.tsx';
import { focusKeyProps } from '../ui/use-focus-back.ts';
import { LifeEventForm } from './life-event-form.tsx';
import { lifeEventText } from './life-event-text.ts';

/** What happened in a customer's life, the latest first. */
export function LifeEventsSection({ customerId }: { customerId: number }) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const { data } = useQuery(operations.lifeEvents.list.queryOptions({ input: { customerId } }));
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const [edited, setEdited] = useEditedEntry({ form: 'lifeEvent.', customerId });
  if (data === undefined || customer === undefined) return null;
  const isReadOnly = customer.binnedAt !== null;
  const close = (): void => setEdited(null);
  return (
    <section className={classes.section} aria-labelledby="life-events">
      <ListHeading
        level={2}
        id="life-events"
        title={t('lifeEvents.title')}
        add={t('lifeEvents.add')}
        isOneOfSeveral
        onAdd={isReadOnly ? undefined : () => setEdited('new')}
      />
      {edited === 'new' && <LifeEventForm customerId={customerId} lifeEvent={null} onClose={close} />}
      {data.lifeEvents.length > 0 && (
        <ul className={`${classes.list} personal`}>
          {data.lifeEvents.map((lifeEvent) => (
            <li key={lifeEvent.id} className={classes.entry}>
              {edited === lifeEvent.id ? (
                <LifeEventForm customerId={customerId} lifeEvent={lifeEvent} onClose={close} />
              ) : (
                <button
                  {...focusKeyProps(`life-event-${lifeEvent.id}`)}
                  type="button"
                  className={classes.open}
                  title={t('lifeEvents.change')}
                  disabled={isReadOnly}
                  onClick={() => setEdited(lifeEvent.id)}
                >
                  <span className="quiet">{days.text(lifeEvent.day)}</span> {lifeEventText(lifeEvent.kind, words)}
                  {lifeEvent.text !== '' && <div className={classes.meta}>{lifeEvent.text}</div>}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
