import { ActionIcon, NumberInput, Select, TextInput } from '@mantine/core';
import type { ReactNode, RefObject } from 'react';
import { reachChannels } from '../../shared/customers/permission.ts';
import { longest } from '../../shared/longest.ts';
import type { PlaybookWords } from '../../shared/playbooks/contract.ts';
import { type PlaybookStep, stepKinds, stepMarks } from '../../shared/playbooks/definition.ts';
import { useWords } from '../app/words.ts';
import { Form } from '../ui/form.tsx';
import { BinIcon } from '../ui/icons.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import { Segments } from '../ui/segments.tsx';
import { fewestDays, longestStepDays } from './edit-steps.ts';
import { OtherWaysInput } from './other-ways-input.tsx';
import classes from './playbook-page.module.css';
import type { PlaybookDraft } from './use-playbook-draft.ts';
import type { StepTexts } from './use-step-texts.ts';
import { WordingField } from './wording-field.tsx';

interface StepPanelProps {
  step: PlaybookStep;
  title: string;
  draft: PlaybookDraft;
  words: PlaybookWords | undefined;
  texts: StepTexts;
  wordingField: RefObject<HTMLTextAreaElement | null>;
  /** It prepares for the day of the event: it is missed with that at the latest. */
  isOverWithEvent: boolean;
  onRemove(): void;
  onSave(): void;
  onClose(): void;
  /** Below the wording: how it reads for a customer. */
  children?: ReactNode;
}

/** The current step: what is to be done, when, how, by what it holds the customer, and what to say. */
export function StepPanel(props: StepPanelProps) {
  const { step, title, draft, words, texts, wordingField, isOverWithEvent, onRemove, onSave, onClose, children } =
    props;
  const { t } = useWords();
  const { slug, kind, after, channels, lastDays, mark } = step;
  const ofLibrary = words?.steps[slug];
  const set = (change: Partial<PlaybookStep>): void => draft.setStep(slug, change);
  const [first, ...others] = channels;
  return (
    <SidePanel
      title={title}
      coversList
      actions={
        <ActionIcon aria-label={t('playbooks.removeStep')} title={t('playbooks.removeStep')} onClick={onRemove}>
          <BinIcon />
        </ActionIcon>
      }
      onClose={onClose}
    >
      <div className={classes.stepForm}>
        <Form label={title} draft={{ isFromBefore: false, end: draft.end }} onSubmit={onSave} buttons={null}>
          <TextInput
            label={t('playbooks.stepTitle')}
            maxLength={longest.stepTitle}
            value={texts.titleOf(step)}
            // What stays as the library has it follows the language of its reader.
            onChange={({ currentTarget: { value } }) => set({ title: value === ofLibrary?.title ? null : value })}
          />
          <div className={classes.fields}>
            <Select
              label={t('playbooks.stepKind')}
              data={stepKinds.map((value) => ({ value, label: t(`playbooks.kinds.${value}`) }))}
              value={kind}
              allowDeselect={false}
              onChange={(value) => set({ kind: stepKinds.find((known) => known === value) ?? kind })}
            />
            {kind === 'outward' && (
              <Select
                label={t('playbookPage.how')}
                data={reachChannels.map((value) => ({ value, label: t(`customers.channels.${value}`) }))}
                value={first ?? null}
                allowDeselect={false}
                onChange={(value) => {
                  const chosen = reachChannels.find((channel) => channel === value);
                  if (chosen !== undefined) set({ channels: [chosen, ...channels.filter((one) => one !== chosen)] });
                }}
              />
            )}
            {kind !== 'counter' && (
              <>
                <NumberInput
                  label={t('playbookPage.days')}
                  min={fewestDays(step)}
                  max={longestStepDays}
                  allowDecimal={false}
                  value={step.days}
                  onChange={(days) => set({ days: Number(days) })}
                />
                <Select
                  label={t('playbooks.stepAfter')}
                  data={(['trigger', 'before'] as const).map((value) => ({
                    value,
                    label: t(`playbooks.after.${value}`),
                  }))}
                  value={after}
                  allowDeselect={false}
                  onChange={(value) => set({ after: value === 'before' ? 'before' : 'trigger' })}
                />
              </>
            )}
          </div>
          <div>
            <p className="field-label">{t('playbookPage.mark')}</p>
            <Segments
              label={t('playbookPage.mark')}
              choices={stepMarks.map((value) => ({ value, label: t(`todayTask.marks.${value}`) }))}
              value={mark}
              onChange={(value) => set({ mark: value })}
            />{' '}
            <span className="quiet">{t(`playbookPage.marksMean.${mark}`)}</span>
          </div>
          <WordingField
            field={wordingField}
            wording={texts.wordingOf(step)}
            fieldName={texts.fieldName}
            onChange={(wording) => set({ wording: wording === ofLibrary?.wording ? null : wording })}
          />
          {children}
          {kind === 'outward' && first !== undefined && (
            <OtherWaysInput
              preferred={first}
              value={others}
              onChange={(chosen) => set({ channels: [first, ...chosen] })}
            />
          )}
          {kind !== 'counter' && isOverWithEvent && <p className="quiet">{t('playbookPage.overWithDay')}</p>}
          {kind !== 'counter' && !isOverWithEvent && lastDays !== 'event' && (
            <NumberInput
              className={classes.half ?? ''}
              label={t('playbookPage.lastDays')}
              min={0}
              max={longestStepDays}
              allowDecimal={false}
              value={lastDays}
              onChange={(days) => set({ lastDays: Math.max(0, Number(days)) })}
            />
          )}
        </Form>
      </div>
    </SidePanel>
  );
}
