import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { longest } from '../../shared/longest.ts';
import type { PlaybookWords } from '../../shared/playbooks/contract.ts';
import {
  canDrawControlGroup,
  type PlaybookAudience,
  type PlaybookDefinition,
  type PlaybookTrigger,
  playbookStops,
  successKinds,
} from '../../shared/playbooks/definition.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { amountAndCurrencyText } from '../ui/figures.ts';
import { ToolChip } from '../ui/tool-chip.tsx';
import { anyOf } from './any-of.ts';
import { longestStepDays } from './edit-steps.ts';
import { EventFields, hasEventFields } from './event-fields.tsx';
import { HomeAmountInput } from './home-amount-input.tsx';
import { withTrigger } from './new-parts.ts';
import classes from './playbook-page.module.css';
import { blanksOf, Sentence } from './sentence.tsx';
import { useEventWords } from './use-event-words.ts';
import type { PlaybookDraft } from './use-playbook-draft.ts';

interface PlaybookSentencesProps {
  draft: PlaybookDraft;
  words: PlaybookWords | undefined;
  isOfLibrary: boolean;
}

/** What a playbook is, in sentences whose blanks are what one can change. */
export function PlaybookSentences({ draft, words, isOfLibrary }: PlaybookSentencesProps) {
  const { t } = useWords();
  const { name, definition } = draft.fields;
  const sentences: ReadonlyArray<[string, ReactNode]> = [
    [t('playbookPage.forWhom'), <ForWhom key="forWhom" draft={draft} isOfLibrary={isOfLibrary} />],
    [t('playbookPage.stops'), <Stops key="stops" draft={draft} />],
    [t('playbookPage.success'), <Success key="success" draft={draft} />],
    [t('playbookPage.also'), <Also key="also" draft={draft} definition={definition} />],
  ];
  return (
    <dl className={classes.sentences} aria-label={t('playbookPage.sentences')}>
      <dt>{t('playbookPage.name')}</dt>
      <dd>
        <TextInput
          className={classes.name ?? ''}
          aria-label={t('playbookPage.name')}
          maxLength={longest.playbookName}
          value={name || (words?.name ?? '')}
          // What stays as the library has it follows the language of its reader.
          onChange={({ currentTarget: { value } }) => draft.set({ name: value === words?.name ? '' : value })}
        />
      </dd>
      {sentences.map(([heading, sentence]) => (
        <div key={heading} className={classes.sentence}>
          <dt>{heading}</dt>
          <dd>{sentence}</dd>
        </div>
      ))}
    </dl>
  );
}

interface SentenceProps {
  draft: PlaybookDraft;
}

function ForWhom({ draft, isOfLibrary }: SentenceProps & { isOfLibrary: boolean }) {
  const { t, language } = useWords();
  const eventWords = useEventWords();
  const { triggers, audience } = draft.fields.definition;
  const [first] = triggers;
  const withAmount = triggers.find((trigger) => trigger.kind === 'nthOrder');
  const texts = anyOf(triggers.map(eventWords), language);
  const set = (trigger: PlaybookTrigger): void => draft.setDefinition(withTrigger(draft.fields.definition, trigger));
  const event =
    first === undefined || (isOfLibrary && (triggers.length > 1 || !hasEventFields(first))) ? (
      <strong>{texts}</strong>
    ) : (
      <ToolChip name={t('playbookPage.event')} value={texts} isInSentence>
        <EventFields trigger={first} isKindFixed={isOfLibrary} onChange={set} />
      </ToolChip>
    );
  const median = useMedianFirstOrder(withAmount?.atLeast === 'medianFirstOrder');
  return (
    <>
      <Sentence
        text={t(
          withAmount === undefined ? 'playbookPage.begins' : 'playbookPage.beginsAtLeast',
          blanksOf('event', 'amount', 'audience'),
        )}
        blanks={{
          event,
          amount: withAmount !== undefined && <Amount trigger={withAmount} median={median} onChange={set} />,
          audience: <Audience audience={audience} onChange={(to) => draft.setDefinition({ audience: to })} />,
        }}
      />
      {median !== null && (
        <span className={`${classes.medianIs} quiet figure`}>{t('playbookPage.medianIs', { amount: median })}</span>
      )}
    </>
  );
}

/** The amount in words; null: not asked for, or nobody's first order is in the home currency. */
function useMedianFirstOrder(isAsked: boolean): string | null {
  const { language } = useWords();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const { data: median } = useQuery({ ...operations.playbooks.medianFirstOrder.queryOptions(), enabled: isAsked });
  const currency = archive?.homeCurrency ?? null;
  if (!isAsked || median === undefined || median.minor === null || currency === null) return null;
  return amountAndCurrencyText({ minor: median.minor, currency }, language);
}

function useHomeCurrency(): string {
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  return archive?.homeCurrency ?? 'CNY';
}

