import { Autocomplete, Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { longest } from '../../shared/longest.ts';
import { contactChannels, contactDirections, moods, touchpoints } from '../../shared/timeline/contact-codes.ts';
import { readMinutes } from '../../shared/timeline/contact-minutes.ts';
import type { Contact, ContactFields } from '../../shared/timeline/contract.ts';
import { operations } from '../app/engine.ts';
import { useToday } from '../app/use-today.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { StaffNameInput } from '../staff/staff-name-input.tsx';
import { clearOfButtons } from '../ui/clear-of-buttons.ts';
import { Form } from '../ui/form.tsx';
import { InlineLayer } from '../ui/inline-layer.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { channelText, moodText, touchpointText } from './contact-text.ts';
import { DayField, typedDay } from './day-field.tsx';
import { useMinutes } from './minutes-menu.tsx';
import classes from './timeline.module.css';
import { useContactActs } from './use-contact-acts.ts';

/** Every field of a contact, changed where it stands. */
export function ContactForm({ contact, onClose }: { contact: Contact; onClose(): void }) {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  const { data: known } = useQuery(operations.timeline.words.queryOptions());
  const { edit } = useContactActs();
  const usual = useMinutes({ minutes: null, channel: contact.channel });
  const draft = useDraft(
    { form: `contact.${contact.id}`, customerId: contact.customerId },
    {
      day: contact.day,
      time: contact.time?.slice(0, 5) ?? '',
      touchpoint: touchpointText(words, contact.touchpoint),
      channel: channelText(words, contact.channel),
      direction: contact.direction,
      text: contact.text,
      mood: contact.mood,
      next: contact.nextContactDay ?? '',
      minutes: contact.minutes === null ? '' : String(contact.minutes),
      author: contact.author,
    },
  );
  const { fields: typed, set } = draft;
  const giveUp = (): void => {
    draft.end();
    onClose();
  };
  const [day, nextContactDay] = [typedDay(typed.day, today), typedDay(typed.next, today)];
  const minutes = typed.minutes === '' ? null : readMinutes(typed.minutes);
  const isReadable = day != null && nextContactDay !== undefined && (minutes !== null || typed.minutes === '');
  const save = (after: 'stay' | 'close' | null): void => {
    if (!isReadable) return;
    const change: Partial<ContactFields> = {
      day,
      touchpoint: typed.touchpoint,
      channel: typed.channel,
      direction: typed.direction,
      text: typed.text,
      mood: moods.find((mood) => mood === typed.mood) ?? '',
      nextContactDay,
      minutes,
      author: typed.author,
      // Seconds that a till wrote stay where the minute was not touched.
      ...(typed.time === (contact.time?.slice(0, 5) ?? '') ? {} : { time: typed.time === '' ? null : typed.time }),
    };
    edit.mutate({ id: contact.id, change }, { onSuccess: after === 'stay' ? draft.end : giveUp });
  };
  return (
    <InlineLayer onClose={onClose}>
      <Form
        label={t('timeline.change')}
        draft={draft}
        onSubmit={save}
        buttons={
          <>
            <Button type="submit" size="compact-xs" loading={edit.isPending} disabled={!isReadable}>
              {t('page.save')}
            </Button>
            <Button variant="default" size="compact-xs" onClick={giveUp}>
              {t('page.cancel')}
            </Button>
          </>
        }
      >
        <Textarea
          label={t('timeline.words')}
          autosize
          minRows={2}
          maxRows={12}
          maxLength={longest.contactText}
          autoFocus
          value={typed.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
        <div className={classes.fields}>
          <Autocomplete
            label={t('timeline.touchpoint')}
            data={[...touchpoints.map((code) => touchpointText(words, code)), ...(known?.touchpoints ?? [])]}
            comboboxProps={clearOfButtons}
            maxLength={longest.contactWord}
            value={typed.touchpoint}
            onChange={(touchpoint) => set({ touchpoint })}
          />
          <Autocomplete
            label={t('timeline.channel')}
            data={[...contactChannels.map((code) => channelText(words, code)), ...(known?.channels ?? [])]}
            comboboxProps={clearOfButtons}
            maxLength={longest.contactWord}
            value={typed.channel}
            onChange={(channel) => set({ channel })}
          />
          <DayField label={t('timeline.day')} value={typed.day} onChange={(value) => set({ day: value })} />
          <TextInput
            type="time"
            label={t('timeline.time')}
            value={typed.time}
            onChange={(event) => set({ time: event.currentTarget.value })}
          />
          <DayField label={t('timeline.next')} value={typed.next} onChange={(next) => set({ next })} />
          <TextInput
            label={t('timeline.minutes')}
            placeholder={usual?.text ?? ''}
            inputMode="numeric"
            maxLength={8}
            value={typed.minutes}
            onChange={(event) => set({ minutes: event.currentTarget.value })}
          />
          <StaffNameInput label={t('timeline.author')} value={typed.author} onChange={(author) => set({ author })} />
        </div>
        <div className={classes.choices}>
          <SegmentedControl
            aria-label={t('timeline.direction')}
            data={[
              ...contactDirections.map((code) => ({ value: code, label: t(`timeline.directions.${code}`) })),
              { value: '', label: t('timeline.directionUnknown') },
            ]}
            value={typed.direction}
            onChange={(value) => set({ direction: contactDirections.find((code) => code === value) ?? '' })}
          />
          <SegmentedControl
            aria-label={t('timeline.mood')}
            data={[
              ...moods.map((code) => ({ value: code, label: moodText(words, code) })),
              { value: '', label: t('timeline.chips.noMood') },
            ]}
            value={typed.mood}
            onChange={(mood) => set({ mood })}
          />
        </div>
        {edit.error !== null && <FailureNotice error={edit.error} />}
      </Form>
    </InlineLayer>
  );
}
