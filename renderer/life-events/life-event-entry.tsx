import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import type { LifeEvent } from '../../shared/life-events/contract.ts';
import { useWords } from '../app/words.ts';
import classes from '../timeline/timeline.module.css';
import { EditIcon } from '../ui/icons.tsx';
import { LongText } from '../ui/long-text.tsx';
import { focusKeyProps } from '../ui/use-focus-back.ts';
import { LifeEventForm } from './life-event-form.tsx';
import { lifeEventText } from './life-event-text.ts';

/** A life event on the timeline; changed where it is. */
export function LifeEventEntry({ lifeEvent, isReadOnly }: { lifeEvent: LifeEvent; isReadOnly: boolean }) {
  const words = useWords();
  const { t } = words;
  const [isEdited, setIsEdited] = useState(false);
  const { id, customerId, kind, text } = lifeEvent;
  if (isEdited) {
    return <LifeEventForm customerId={customerId} lifeEvent={lifeEvent} onClose={() => setIsEdited(false)} />;
  }
  return (
    <div className={classes.contact}>
      <div className={classes.head}>
        <strong>{lifeEventText(kind, words)}</strong>
        <span className="quiet">{t('lifeEvents.one')}</span>
        {!isReadOnly && (
          <span className={classes.actions}>
            <ActionIcon
              {...focusKeyProps(`life-event-entry-${id}`)}
              size={24}
              aria-label={t('lifeEvents.change')}
              title={t('lifeEvents.change')}
              onClick={() => setIsEdited(true)}
            >
              <EditIcon size={14} />
            </ActionIcon>
          </span>
        )}
      </div>
      {text !== '' && (
        <p className={classes.text}>
          <LongText text={text} />
        </p>
      )}
    </div>
  );
}
