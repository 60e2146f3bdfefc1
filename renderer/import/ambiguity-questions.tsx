import { Radio } from '@mantine/core';
import type { DateOrder, DecimalMark, DiscountKind } from '../../shared/import/fields.ts';
import { isolatedText, useWords } from '../app/words.ts';
import { DoneIcon, WarningIcon } from '../ui/icons.tsx';
import classes from './ambiguity-questions.module.css';
import type { AmbiguousColumn } from './ambiguous-readings.ts';
import { columnHeading } from './column-heading.ts';
import { dayInWords, decimalInWords, shareInWords } from './long-readings.ts';
import { questionId } from './question-id.ts';

interface QuestionProps<Choice> {
  column: AmbiguousColumn<Choice>;
  /** Null: not answered yet. */
  answer: Choice | null;
  isMissing: boolean;
  disabled: boolean;
  onAnswer(choice: Choice): void;
}

/** Is 03/04/05 the third of April, or the fourth of March? Each answer shows what it makes of a value of the file. */
export function DateOrderQuestion(props: QuestionProps<DateOrder>) {
  const { t, language } = useWords();
  const { column } = props;
  return (
    <Question
      {...props}
      id={questionId('dateOrder')}
      title={t('importPage.dateOrderQuestion', { column: headingText(column, t) })}
      nameOf={(choice) => t(`import.dateOrders.${choice}`)}
      textOf={(reads) => dayInWords(reads, language)}
    />
  );
}

export function DecimalMarkQuestion(props: QuestionProps<DecimalMark>) {
  const { t, language } = useWords();
  const { column } = props;
  return (
    <Question
      {...props}
      id={questionId('decimalMark')}
      title={t('importPage.decimalMarkQuestion', { column: headingText(column, t) })}
      nameOf={(choice) => t(`import.decimalMarks.${choice}`)}
      textOf={(reads) => decimalInWords(reads, language)}
    />
  );
}

/** Is 0.80 what is off the price, what is left to pay of it, or money? */
export function DiscountQuestion(props: QuestionProps<DiscountKind>) {
  const { t, language } = useWords();
  const { column } = props;
  return (
    <Question
      {...props}
      id={questionId('discountIs')}
      title={t('importPage.discountQuestion', { column: headingText(column, t) })}
      nameOf={(choice) => t(`import.discountKinds.${choice}`)}
      textOf={(reads, choice) =>
        choice === 'money'
          ? t('importPage.discountInMoney', { amount: decimalInWords(reads, language) })
          : t(choice === 'share' ? 'importPage.discountOfPrice' : 'importPage.discountToPay', {
              share: shareInWords(reads, language),
            })
      }
    />
  );
}

function headingText(column: AmbiguousColumn<unknown>, t: ReturnType<typeof useWords>['t']): string {
  return columnHeading({ heading: column.heading, index: column.column }, t);
}

interface AskedProps<Choice> extends QuestionProps<Choice> {
  id: string;
  title: string;
  nameOf(choice: Choice): string;
  textOf(reads: string, choice: Choice): string;
}

function Question<Choice extends string>({ column, answer, isMissing, disabled, ...asked }: AskedProps<Choice>) {
  const { t } = useWords();
  const isOpen = answer === null;
  return (
    <div id={asked.id} className={classes.question} data-open={isOpen}>
      <Radio.Group
        label={
          <>
            {isOpen ? <WarningIcon size={16} /> : <DoneIcon size={16} />} {asked.title}
          </>
        }
        labelProps={{ className: classes.title }}
        value={answer}
        onChange={(value) => {
          const chosen = column.readings.find(({ choice }) => choice === value);
          if (chosen !== undefined) asked.onAnswer(chosen.choice);
        }}
      >
        <div className={classes.answers}>
          {column.readings.map(({ choice, typed, reads }) => (
            <Radio
              key={choice}
              size="xs"
              value={choice}
              disabled={disabled}
              label={
                <span className="personal">
                  {t('importPage.readsAs', { typed: isolatedText(typed), reads: asked.textOf(reads, choice) })}
                </span>
              }
              description={asked.nameOf(choice)}
            />
          ))}
        </div>
      </Radio.Group>
      {isOpen && isMissing && (
        <p role="alert" className={classes.missing}>
          {t('importPage.answerFirst')}
        </p>
      )}
    </div>
  );
}
