import { Chip, MultiSelect, NumberInput, SegmentedControl, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import {
  asksWhetherEmpty,
  type ConditionKind,
  type ConditionOf,
  conditions,
} from '../../../shared/customers/conditions/conditions.ts';
import { consents } from '../../../shared/customers/permission.ts';
import { longest } from '../../../shared/longest.ts';
import { accountStates } from '../../../shared/named-accounts/account-states.ts';
import type { OwnField, OwnFieldChoice } from '../../../shared/own-fields/own-field.ts';
import { choicesOfField } from '../../../shared/records/customer-fields.ts';
import { sleepStates } from '../../../shared/sleep/sleep-state.ts';
import { operations } from '../../app/engine.ts';
import { useWords } from '../../app/words.ts';
import { clearOfButtons } from '../../ui/clear-of-buttons.ts';
import classes from '../customer-inputs.module.css';
import { ChannelsInput } from '../permission-inputs.tsx';
import { useSimpleFieldText } from '../use-simple-field-text.ts';
import { OperatorSelect } from './operator-select.tsx';

interface FieldsProps<Kind extends ConditionKind> {
  condition: ConditionOf<Kind>;
  onChange(condition: ConditionOf<Kind>): void;
}

export function TagFields({ condition, onChange }: FieldsProps<'tag'>) {
  const { t } = useWords();
  const { data: tags } = useQuery(operations.customers.tags.queryOptions());
  return (
    <>
      <OperatorSelect
        operators={conditions.tag.parts.operator.values}
        labelOf={(operator) => t(`customers.filters.operators.${operator}`)}
        value={condition.operator}
        onChange={(operator) => onChange({ ...condition, operator })}
      />
      {!asksWhetherEmpty(condition.operator) && (
        <TagsInput
          data-autofocus
          aria-label={t('customers.tags')}
          description={t('customers.tagsHint')}
          data={tags?.map(({ name }) => name) ?? []}
          comboboxProps={{ ...clearOfButtons, withinPortal: false }}
          acceptValueOnBlur
          maxLength={longest.tag}
          value={condition.values}
          onChange={(values) => onChange({ ...condition, values })}
        />
      )}
    </>
  );
}

export function ChannelFields({ condition, onChange }: FieldsProps<'doNotContact'>) {
  const { t } = useWords();
  return (
    <>
      <OperatorSelect
        operators={conditions.doNotContact.parts.operator.values}
        labelOf={(operator) => t(`customers.filters.permissionOperators.${operator}`)}
        value={condition.operator}
        onChange={(operator) => onChange({ ...condition, operator })}
      />
      {!asksWhetherEmpty(condition.operator) && (
        <ChannelsInput
          label={t('customers.doNotContact')}
          value={condition.values}
          onChange={(values) => onChange({ ...condition, values: [...values] })}
        />
      )}
    </>
  );
}

export function ConsentFields({ condition, onChange }: FieldsProps<'consent'>) {
  const { t } = useWords();
  return (
    <fieldset className={classes.channels} aria-label={t('customers.consent')}>
      <Chip.Group
        multiple
        value={condition.values}
        onChange={(chosen) =>
          onChange({ ...condition, values: consents.filter((consent) => chosen.includes(consent)) })
        }
      >
        {consents.map((consent) => (
          <Chip key={consent} value={consent} size="xs" radius="sm">
            {t(`customers.consents.${consent}`)}
          </Chip>
        ))}
      </Chip.Group>
    </fieldset>
  );
}

const { values: months } = conditions.birthday.parts.months;

export function BirthdayFields({ condition, onChange }: FieldsProps<'birthday'>) {
  const { t, language } = useWords();
  const monthName = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  return (
    <>
      <OperatorSelect
        operators={conditions.birthday.parts.operator.values}
        labelOf={(operator) => t(`customers.filters.operators.${operator}`)}
        value={condition.operator}
        onChange={(operator) => onChange({ ...condition, operator })}
      />
      {condition.operator === 'inDays' && (
        <NumberInput
          label={t('customers.filters.days')}
          data-autofocus
          min={0}
          max={366}
          allowDecimal={false}
          value={condition.days ?? ''}
          onChange={(value) => onChange({ ...condition, days: value === '' ? null : Number(value) })}
        />
      )}
      {condition.operator === 'inMonths' && (
        <fieldset className={classes.channels} aria-label={t('customers.filters.operators.inMonths')}>
          <Chip.Group
            multiple
            value={condition.months.map(String)}
            onChange={(chosen) =>
              onChange({ ...condition, months: months.filter((month) => chosen.includes(String(month))) })
            }
          >
            {months.map((month) => (
              <Chip key={month} value={String(month)} size="xs" radius="sm">
                {monthName.format(Date.UTC(2000, month - 1, 1))}
              </Chip>
            ))}
          </Chip.Group>
        </fieldset>
      )}
    </>
  );
}

export function CodeFields({ condition, onChange }: FieldsProps<'choice'>) {
  const { t } = useWords();
  const textOf = useSimpleFieldText();
  return (
    <>
      <OperatorSelect
        operators={conditions.choice.parts.operator.values}
        labelOf={(operator) => t(`customers.filters.operators.${operator}`)}
        value={condition.operator}
        onChange={(operator) => onChange({ ...condition, operator })}
      />
      {!asksWhetherEmpty(condition.operator) && (
        <fieldset className={classes.channels} aria-label={t(`customerFields.${condition.field}.name`)}>
          <Chip.Group
            multiple
            value={condition.values}
            onChange={(chosen) => onChange({ ...condition, values: [...chosen] })}
          >
            {choicesOfField(condition.field)?.map((choice) => (
              <Chip key={choice} value={choice} size="xs" radius="sm">
                {textOf(condition.field, choice)}
              </Chip>
            ))}
          </Chip.Group>
        </fieldset>
      )}
    </>
  );
}

export function SleepFields({ condition, onChange }: FieldsProps<'sleep'>) {
  const { t } = useWords();
  return (
    <>
      <OperatorSelect
        operators={conditions.sleep.parts.operator.values}
        labelOf={(operator) => t(`customers.filters.operators.${operator}`)}
        value={condition.operator}
        onChange={(operator) => onChange({ ...condition, operator })}
      />
      {!asksWhetherEmpty(condition.operator) && (
        <fieldset className={classes.channels} aria-label={t('indicators.sleepState.name')}>
          <Chip.Group
            multiple
            value={condition.values}
            onChange={(chosen) =>
              onChange({ ...condition, values: sleepStates.filter((state) => chosen.includes(state)) })
            }
          >
            {sleepStates.map((state) => (
              <Chip key={state} value={state} size="xs" radius="sm">
                {t(`sleep.states.${state}`)}
              </Chip>
            ))}
          </Chip.Group>
        </fieldset>
      )}
    </>
  );
}

export function SegmentFields({ condition, onChange }: FieldsProps<'segment'>) {
  const { t } = useWords();
  const { data: saved } = useQuery(operations.customers.savedFilters.queryOptions());
  return (
    <>
      <OperatorSelect
        operators={conditions.segment.parts.operator.values}
        labelOf={(operator) => t(`customers.filters.operators.${operator}`)}
        value={condition.operator}
        onChange={(operator) => onChange({ ...condition, operator })}
      />
      {saved?.length === 0 && <p className="quiet">{t('customers.filters.noSaved')}</p>}
      <fieldset className={classes.channels} aria-label={t('customers.filters.fields.segment')}>
        <Chip.Group
          multiple
          value={condition.segments.map(String)}
          onChange={(chosen) => onChange({ ...condition, segments: chosen.map(Number) })}
        >
          {saved?.map(({ id, name }) => (
            <Chip key={id} value={String(id)} size="xs" radius="sm">
              {name}
            </Chip>
          ))}
        </Chip.Group>
      </fieldset>
    </>
  );
}

export function KeyAccountFields({ condition, onChange }: FieldsProps<'keyAccount'>) {
  const { t } = useWords();
  return (
    <>
      <OperatorSelect
        operators={conditions.keyAccount.parts.operator.values}
        labelOf={(operator) => t(`customers.filters.operators.${operator}`)}
        value={condition.operator}
        onChange={(operator) => onChange({ ...condition, operator })}
      />
      {!asksWhetherEmpty(condition.operator) && (
        <fieldset className={classes.channels} aria-label={t('customers.filters.fields.keyAccount')}>
          <Chip.Group
            multiple
            value={condition.values}
            onChange={(chosen) =>
              onChange({ ...condition, values: accountStates.filter((state) => chosen.includes(state)) })
            }
          >
            {accountStates.map((state) => (
              <Chip key={state} value={state} size="xs" radius="sm">
                {t(`namedAccounts.states.${state}`)}
              </Chip>
            ))}
          </Chip.Group>
        </fieldset>
      )}
    </>
  );
}

interface ChoiceFieldsProps extends FieldsProps<'ownChoice'> {
  field: Pick<OwnField, 'name' | 'kind' | 'choices'> | undefined;
}

/** The choices of a field, and what else a filter asks for: a text that is no choice, a choice that is gone. */
function choicesToFilterBy(
  choices: readonly OwnFieldChoice[],
  values: readonly (string | number)[],
  goneChoice: string,
): { value: string | number; label: string }[] {
  const known = new Set<string | number>(choices.map(({ id }) => id));
  return [
    ...choices.map(({ id, name }) => ({ value: id, label: name })),
    ...values
      .filter((value) => !known.has(value))
      .map((value) => ({ value, label: typeof value === 'string' ? value : goneChoice })),
  ];
}

const yesNoOperators = ['hasAny', 'isEmpty', 'isNotEmpty'] as const;

function YesNoFields({ condition, onChange }: FieldsProps<'ownChoice'>) {
  const { t } = useWords();
  const { operator, values } = condition;
  // A condition kept from before may ask for either, or rule one out.
  const operators = operator === 'hasNone' ? conditions.ownChoice.parts.operator.values : yesNoOperators;
  return (
    <>
      <OperatorSelect
        operators={operators}
        labelOf={(name) =>
          name === 'hasAny' || name === 'hasNone'
            ? t(`customers.filters.yesNoOperators.${name}`)
            : t(`customers.filters.operators.${name}`)
        }
        value={operator}
        onChange={(chosen) => onChange({ ...condition, operator: chosen })}
      />
      {!asksWhetherEmpty(condition.operator) && (
        <SegmentedControl
          data-autofocus
          aria-label={t('customers.filters.value')}
          data={(['yes', 'no'] as const).map((value) => ({ value, label: t(`ownFields.${value}`) }))}
          value={values.length === 1 ? String(values[0]) : ''}
          onChange={(value) => onChange({ ...condition, values: [value] })}
        />
      )}
    </>
  );
}

export function ChoiceFields({ condition, field, onChange }: ChoiceFieldsProps) {
  const { t } = useWords();
  if (field?.kind === 'yesNo') return <YesNoFields condition={condition} onChange={onChange} />;
  return (
    <>
      <OperatorSelect
        operators={conditions.ownChoice.parts.operator.values}
        labelOf={(operator) => t(`customers.filters.operators.${operator}`)}
        value={condition.operator}
        onChange={(operator) => onChange({ ...condition, operator })}
      />
      {!asksWhetherEmpty(condition.operator) && (
        <MultiSelect
          data-autofocus
          aria-label={field?.name ?? t('ownFields.gone')}
          comboboxProps={{ ...clearOfButtons, withinPortal: false }}
          data={choicesToFilterBy(field?.choices ?? [], condition.values, t('ownFields.goneChoice'))}
          value={condition.values}
          onChange={(values) => onChange({ ...condition, values })}
        />
      )}
    </>
  );
}
