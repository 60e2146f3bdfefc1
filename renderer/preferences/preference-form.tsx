import { Autocomplete, Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { longest } from '../../shared/longest.ts';
import type { Preference, PreferenceFields } from '../../shared/preferences/contract.ts';
import { preferenceManners } from '../../shared/preferences/preference-manners.ts';
import { preferenceTopics } from '../../shared/preferences/preference-topics.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { topicText } from '../counter/topic-text.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { clearOfButtons } from '../ui/clear-of-buttons.ts';
import { DayInput } from '../ui/day-input.tsx';
import { EntryForm } from '../ui/entry-form.tsx';
import classes from '../ui/entry-list.module.css';

export type PreferenceBeginning = Pick<PreferenceFields, 'kind'> & Partial<Pick<PreferenceFields, 'topic'>>;

interface PreferenceFormProps {
  customerId: number;
  /** Null for a new one. */
  preference: Preference | null;
  /** What a new one is at first. */
  begun: PreferenceBeginning;
  onClose(): void;
}

/** One preference: what and why, about what, what to do about it, since when and from where it is known, and whether it still holds. */
export function PreferenceForm({ customerId, preference, begun: beginning, onClose }: PreferenceFormProps) {
  const words = useWords();
  const { t } = words;
  const { data: used } = useQuery(operations.preferences.words.queryOptions());
  const begun: PreferenceFields = preference ?? {
    topic: '',
    text: '',
    why: '',
    manner: '',
    learnedDay: null,
    learnedFrom: '',
    isCurrent: true,
    ...beginning,
  };
  const draft = useDraft(
    {
      form:
        preference === null
          ? `preference.new.${beginning.topic === 'talk' ? 'talk' : beginning.kind}`
          : `preference.${preference.id}`,
      customerId,
    },
    { ...begun, topic: topicText(begun.topic, words) },
  );
  const { fields, set } = draft;
  const giveUp = (): void => {
    draft.end();
    onClose();
  };
  const done = (sentence: string) => ({
    onSuccess: ({ actId }: { actId: number | null }) => {
      if (actId !== null) showActDone(sentence, actId);
      giveUp();
    },
    meta: { isErrorShownInPlace: true },
  });
  const add = useMutation(operations.preferences.add.mutationOptions(done(t('preferences.added'))));
  const edit = useMutation(operations.preferences.edit.mutationOptions(done(t('preferences.saved'))));
  const remove = useMutation(operations.preferences.remove.mutationOptions(done(t('preferences.removed'))));
  const save = (): void => {
    const { topic, learnedDay, ...said } = fields;
    const known = preferenceTopics.find((code) => t(`preferences.topics.${code}`) === topic.trim());
    const change = { ...said, topic: known ?? topic.trim() };
    if (preference !== null) edit.mutate({ id: preference.id, change: { ...change, learnedDay } });
    // Learned today, where no day is said.
    else add.mutate({ customerId, ...change, ...(learnedDay === null ? {} : { learnedDay }) });
  };
  return (
    <EntryForm
      label={preference === null ? t('preferences.add') : t('preferences.change', { text: preference.text })}
      draft={draft}
      isSaving={add.isPending || edit.isPending}
      error={add.error ?? edit.error ?? remove.error}
      removeLabel={t('preferences.remove')}
      onSave={save}
      onClose={onClose}
      onCancel={giveUp}
      {...(preference === null ? {} : { onRemove: () => remove.mutate({ id: preference.id }) })}
    >
      <TextInput
        label={t('preferences.text')}
        value={fields.text}
        maxLength={longest.preference}
        autoFocus
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <TextInput
        label={t('preferences.why')}
        placeholder={t('preferences.whyHint')}
        value={fields.why}
        maxLength={longest.preferenceWhy}
        onChange={(event) => set({ why: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <Autocomplete
          label={t('preferences.topic')}
          placeholder={t('preferences.topicHint')}
          data={[
            ...new Set([...preferenceTopics.map((code) => t(`preferences.topics.${code}`)), ...(used?.topics ?? [])]),
          ]}
          comboboxProps={clearOfButtons}
          maxLength={longest.preferenceTopic}
          value={fields.topic}
          onChange={(topic) => set({ topic })}
        />
        <SegmentedControl
          aria-label={t('preferences.kind')}
          data={(['likes', 'avoids'] as const).map((value) => ({ value, label: t(`preferences.${value}`) }))}
          value={fields.kind}
          onChange={(value) => set({ kind: value === 'avoids' ? 'avoids' : 'likes' })}
        />
      </div>
      {fields.kind === 'likes' && (
        <SegmentedControl
          aria-label={t('preferences.manner')}
          data={[
            ...preferenceManners.map((value) => ({ value, label: t(`preferences.manners.${value}`) })),
            { value: '', label: t('preferences.mannerUnknown') },
          ]}
          value={fields.manner}
          onChange={(value) => set({ manner: preferenceManners.find((manner) => manner === value) ?? '' })}
        />
      )}
      <div className={classes.pair}>
        <DayInput
          label={t('preferences.learnedDay')}
          isInForm
          value={fields.learnedDay}
          onChange={(learnedDay) => set({ learnedDay })}
        />
        <Autocomplete
          label={t('preferences.learnedFrom')}
          placeholder={t('preferences.learnedFromHint')}
          data={used?.learnedFrom ?? []}
          comboboxProps={clearOfButtons}
          limit={8}
          maxLength={longest.learnedFrom}
          value={fields.learnedFrom}
          onChange={(learnedFrom) => set({ learnedFrom })}
        />
      </div>
      <Checkbox
        label={t('preferences.isCurrent')}
        checked={fields.isCurrent}
        onChange={(event) => set({ isCurrent: event.currentTarget.checked })}
      />
    </EntryForm>
  );
}
