import { Button, Checkbox, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import type { RefObject } from 'react';
import { longest } from '../../shared/longest.ts';
import { satisfactionLevels } from '../../shared/satisfaction/satisfaction-levels.ts';
import { combinationTexts } from '../app/key-list.ts';
import { isMac } from '../app/machine.ts';
import { useWords } from '../app/words.ts';
import type { FormDraft } from '../drafts/use-draft.ts';
import { Form } from '../ui/form.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './cases-page.module.css';
import type { CaseAnswerFields } from './use-case-acts.ts';

/** "Shift+0 … 3". */
const afterKeys = `${combinationTexts('satisfiedAfterCase', isMac)[0]} … ${satisfactionLevels.length - 1}`;

const empathyLevels = ['polite', 'good', 'feeling', 'interest'] as const;

interface CaseAnswerFormProps {
  caseId: number;
  draft: FormDraft<CaseAnswerFields>;
  /** Of the answer's field, which R goes to. */
  answerField: RefObject<HTMLTextAreaElement | null>;
  error: Error | null;
  onAnswer(): void;
}

/** The answer with the four levels of empathy next to it, what was made good, and how satisfied they were after. */
export function CaseAnswerForm({ caseId, draft, answerField, error, onAnswer }: CaseAnswerFormProps) {
  const { t } = useWords();
  const { fields, set } = draft;
  return (
    <Form
      label={t('cases.answer')}
      draft={draft}
      onSubmit={onAnswer}
      buttons={
        <Button type="submit" variant="default" size="compact-sm" disabled={fields.answer.trim() === ''}>
          {t('cases.reply')}
        </Button>
      }
    >
      <div className={classes.answer}>
        <Textarea
          ref={answerField}
          label={t('cases.answer')}
          placeholder={t('cases.answerHint')}
          autosize
          minRows={4}
          maxRows={10}
          maxLength={longest.contactText}
          value={fields.answer}
          onChange={(event) => set({ answer: event.currentTarget.value })}
        />
        <Checkbox.Group
          label={t('cases.empathy')}
          value={fields.shown}
          onChange={(levels) => set({ shown: levels })}
          className={classes.empathy ?? ''}
        >
          {empathyLevels.map((name) => (
            <Checkbox key={name} value={name} label={t(`cases.empathyLevels.${name}`)} />
          ))}
        </Checkbox.Group>
      </div>
      <TextInput
        label={t('cases.madeGood')}
        maxLength={longest.preference}
        value={fields.madeGood}
        onChange={(event) => set({ madeGood: event.currentTarget.value })}
      />
      <div>
        <span id={`after-${caseId}`} className={classes.label}>
          {t('cases.after')} <KeyCap text={afterKeys} isLong />
        </span>
        <SegmentedControl
          aria-labelledby={`after-${caseId}`}
          data={[
            { value: '', label: t('cases.unknownLevel') },
            ...satisfactionLevels.map((name, place) => ({
              value: String(place),
              label: t(`satisfaction.levels.${name}`),
            })),
          ]}
          value={fields.level}
          onChange={(value) => set({ level: value })}
        />
      </div>
      {error !== null && <FailureNotice error={error} />}
    </Form>
  );
}