type OrderTrigger = Extract<PlaybookTrigger, { kind: 'nthOrder' }>;

interface AmountProps {
  trigger: OrderTrigger;
  /** In words; null: not known. */
  median: string | null;
  onChange(trigger: OrderTrigger): void;
}

function Amount({ trigger, median, onChange }: AmountProps) {
  const { t, language } = useWords();
  const currency = useHomeCurrency();
  const { atLeast } = trigger;
  const isSet = typeof atLeast === 'number';
  const value = isSet
    ? amountAndCurrencyText({ minor: atLeast, currency }, language)
    : atLeast === null
      ? t('playbookPage.amounts.any')
      : (median ?? t('playbookPage.amounts.median'));
  const choose = (choice: 'any' | 'median' | 'least'): void =>
    onChange({ ...trigger, atLeast: choice === 'any' ? null : choice === 'median' ? 'medianFirstOrder' : 0 });
  return (
    <ToolChip name={t('playbookPage.amount')} value={value} isInSentence>
      <ChoiceList
        label={t('playbookPage.amount')}
        choices={(['any', 'median', 'least'] as const).map((choice) => ({
          value: choice,
          content: t(`playbookPage.amounts.${choice}`),
        }))}
        chosen={isSet ? 'least' : atLeast === null ? 'any' : 'median'}
        onChoose={choose}
      />
      {isSet && (
        <HomeAmountInput
          label={t('playbookPage.leastAmount', { currency })}
          currency={currency}
          minor={atLeast}
          onChange={(minor) => onChange({ ...trigger, atLeast: minor ?? 0 })}
        />
      )}
    </ToolChip>
  );
}

interface AudienceProps {
  audience: PlaybookAudience;
  onChange(audience: PlaybookAudience): void;
}

function Audience({ audience, onChange }: AudienceProps) {
  const { t } = useWords();
  const { leastPurchaseDays, leastPurchaseDaysOfYear, named, notWithOpenCase } = audience;
  const parts = [
    ...(leastPurchaseDays > 0 ? [t('playbookPage.audiences.purchaseDays', { count: leastPurchaseDays })] : []),
    ...(leastPurchaseDaysOfYear > 0
      ? [t('playbookPage.audiences.purchaseDaysOfYear', { count: leastPurchaseDaysOfYear })]
      : []),
    ...(named === null ? [] : [t(`playbookPage.audiences.${named === 'only' ? 'namedOnly' : 'namedToo'}`)]),
  ];
  const openCase =
    notWithOpenCase === null
      ? []
      : [t(`playbookPage.audiences.${notWithOpenCase === 'any' ? 'notWithCase' : 'notWithComplaint'}`)];
  const value = [...(parts.length === 0 ? [t('playbookPage.audiences.anyone')] : parts), ...openCase].join(
    t('playbookPage.and'),
  );
  const days = (name: 'leastPurchaseDays' | 'leastPurchaseDaysOfYear') => (
    <NumberInput
      label={t(`playbookPage.${name}`)}
      min={0}
      max={name === 'leastPurchaseDays' ? longestStepDays : 365}
      allowDecimal={false}
      value={audience[name]}
      onChange={(count) => onChange({ ...audience, [name]: Number(count) })}
    />
  );
  return (
    <ToolChip name={t('playbookPage.audience')} value={value} width={300} isInSentence>
      {days('leastPurchaseDays')}
      {days('leastPurchaseDaysOfYear')}
      <div>
        <p className="field-label">{t('playbookPage.named')}</p>
        <ChoiceList
          label={t('playbookPage.named')}
          choices={(['none', 'only', 'too'] as const).map((choice) => ({
            value: choice,
            content: t(`playbookPage.nameds.${choice}`),
          }))}
          chosen={named ?? 'none'}
          onChoose={(choice) => onChange({ ...audience, named: choice === 'none' ? null : choice })}
        />
      </div>
      <div>
        <p className="field-label">{t('playbookPage.openCase')}</p>
        <ChoiceList
          label={t('playbookPage.openCase')}
          choices={(['none', 'complaint', 'any'] as const).map((choice) => ({
            value: choice,
            content: t(`playbookPage.openCases.${choice}`),
          }))}
          chosen={notWithOpenCase ?? 'none'}
          onChoose={(choice) => onChange({ ...audience, notWithOpenCase: choice === 'none' ? null : choice })}
        />
      </div>
    </ToolChip>
  );
}

