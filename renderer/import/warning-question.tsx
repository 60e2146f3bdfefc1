import { Radio } from '@mantine/core';
import type { ImportWarning } from '../../shared/import/contract.ts';
import { DoneIcon, WarningIcon } from '../ui/icons.tsx';
import classes from './ambiguity-questions.module.css';
import { RowNumbers } from './import-oddities.tsx';

interface WarningQuestionProps<Answer extends string> {
  /** Undefined: no row of the file asks. */
  warning: ImportWarning | undefined;
  questionOf(count: number): string;
  answers: ReadonlyArray<{ answer: Answer; name: string; means: string }>;
  chosen: Answer;
  /** Not answered yet: it counts as proposed. */
  isOpen: boolean;
  onChoose(answer: Answer): void;
}

/** Asks what some rows count as, with their number; the trial run goes by what is chosen. */
export function WarningQuestion<Answer extends string>(props: WarningQuestionProps<Answer>) {
  const { warning, questionOf, answers, chosen, isOpen, onChoose } = props;
  if (warning === undefined) return null;
  return (
    <div className={classes.question} data-open={isOpen}>
      <Radio.Group
        label={
          <>
            {isOpen ? <WarningIcon size={16} /> : <DoneIcon size={16} />} {questionOf(warning.count)}
          </>
        }
        labelProps={{ className: classes.title }}
        value={chosen}
        onChange={(value) => {
          const picked = answers.find(({ answer }) => answer === value);
          if (picked !== undefined) onChoose(picked.answer);
        }}
      >
        <div className={classes.answers}>
          {answers.map(({ answer, name, means }) => (
            <Radio key={answer} size="xs" value={answer} label={name} description={means} />
          ))}
        </div>
      </Radio.Group>
      <RowNumbers warning={warning} />
    </div>
  );
}
