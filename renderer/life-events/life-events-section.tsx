import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { restOfForm, useFormWish } from '../drafts/form-wish.ts';
import { useDays } from '../ui/days.tsx';
import classes from '../ui/entry-list.module.css';
import { PlusIcon } from '../ui/icons.tsx';
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
  const [edited, setEdited] = useState<number | 'new' | null>(null);
  useFormWish({ form: 'lifeEvent.', customerId }, (asked) => {
    const which = restOfForm(asked, 'lifeEvent.');
    setEdited(which === 'new' ? which : Number(which));
  });
  if (data === undefined || customer === undefined) return null;
  const isReadOnly = customer.binnedAt !== null;
  const close = (): void => setEdited(null);
  return (
    <section className={classes.section} aria-labelledby="life-events">
      <div className={classes.heading}>
        <h2 id="life-events">{t('lifeEvents.title')}</h2>
        {!isReadOnly && (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<PlusIcon size={12} />}
            aria-label={t('page.nameAndValue', { name: t('lifeEvents.add'), value: t('lifeEvents.title') })}
            onClick={() => setEdited('new')}
          >
            {t('lifeEvents.add')}
          </Button>
        )}
      </div>
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
