import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import {
  type ConditionKind,
  type ConditionOf,
  type FilterCondition,
  fieldOfCondition,
  isWholeCondition,
} from '../../../shared/customers/conditions/conditions.ts';
import { indicators } from '../../../shared/indicators/indicators.ts';
import { type OwnField, placesOfNumbers } from '../../../shared/own-fields/own-field.ts';
import { operations } from '../../app/engine.ts';
import { useWords } from '../../app/words.ts';
import { fittingDraft } from '../../drafts/fitting-draft.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { Form } from '../../ui/form.tsx';
import { BoughtFields, DayFields, NumberFields, TextFields } from './bound-inputs.tsx';
import classes from './filter-bar.module.css';
import { ImprovementFields } from './improvement-inputs.tsx';
import { LifeEventFields } from './life-event-inputs.tsx';
import {
  BirthdayFields,
  ChannelFields,
  ChoiceFields,
  CodeFields,
  ConsentFields,
  KeyAccountFields,
  SegmentFields,
  SleepFields,
  TagFields,
} from './set-inputs.tsx';
import { useFieldName } from './use-field-name.ts';

interface ConditionEditorProps {
  condition: FilterCondition;
  onApply(condition: FilterCondition): void;
  onCancel(): void;
}

/** One condition, small enough to stand below its chip. */
export function ConditionEditor({ condition: given, onApply, onCancel }: ConditionEditorProps) {
  const { t } = useWords();
  const name = fieldOfCondition(given);
  const draft = useDraft({ form: `condition.${name}`, customerId: null }, { condition: given });
  const { condition: kept } = draft.fields;
  const condition = kept.kind === given.kind ? { ...kept, ...fittingDraft(given, kept) } : given;
  const field = useFieldName()(name);
  return (
    <Form
      label={field}
      draft={draft}
      onSubmit={() => {
        if (!isWholeCondition(condition)) return;
        draft.end();
        onApply(condition);
      }}
      buttons={
        <>
          <Button type="submit" disabled={!isWholeCondition(condition)}>
            {t('customers.filters.apply')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              draft.end();
              onCancel();
            }}
          >
            {t('page.cancel')}
          </Button>
        </>
      }
    >
      <strong className={classes.editorTitle}>{field}</strong>
      <ConditionFields condition={condition} onChange={(changed) => draft.set({ condition: changed })} />
    </Form>
  );
}

interface ConditionFieldsProps<Kind extends ConditionKind> {
  condition: ConditionOf<Kind>;
  onChange(condition: ConditionOf<Kind>): void;
}

interface EditorSetting {
  homeCurrency: string;
  /** The own field that is asked about; undefined where it is gone, or none is. */
  ownField: OwnField | undefined;
}

type ConditionInputs<Kind extends ConditionKind> = ComponentType<ConditionFieldsProps<Kind> & EditorSetting>;

const wholeNumber = { kind: 'number', decimals: 0 } as const;

/** What is asked of each kind of condition. */
const inputs: { readonly [Kind in ConditionKind]: ConditionInputs<Kind> } = {
  text: TextInputs,
  ownText: TextInputs,
  bought: ({ condition, onChange }) => (
    <BoughtFields condition={condition} onChange={(part) => onChange({ ...condition, ...part })} />
  ),
  number: ({ condition, onChange, homeCurrency }) => (
    <NumberFields
      condition={condition}
      figure={indicators[condition.field].unit === 'money' ? { kind: 'money', currency: homeCurrency } : wholeNumber}
      onChange={(part) => onChange({ ...condition, ...part })}
    />
  ),
  ownNumber: ({ condition, onChange, homeCurrency, ownField }) => (
    <NumberFields
      condition={condition}
      figure={
        ownField?.kind === 'money'
          ? { kind: 'money', currency: homeCurrency }
          : { kind: 'number', decimals: placesOfNumbers }
      }
      onChange={(part) => onChange({ ...condition, ...part })}
    />
  ),
  balance: ({ condition, onChange }) => (
    <NumberFields
      condition={condition}
      figure={{ kind: 'number', decimals: placesOfNumbers }}
      onChange={(part) => onChange({ ...condition, ...part })}
    />
  ),
  day: ({ condition, onChange }) => (
    <DayFields
      condition={condition}
      isOfLastOrder={condition.field === 'lastDay'}
      onChange={(part) => onChange({ ...condition, ...part })}
    />
  ),
  ownDay: ({ condition, onChange }) => (
    <DayFields condition={condition} onChange={(part) => onChange({ ...condition, ...part })} />
  ),
  choice: CodeFields,
  tag: TagFields,
  ownChoice: ({ ownField, ...props }) => <ChoiceFields {...props} field={ownField} />,
  doNotContact: ChannelFields,
  consent: ConsentFields,
  birthday: BirthdayFields,
  lifeEvent: LifeEventFields,
  sleep: SleepFields,
  keyAccount: KeyAccountFields,
  improvement: ImprovementFields,
  segment: SegmentFields,
  unread: UnreadHow,
  type: TypeFields,
  bin: BinFields,
};

/** `kind` is that of the condition: a component is chosen by it, and stays while the condition changes. */
function ConditionFields<Kind extends ConditionKind>(props: ConditionFieldsProps<Kind>) {
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const { data: ownFields } = useQuery(operations.ownFields.list.queryOptions());
  const { condition } = props;
  const kind: Kind = condition.kind;
  const ownField = 'fieldId' in condition ? ownFields?.find(({ id }) => id === condition.fieldId) : undefined;
  if (archive == null) return null;
  const Inputs: ConditionInputs<Kind> = inputs[kind];
  return <Inputs {...props} homeCurrency={archive.homeCurrency} ownField={ownField} />;
}

function TextInputs<Kind extends 'text' | 'ownText'>({ condition, onChange }: ConditionFieldsProps<Kind>) {
  return <TextFields condition={condition} onChange={(part) => onChange({ ...condition, ...part })} />;
}

function UnreadHow() {
  const { t } = useWords();
  return <p className="quiet">{t('customers.filters.unreadHow')}</p>;
}

function TypeFields({ condition, onChange }: ConditionFieldsProps<'type'>) {
  const { t } = useWords();
  return (
    <SegmentedControl
      aria-label={t('customers.kind')}
      data={(['person', 'company'] as const).map((kind) => ({ value: kind, label: t(`customers.kinds.${kind}`) }))}
      value={condition.value}
      onChange={(value) => onChange({ kind: 'type', value: value === 'company' ? 'company' : 'person' })}
    />
  );
}

function BinFields({ condition, onChange }: ConditionFieldsProps<'bin'>) {
  const { t } = useWords();
  return (
    <SegmentedControl
      aria-label={t('customers.filters.fields.bin')}
      data={[
        { value: 'in', label: t('customers.filters.inBin') },
        { value: 'out', label: t('customers.filters.notInBin') },
      ]}
      value={condition.isBinned ? 'in' : 'out'}
      onChange={(value) => onChange({ kind: 'bin', isBinned: value === 'in' })}
    />
  );
}
