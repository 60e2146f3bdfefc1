import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { conditionOf, type FilterClause, type FilterLiteral } from '../../../shared/customers/conditions/clauses.ts';
import {
  asksWhetherEmpty,
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
import { Segments } from '../../ui/segments.tsx';
import { BoughtFields, DayFields, NumberFields, TextFields } from './bound-inputs.tsx';
import { alternativeOf, type LiteralPlace } from './edit-clauses.ts';
import classes from './filter-bar.module.css';
import { ImprovementFields } from './improvement-inputs.tsx';
import { JoinSelect } from './join-select.tsx';
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
  literal: FilterLiteral;
  /** Those of the filter. */
  clauses: readonly FilterClause[];
  /** Where it stands in them; null: it is new. */
  place: LiteralPlace | null;
  /** `alternativeTo`: the clause one of whose conditions has to hold; null: it has to hold as well. */
  onApply(literal: FilterLiteral, alternativeTo: number | null): void;
  onCancel(): void;
}

/** One condition, small enough to stand below its chip. */
export function ConditionEditor({ literal, clauses, place, onApply, onCancel }: ConditionEditorProps) {
  const { t } = useWords();
  const given = conditionOf(literal);
  const name = fieldOfCondition(given);
  const nothing: EditorFields = {
    condition: given,
    isNegated: literal.kind === 'not',
    alternativeTo: place === null ? null : alternativeOf(clauses, place),
  };
  const draft = useDraft({ form: `condition.${name}`, customerId: null }, nothing);
  const { condition: kept, isNegated } = draft.fields;
  const condition = kept.kind === given.kind ? { ...kept, ...fittingDraft(given, kept) } : given;
  const alternativeTo = alternativeIn(clauses, draft.fields.alternativeTo);
  const field = useFieldName()(name);
  return (
    <Form
      label={field}
      draft={draft}
      onSubmit={() => {
        if (!isWholeCondition(condition)) return;
        draft.end();
        onApply(isNegated ? { kind: 'not', condition } : condition, alternativeTo);
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
      {(isNegated || !hasTwoValues(condition)) && (
        <div>
          <Segments
            label={t('filterClauses.fit')}
            choices={[
              { value: 'fits', label: t('filterClauses.fits') },
              { value: 'fitsNot', label: t('filterClauses.fitsNot') },
            ]}
            value={isNegated ? 'fitsNot' : 'fits'}
            onChange={(chosen) => draft.set({ isNegated: chosen === 'fitsNot' })}
          />
        </div>
      )}
      <ConditionFields condition={condition} onChange={(changed) => draft.set({ condition: changed })} />
      {isNegated && !hasTwoValues(condition) && <p className="quiet">{t('filterClauses.unknownToo')}</p>}
      <JoinSelect
        clauses={clauses}
        place={place}
        alternativeTo={alternativeTo}
        onChange={(chosen) => draft.set({ alternativeTo: chosen })}
      />
    </Form>
  );
}

/** What the editor asks. */
interface EditorFields {
  condition: FilterCondition;
  isNegated: boolean;
  /** The clause to which it is an alternative; null: it has to hold as well. */
  alternativeTo: number | null;
}

/** A draft may be of a filter that had more clauses. */
function alternativeIn(clauses: readonly FilterClause[], kept: number | null): number | null {
  return kept !== null && clauses[kept] !== undefined ? kept : null;
}

/** Whether it is said of everybody in one of two ways, so that nothing is left to negate. */
function hasTwoValues(condition: FilterCondition): boolean {
  if (condition.kind === 'type' || condition.kind === 'bin') return true;
  return 'operator' in condition && asksWhetherEmpty(condition.operator);
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
