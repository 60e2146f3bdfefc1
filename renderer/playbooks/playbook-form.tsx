import { Button, Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { reachChannels } from '../../shared/customers/permission.ts';
import { longest } from '../../shared/longest.ts';
import type { PlaybookSummary, PlaybookWords } from '../../shared/playbooks/contract.ts';
import {
  canDrawControlGroup,
  type PlaybookDefinition,
  type PlaybookStep,
  stepKinds,
  stepMarks,
} from '../../shared/playbooks/definition.ts';
import { mergeFields } from '../../shared/playbooks/merge-fields.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { Form } from '../ui/form.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { newStep, newTrigger, triggerChoices } from './new-parts.ts';
import classes from './playbooks.module.css';

interface PlaybookFormProps {
  playbook: PlaybookSummary;
  words: PlaybookWords | undefined;
  onSaved(): void;
}

/** The fields in which a playbook is changed: the steps with the words that stand there now. */
interface Fields {
  name: string;
  triggerKind: string;
  /** Of the trigger `segment`: the saved filter. */
  segmentId: number | null;
  successDays: number;
  newPeoplePerDay: number;
  restDays: number;
  hasControlGroup: boolean;
  steps: PlaybookStep[];
}

const longestDays = 3_650;
const longestWording = 5_000;

/** A playbook is changed from today on; who is in it keeps the steps they came in by. */
export function PlaybookForm({ playbook, words, onSaved }: PlaybookFormProps) {
  const { t } = useWords();
  const { slug, definition, people, isOfLibrary } = playbook;
  const draft = useDraft<Fields>(
    { form: `playbook.${slug}`, customerId: null },
    {
      name: playbook.name || (words?.name ?? ''),
      triggerKind: definition.triggers[0]?.kind ?? 'byHand',
      segmentId: definition.triggers.find((trigger) => trigger.kind === 'segment')?.segmentId ?? null,
      successDays: definition.success.days,
      newPeoplePerDay: definition.newPeoplePerDay,
      restDays: definition.restDays,
      hasControlGroup: definition.hasControlGroup,
      steps: definition.steps.map((step) => ({
        ...step,
        title: step.title ?? words?.steps[step.slug]?.title ?? '',
        wording: step.wording ?? words?.steps[step.slug]?.wording ?? '',
      })),
    },
  );
  const { fields, set } = draft;
  const save = useMutation(
    operations.playbooks.change.mutationOptions({
      meta: { isErrorShownInPlace: true },
      onSuccess: ({ actId }) => {
        if (actId !== null) showActDone(t('playbooks.saved'), actId);
        draft.end();
        onSaved();
      },
    }),
  );
  const setStep = (place: number, change: Partial<PlaybookStep>): void =>
    set(({ steps }) => ({ steps: steps.map((step, at) => (at === place ? { ...step, ...change } : step)) }));
  const move = (place: number, by: 1 | -1): void =>
    set(({ steps }) => {
      const moved = [...steps];
      const [step] = moved.splice(place, 1);
      if (step !== undefined) moved.splice(place + by, 0, step);
      return { steps: moved };
    });
  return (
    <Form
      label={t('playbooks.change')}
      draft={draft}
      onSubmit={() =>
        save.mutate({
          slug,
          // What stays as the library has it follows the language of its reader.
          name: fields.name === words?.name ? '' : fields.name,
          definition: changedDefinition(playbook, fields, words),
        })
      }
      buttons={
        <Button type="submit" loading={save.isPending} disabled={!isWhole(fields)}>
          {t('playbooks.save')}
        </Button>
      }
    >
      {people > 0 && <p className="quiet">{t('playbooks.thoseInItKeep', { count: people })}</p>}
      <TextInput
        label={t('playbooks.name')}
        maxLength={longest.playbookName}
        value={fields.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      {!isOfLibrary && (
        <Select
          label={t('playbooks.trigger')}
          data={triggerChoices.map((kind) => ({ value: kind, label: t(`playbooks.triggers.${kind}`) }))}
          value={fields.triggerKind}
          allowDeselect={false}
          onChange={(kind) => set({ triggerKind: kind ?? 'byHand' })}
        />
      )}
      {!isOfLibrary && fields.triggerKind === 'segment' && (
        <SegmentSelect segmentId={fields.segmentId} onChange={(segmentId) => set({ segmentId })} />
      )}
      <div className={classes.numbers}>
        {(['successDays', 'newPeoplePerDay', 'restDays'] as const).map((name) => (
          <NumberInput
            key={name}
            label={t(`playbooks.${name}`)}
            min={name === 'newPeoplePerDay' ? 1 : 0}
            max={longestDays}
            allowDecimal={false}
            value={fields[name]}
            onChange={(value) => set({ [name]: Number(value) })}
          />
        ))}
      </div>
      {canDrawControlGroup(changedDefinition(playbook, fields, words)) && (
        <Checkbox
          label={t('playbooks.controlGroup')}
          description={t('playbooks.controlGroupIs')}
          checked={fields.hasControlGroup}
          onChange={(event) => set({ hasControlGroup: event.currentTarget.checked })}
        />
      )}
      {fields.steps.map((step, place) => (
        <fieldset key={step.slug} className={classes.stepFields}>
          <legend>{t('playbooks.stepOf', { place: place + 1, of: fields.steps.length })}</legend>
          <TextInput
            label={t('playbooks.stepTitle')}
            maxLength={200}
            value={step.title ?? ''}
            onChange={(event) => setStep(place, { title: event.currentTarget.value })}
          />
          <div className={classes.numbers}>
            <NumberInput
              label={t('playbooks.stepDays')}
              min={-365}
              max={longestDays}
              allowDecimal={false}
              value={step.days}
              onChange={(value) => setStep(place, { days: Number(value) })}
            />
            <Select
              label={t('playbooks.stepAfter')}
              data={(['trigger', 'before'] as const).map((value) => ({ value, label: t(`playbooks.after.${value}`) }))}
              value={step.after}
              allowDeselect={false}
              onChange={(value) => setStep(place, { after: value === 'before' ? 'before' : 'trigger' })}
            />
            <Select
              label={t('playbooks.stepKind')}
              data={stepKinds.map((value) => ({ value, label: t(`playbooks.kinds.${value}`) }))}
              value={step.kind}
              allowDeselect={false}
              onChange={(value) => setStep(place, { kind: stepKinds.find((kind) => kind === value) ?? step.kind })}
            />
            <Select
              label={t('playbooks.stepMark')}
              data={stepMarks.map((value) => ({ value, label: t(`todayTask.marks.${value}`) }))}
              value={step.mark}
              allowDeselect={false}
              onChange={(value) => setStep(place, { mark: stepMarks.find((mark) => mark === value) ?? step.mark })}
            />
            {step.kind === 'outward' && (
              <Select
                label={t('playbooks.stepChannel')}
                data={reachChannels.map((value) => ({ value, label: t(`customers.channels.${value}`) }))}
                value={step.channels[0] ?? 'wechat'}
                allowDeselect={false}
                onChange={(value) => {
                  const first = reachChannels.find((channel) => channel === value);
                  if (first === undefined) return;
                  setStep(place, { channels: [first, ...step.channels.filter((channel) => channel !== first)] });
                }}
              />
            )}
          </div>
          <Textarea
            label={t('playbooks.stepWording')}
            description={t('playbooks.mergeFieldsAre', {
              fields: mergeFields.map((field) => `{{${field}}}`).join(' '),
            })}
            autosize
            minRows={2}
            maxLength={longestWording}
            value={step.wording ?? ''}
            onChange={(event) => setStep(place, { wording: event.currentTarget.value })}
          />
          <div className={classes.buttons}>
            <Button size="compact-xs" variant="subtle" disabled={place === 0} onClick={() => move(place, -1)}>
              {t('playbooks.earlier')}
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              disabled={place === fields.steps.length - 1}
              onClick={() => move(place, 1)}
            >
              {t('playbooks.later')}
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => set({ steps: fields.steps.filter((_, at) => at !== place) })}
            >
              {t('playbooks.removeStep')}
            </Button>
          </div>
        </fieldset>
      ))}
      <Button
        size="xs"
        variant="default"
        onClick={() => set({ steps: [...fields.steps, newStep(fields.steps.map((step) => step.slug))] })}
      >
        {t('playbooks.addStep')}
      </Button>
      {save.error !== null && <FailureNotice error={save.error} />}
    </Form>
  );
}

function isWhole({ steps, triggerKind, segmentId }: Fields): boolean {
  return steps.length > 0 && (triggerKind !== 'segment' || segmentId !== null);
}

/** Which saved filter: one comes in when they are first seen in it. */
function SegmentSelect({
  segmentId,
  onChange,
}: {
  segmentId: number | null;
  onChange(segmentId: number | null): void;
}) {
  const { t } = useWords();
  const { data: saved = [] } = useQuery(operations.customers.savedFilters.queryOptions());
  return (
    <Select
      label={t('playbooks.segment')}
      data={saved.map(({ id, name }) => ({ value: `${id}`, label: name }))}
      value={segmentId === null ? null : `${segmentId}`}
      nothingFoundMessage={t('playbooks.noSegment')}
      allowDeselect={false}
      required
      onChange={(value) => onChange(value === null ? null : Number(value))}
    />
  );
}

function changedDefinition(
  { definition, isOfLibrary }: PlaybookSummary,
  { successDays, newPeoplePerDay, restDays, hasControlGroup, steps, triggerKind, segmentId }: Fields,
  words: PlaybookWords | undefined,
): PlaybookDefinition {
  const [before] = definition.triggers;
  const isSameTrigger =
    isOfLibrary || (before?.kind === triggerKind && (before.kind !== 'segment' || before.segmentId === segmentId));
  return {
    ...definition,
    triggers: isSameTrigger ? definition.triggers : [newTrigger(triggerKind, segmentId)],
    success: { ...definition.success, days: successDays },
    newPeoplePerDay: Math.max(1, newPeoplePerDay),
    restDays,
    hasControlGroup,
    steps: steps.map((step) => {
      const ofLibrary = words?.steps[step.slug];
      return {
        ...step,
        title: step.title === ofLibrary?.title ? null : step.title,
        wording: step.wording === ofLibrary?.wording ? null : step.wording,
      };
    }),
  };
}
