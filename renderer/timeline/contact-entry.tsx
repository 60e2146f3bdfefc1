import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import type { ChosenFile } from '../../shared/host.ts';
import type { Contact } from '../../shared/timeline/contract.ts';
import { host } from '../app/host.ts';
import { showFailure } from '../app/show-notice.ts';
import { saidIfFailed } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { AttachmentList } from '../attachments/attachment-list.tsx';
import { useAttachmentActs } from '../attachments/use-attachment-acts.ts';
import { useDroppedFiles } from '../attachments/use-dropped-files.ts';
import { CaseEntry } from '../cases/case-entry.tsx';
import { useFormWish } from '../drafts/form-wish.ts';
import { SatisfactionButton, SatisfactionLine } from '../satisfaction/satisfaction-of-place.tsx';
import { useDays } from '../ui/days.tsx';
import { BinIcon, ClipIcon, EditIcon } from '../ui/icons.tsx';
import { LongText } from '../ui/long-text.tsx';
import { focusKeyProps } from '../ui/use-focus-back.ts';
import { ContactForm } from './contact-form.tsx';
import { channelText, contactTitle, moodText, touchpointText } from './contact-text.ts';
import { MinutesMenu, useMinutes } from './minutes-menu.tsx';
import classes from './timeline.module.css';
import { useContactActs } from './use-contact-acts.ts';

/** A contact as it was written down; changed where it stands, files dropped on it hang on it. */
export function ContactEntry({ contact, isReadOnly }: { contact: Contact; isReadOnly: boolean }) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const [isEdited, setIsEdited] = useState(false);
  const { edit, remove } = useContactActs();
  const took = useMinutes(contact);
  const { add } = useAttachmentActs();
  const { id, customerId, touchpoint, channel, direction, nextContactDay } = contact;
  const attach = (taken: Promise<readonly (ChosenFile | null)[]>): void =>
    saidIfFailed(
      taken.then((chosen) => {
        const files = chosen.flatMap((file) => (file === null ? [] : [file.token]));
        if (files.length > 0) add.mutate({ customerId, contactId: id, files });
      }),
    );
  const drops = useDroppedFiles(attach, !isReadOnly);
  useFormWish({ form: `contact.${id}`, customerId }, () => setIsEdited(true));
  if (isEdited) return <ContactForm contact={contact} onClose={() => setIsEdited(false)} />;
  const isSaidByTouchpoint = channelText(words, channel) === touchpointText(words, touchpoint);
  const about = [
    isSaidByTouchpoint ? '' : channelText(words, channel),
    direction !== '' && (direction === 'out' || touchpoint === 'call' || touchpoint === 'message')
      ? t(`timeline.directions.${direction}`)
      : '',
    moodText(words, contact.mood),
    contact.author,
  ].filter((part) => part !== '');
  const chooseFile = (): void => attach(host.chooseFile('attachment').then((file) => [file]));
  return (
    <div className={classes.contact} {...drops}>
      <div className={classes.head}>
        <strong>{contactTitle(words, touchpoint)}</strong>
        <bdi className="quiet">{about.join(' · ')}</bdi>
        {took !== null && isReadOnly && <span className="quiet figure">{took.text}</span>}
        {took !== null && !isReadOnly && (
          <MinutesMenu
            minutes={contact.minutes}
            onChoose={(minutes) => edit.mutate({ id, change: { minutes } }, { onError: showFailure })}
          >
            <button
              type="button"
              className={`${classes.minutes} quiet figure`}
              aria-label={t('timeline.chips.minutes', { minutes: took.text })}
              title={t('timeline.chips.minutes', { minutes: took.text })}
            >
              {took.text}
            </button>
          </MinutesMenu>
        )}
        {!isReadOnly && (
          <span className={classes.actions}>
            <SatisfactionButton customerId={customerId} place={{ kind: 'contact', id }} />
            <ActionIcon
              size={24}
              aria-label={t('attachments.attach')}
              title={t('attachments.attach')}
              onClick={chooseFile}
            >
              <ClipIcon size={14} />
            </ActionIcon>
            <ActionIcon
              {...focusKeyProps(`contact-${id}`)}
              size={24}
              aria-label={t('timeline.change')}
              title={t('timeline.change')}
              onClick={() => setIsEdited(true)}
            >
              <EditIcon size={14} />
            </ActionIcon>
            <ActionIcon
              size={24}
              aria-label={t('timeline.remove')}
              title={t('timeline.remove')}
              onClick={() => remove.mutate({ id })}
            >
              <BinIcon size={14} />
            </ActionIcon>
          </span>
        )}
      </div>
      {contact.text !== '' && (
        <p className={classes.text}>
          <LongText text={contact.text} />
        </p>
      )}
      <SatisfactionLine customerId={customerId} place={{ kind: 'contact', id }} />
      {contact.case !== null && <CaseEntry heard={contact.case} />}
      {nextContactDay !== null && (
        <div className={classes.next}>
          {t('timeline.next')} <span className="figure">{days.withWeekday(nextContactDay)}</span>
        </div>
      )}
      <AttachmentList attachments={contact.attachments} isReadOnly={isReadOnly} />
    </div>
  );
}
