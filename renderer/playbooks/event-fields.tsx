import { Checkbox, Chip, NumberInput, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { caseKinds, caseOutcomes } from '../../shared/cases/case-codes.ts';
import type { PlaybookTrigger } from '../../shared/playbooks/definition.ts';
import { sleepingStates } from '../../shared/sleep/sleep-state.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { newTrigger, noSegment, triggerChoices } from './new-parts.ts';
import classes from './playbook-page.module.css';

interface EventFieldsProps {
  trigger: PlaybookTrigger;
  /** Of the library's own the kind stays: its words speak of it. */
  isKindFixed: boolean;
  onChange(trigger: PlaybookTrigger): void;
}

/** Whether there is anything to change of it. */
export function hasEventFields({ kind }: PlaybookTrigger): boolean {
  return kindsWithFields.includes(kind);
}

const kindsWithFields: readonly PlaybookTrigger['kind'][] = [
  'nthOrder',
  'sleep',
  'caseOpened',
  'caseClosed',
  'visitDue',
  'dayOfYear',
  'segment',
];

/** What brings people in, and what more there is to say of it. */
export function EventFields({ trigger, isKindFixed, onChange }: EventFieldsProps) {
  const { t } = useWords();
  return (
    <>
      {!isKindFixed && (
        <Select
          label={t('playbookPage.event')}
          data={triggerChoices.map((kind) => ({ value: kind, label: t(`playbooks.triggers.${kind}`) }))}
          value={trigger.kind}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(kind) => onChange(newTrigger(kind ?? 'byHand'))}
        />
      )}
      <MoreOfEvent trigger={trigger} onChange={onChange} />
    </>
  );
}

function MoreOfEvent({ trigger, onChange }: Pick<EventFieldsProps, 'trigger' | 'onChange'>) {
  const { t } = useWords();
  switch (trigger.kind) {
    case 'nthOrder':
      return (
        <NumberInput
          label={t('playbookPage.nth')}
          min={1}
          max={1_000}
          allowDecimal={false}
          value={trigger.nth}
          onChange={(nth) => onChange({ ...trigger, nth: Math.max(1, Number(nth)) })}
        />
      );
    case 'sleep':
      return (
        <Choices
          label={t('playbookPage.sleepStates')}
          all={sleepingStates}
          chosen={trigger.states}
          textOf={(state) => t(`sleep.states.${state}`)}
          onChange={(states) => onChange({ ...trigger, states })}
        />
      );
    case 'caseOpened':
      return (
        <Choices
          label={t('playbookPage.caseKinds')}
          all={caseKinds}
          chosen={trigger.kinds}
          textOf={(kind) => t(`cases.kinds.${kind}`)}
          onChange={(kinds) => onChange({ ...trigger, kinds })}
        />
      );
    case 'caseClosed':
      return (
        <Choices
          label={t('playbookPage.caseOutcomes')}
          all={caseOutcomes}
          chosen={trigger.outcomes}
          textOf={(outcome) => t(`cases.outcomes.${outcome}`)}
          onChange={(outcomes) => onChange({ ...trigger, outcomes })}
        />
      );
    case 'visitDue':
      return (
        <NumberInput
          label={t('playbookPage.daysBefore')}
          min={0}
          max={365}
          allowDecimal={false}
          value={trigger.daysBefore}
          onChange={(days) => onChange({ ...trigger, daysBefore: Number(days) })}
        />
      );
    case 'dayOfYear':
      return (
        <>
          <NumberInput
            label={t('playbookPage.month')}
            min={1}
            max={12}
            allowDecimal={false}
            value={trigger.month}
            onChange={(month) => onChange({ ...trigger, month: within(Number(month), 12) })}
          />
          <NumberInput
            label={t('playbookPage.dayOfMonth')}
            min={1}
            max={31}
            allowDecimal={false}
            value={trigger.dayOfMonth}
            onChange={(day) => onChange({ ...trigger, dayOfMonth: within(Number(day), 31) })}
          />
          <Checkbox
            label={t('playbookPage.isLunar')}
            checked={trigger.isLunar}
            onChange={(event) => onChange({ ...trigger, isLunar: event.currentTarget.checked })}
          />
        </>
      );
    case 'segment':
      return (
        <SegmentSelect segmentId={trigger.segmentId} onChange={(segmentId) => onChange({ ...trigger, segmentId })} />
      );
    default:
      return null;
  }
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(1, value));
}

interface ChoicesProps<Value extends string> {
  label: string;
  all: readonly Value[];
  chosen: readonly Value[];
  textOf(value: Value): string;
  onChange(chosen: Value[]): void;
}

/** Several of a few; the last one chosen stays. */
function Choices<Value extends string>({ label, all, chosen, textOf, onChange }: ChoicesProps<Value>) {
  return (
    <fieldset className={classes.choices}>
      <legend>{label}</legend>
      <Chip.Group
        multiple
        value={[...chosen]}
        onChange={(values) => {
          if (values.length > 0) onChange(all.filter((value) => values.includes(value)));
        }}
      >
        {all.map((value) => (
          <Chip key={value} value={value} size="xs" radius="sm">
            {textOf(value)}
          </Chip>
        ))}
      </Chip.Group>
    </fieldset>
  );
}

/** Which saved filter: one comes in when they are first seen in it. */
function SegmentSelect({ segmentId, onChange }: { segmentId: number; onChange(segmentId: number): void }) {
  const { t } = useWords();
  const { data: saved = [] } = useQuery(operations.customers.savedFilters.queryOptions());
  return (
    <Select
      label={t('playbooks.segment')}
      data={saved.map(({ id, name }) => ({ value: `${id}`, label: name }))}
      value={segmentId === noSegment ? null : `${segmentId}`}
      nothingFoundMessage={t('playbooks.noSegment')}
      placeholder={saved.length === 0 ? t('playbooks.noSegment') : ''}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      onChange={(value) => onChange(Number(value ?? noSegment))}
    />
  );
}
