import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import type { Appointment } from '../../shared/appointments/contract.ts';
import { useWords } from '../app/words.ts';
import classes from '../timeline/timeline.module.css';
import { EditIcon } from '../ui/icons.tsx';
import { LongText } from '../ui/long-text.tsx';
import { focusKeyProps } from '../ui/use-focus-back.ts';
import { AppointmentForm } from './appointment-form.tsx';

/** An appointment on the timeline, as it stands; changed where it is. */
export function AppointmentEntry({ appointment, isReadOnly }: { appointment: Appointment; isReadOnly: boolean }) {
  const { t } = useWords();
  const [isEdited, setIsEdited] = useState(false);
  const { id, text, minutes, state } = appointment;
  if (isEdited) return <AppointmentForm appointment={appointment} onClose={() => setIsEdited(false)} />;
  return (
    <div className={classes.contact}>
      <div className={classes.head}>
        <strong>{t('appointments.one')}</strong>
        <span className="quiet">
          {[t(`appointments.states.${state}`), minutes === null ? '' : t('appointments.takes', { count: minutes })]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
        {!isReadOnly && (
          <span className={classes.actions}>
            <ActionIcon
              {...focusKeyProps(`appointment-entry-${id}`)}
              size={24}
              aria-label={t('appointments.change')}
              title={t('appointments.change')}
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
