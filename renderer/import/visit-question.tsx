import { Radio } from '@mantine/core';
import type { ImportDecision, ImportResult } from '../../shared/import/contract.ts';
import { useWords } from '../app/words.ts';
import { DoneIcon } from '../ui/icons.tsx';
import classes from './ambiguity-questions.module.css';
import type { ImportJob } from './use-import-job.ts';

interface VisitQuestionProps {
  plan: ImportResult;
  decision: ImportDecision;
  job: ImportJob;
}

const answers = ['visit', 'line'] as const;

/** Lines without an order number: one order for a visit, or one for each line; both with how many that makes. */
export function VisitQuestion({ plan: { visits }, decision, job }: VisitQuestionProps) {
  const { t } = useWords();
  if (visits === null || visits.lines === visits.visits) return null;
  const orders = { visit: visits.visits, line: visits.lines };
  return (
    <div className={classes.question}>
      <Radio.Group
        label={
          <>
            <DoneIcon size={16} /> {t('importPage.visitQuestion', { count: visits.lines })}
          </>
        }
        labelProps={{ className: classes.title }}
        value={decision.oneOrderPerVisit === true ? 'visit' : 'line'}
        onChange={(value) => job.planAgain(decision, { oneOrderPerVisit: value === 'visit' })}
      >
        <div className={classes.answers}>
          {answers.map((answer) => (
            <Radio
              key={answer}
              size="xs"
              value={answer}
              label={t('importPage.orderPerWithCount', {
                what: t(`importPage.orderPer.${answer}`),
                count: orders[answer],
              })}
              description={t(`importPage.orderPerMeans.${answer}`)}
            />
          ))}
        </div>
      </Radio.Group>
    </div>
  );
}
