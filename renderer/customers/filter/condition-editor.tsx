import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FilterCondition } from '../../../shared/customers/filter.ts';
import { indicators } from '../../../shared/indicators/indicators.ts';
import { placesOfNumbers } from '../../../shared/own-fields/own-field.ts';
import { operations } from '../../app/engine.ts';
import { useWords } from '../../app/words.ts';
import { fittingDraft } from '../../drafts/fitting-draft.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { Form } from '../../ui/form.tsx';
import { type BoundFigure, DayFields, NumberFields, TextFields } from './bound-inputs.tsx';
import classes from './filter-bar.module.css';
import { fieldOfCondition, isWholeCondition } from './filter-fields.ts';
import { BirthdayFields, ChannelFields, ChoiceFields, ConsentFields, TagFields } from './set-inputs.tsx';
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

interface ConditionFieldsProps {
  condition: FilterCondition;
  onChange(condition: FilterCondition): void;
}

function ConditionFields({ condition, onChange }: ConditionFieldsProps) {
  const { t } = useWords();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const { data: ownFields } = useQuery(operations.ownFields.list.queryOptions());
  const ownField = 'fieldId' in condition ? ownFields?.find(({ id }) => id === condition.fieldId) : undefined;
  if (archive == null) return null;
  const money: BoundFigure = { kind: 'money', currency: archive.homeCurrency };
  switch (condition.kind) {
    case 'text':
      return <TextFields condition={condition} onChange={(part) => onChange({ ...condition, ...part })} />;
    case 'ownText':
      return <TextFields condition={condition} onChange={(part) => onChange({ ...condition, ...part })} />;
    case 'number': {
      const figure = indicators[condition.field].unit === 'money' ? money : ({ kind: 'number', decimals: 0 } as const);
      return (
        <NumberFields condition={condition} figure={figure} onChange={(part) => onChange({ ...condition, ...part })} />
      );
    }
    case 'ownNumber': {
      const figure = ownField?.kind === 'money' ? money : ({ kind: 'number', decimals: placesOfNumbers } as const);
      return (
        <NumberFields condition={condition} figure={figure} onChange={(part) => onChange({ ...condition, ...part })} />
      );
    }
    case 'day':
      return (
        <DayFields
          condition={condition}
          isOfLastOrder={condition.field === 'lastDay'}
          onChange={(part) => onChange({ ...condition, ...part })}
        />
      );
    case 'ownDay':
      return <DayFields condition={condition} onChange={(part) => onChange({ ...condition, ...part })} />;
    case 'tag':
      return <TagFields condition={condition} onChange={onChange} />;
    case 'ownChoice':
      return <ChoiceFields condition={condition} field={ownField} onChange={onChange} />;
    case 'doNotContact':
      return <ChannelFields condition={condition} onChange={onChange} />;
    case 'consent':
      return <ConsentFields condition={condition} onChange={onChange} />;
    case 'birthday':
      return <BirthdayFields condition={condition} onChange={onChange} />;
    case 'unread':
      return <p className="quiet">{t('customers.filters.unreadHow')}</p>;
    case 'type':
      return (
        <SegmentedControl
          aria-label={t('customers.kind')}
          data={(['person', 'company'] as const).map((kind) => ({ value: kind, label: t(`customers.kinds.${kind}`) }))}
          value={condition.value}
          onChange={(value) => onChange({ kind: 'type', value: value === 'company' ? 'company' : 'person' })}
        />
      );
    case 'bin':
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
}