function Stops({ draft }: SentenceProps) {
  const { t, language } = useWords();
  const { stops } = draft.fields.definition;
  const all = [...playbookStops.filter((stop) => stops.includes(stop)), 'please', 'byHand'] as const;
  const value = anyOf(
    all.map((stop) => t(`playbookPage.stopReasons.${stop}`)),
    language,
  );
  return (
    <Sentence
      text={t(stops.includes('order') ? 'playbookPage.stopsAt' : 'playbookPage.stopsBeyondReturn', blanksOf('stops'))}
      blanks={{
        stops: (
          <ToolChip name={t('playbookPage.stops')} value={value} isInSentence>
            {playbookStops.map((stop) => (
              <Checkbox
                key={stop}
                label={t(`playbookPage.stopChoices.${stop}`)}
                checked={stops.includes(stop)}
                onChange={({ currentTarget: { checked } }) =>
                  draft.setDefinition({
                    stops: playbookStops.filter((one) => (one === stop ? checked : stops.includes(one))),
                  })
                }
              />
            ))}
          </ToolChip>
        ),
      }}
    />
  );
}

function Success({ draft }: SentenceProps) {
  const { t } = useWords();
  const { success } = draft.fields.definition;
  const set = (change: Partial<PlaybookDefinition['success']>): void =>
    draft.setDefinition({ success: { ...success, ...change } });
  return (
    <Sentence
      text={t('playbookPage.successIs', blanksOf('days', 'what'))}
      blanks={{
        days: <DaysBlank name={t('playbooks.successDays')} days={success.days} onChange={(days) => set({ days })} />,
        what: (
          <ToolChip
            name={t('playbookPage.successKind')}
            value={t(`playbookPage.successWhat.${success.kind}`)}
            isInSentence
          >
            {(close) => (
              <ChoiceList
                label={t('playbookPage.successKind')}
                choices={successKinds.map((kind) => ({ value: kind, content: t(`playbookPage.successWhat.${kind}`) }))}
                chosen={success.kind}
                onChoose={(kind) => {
                  close();
                  set({ kind });
                }}
              />
            )}
          </ToolChip>
        ),
      }}
    />
  );
}

function Also({ draft, definition }: SentenceProps & { definition: PlaybookDefinition }) {
  const { t } = useWords();
  const { newPeoplePerDay, restDays, hasControlGroup } = definition;
  const canDraw = canDrawControlGroup(definition);
  return (
    <Sentence
      text={t(
        canDraw ? 'playbookPage.restIs' : 'playbookPage.restIsShort',
        blanksOf('people', 'rest', 'control', 'cost'),
      )}
      blanks={{
        people: (
          <ToolChip
            name={t('playbooks.newPeoplePerDay')}
            value={t('playbookPage.newPeople', { count: newPeoplePerDay })}
            isInSentence
          >
            <NumberInput
              label={t('playbooks.newPeoplePerDay')}
              min={1}
              max={10_000}
              allowDecimal={false}
              value={newPeoplePerDay}
              onChange={(count) => draft.setDefinition({ newPeoplePerDay: Math.max(1, Number(count)) })}
            />
          </ToolChip>
        ),
        rest: (
          <DaysBlank
            name={t('playbooks.restDays')}
            days={restDays}
            textOf={(days) =>
              days === 0
                ? t('playbookPage.rests.none')
                : t('playbookPage.rests.days', { days: t('today.days', { count: days }) })
            }
            onChange={(days) => draft.setDefinition({ restDays: days })}
          />
        ),
        control: (
          <ToolChip
            name={t('playbookPage.control')}
            value={t(`playbookPage.controls.${hasControlGroup ? 'some' : 'none'}`)}
            isInSentence
          >
            <Checkbox
              label={t('playbooks.controlGroup')}
              description={t('playbooks.controlGroupIs')}
              checked={hasControlGroup}
              onChange={(event) => draft.setDefinition({ hasControlGroup: event.currentTarget.checked })}
            />
          </ToolChip>
        ),
        cost: <Cost minor={definition.costMinor} onChange={(costMinor) => draft.setDefinition({ costMinor })} />,
      }}
    />
  );
}

/** What is given to one person. */
function Cost({ minor, onChange }: { minor: number | null; onChange(minor: number | null): void }) {
  const { t, language } = useWords();
  const currency = useHomeCurrency();
  const value =
    minor === null
      ? t('playbookPage.costs.none')
      : t('playbookPage.costs.each', { amount: amountAndCurrencyText({ minor, currency }, language) });
  return (
    <ToolChip name={t('playbookPage.cost')} value={value} isInSentence>
      <HomeAmountInput
        label={t('playbookPage.costIn', { currency })}
        description={t('playbookPage.costHint')}
        currency={currency}
        minor={minor}
        onChange={onChange}
      />
    </ToolChip>
  );
}

interface DaysBlankProps {
  name: string;
  days: number;
  textOf?: (days: number) => string;
  onChange(days: number): void;
}

function DaysBlank({ name, days, textOf, onChange }: DaysBlankProps) {
  const { t } = useWords();
  return (
    <ToolChip name={name} value={textOf?.(days) ?? t('today.days', { count: days })} width={200} isInSentence>
      <NumberInput
        label={name}
        min={0}
        max={longestStepDays}
        allowDecimal={false}
        value={days}
        onChange={(typed) => onChange(Math.max(0, Number(typed)))}
      />
    </ToolChip>
  );
}
