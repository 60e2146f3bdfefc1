import { Button, Radio } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ImportDecision, ImportResult } from '../../shared/import/contract.ts';
import { moneyOfDecimalText } from '../../shared/money.ts';
import { engine } from '../app/engine.ts';
import { host } from '../app/host.ts';
import { showDone } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import { amountAndCurrencyText } from '../ui/figures.ts';
import { DoneIcon, ExportIcon, WarningIcon } from '../ui/icons.tsx';
import classes from './ambiguity-questions.module.css';
import { useImportDraft } from './import-draft.tsx';
import { ExamplesWithRows } from './import-oddities.tsx';
import type { ImportJob } from './use-import-job.ts';

interface RepeatsQuestionProps {
  jobId: string;
  plan: ImportResult;
  decision: ImportDecision;
  job: ImportJob;
}

const answers = ['all', 'once'] as const;

/** Lines that stand in the file more than once: sold twice, or exported twice? Only the person knows. */
export function RepeatsQuestion({ jobId, plan: { repeats, warnings }, decision, job }: RepeatsQuestionProps) {
  const { t, language } = useWords();
  const { draft } = useImportDraft();
  if (repeats === null) return null;
  const isOpen = draft.choices.repeats === undefined;
  const shown = warnings.find(({ code }) => code === 'repeatedLines' || code === 'repeatedLinesTakenOnce');
  const sums = repeats.money.map(({ sum, currency }) => {
    const amount = moneyOfDecimalText(sum, currency);
    return amount === null ? `${sum} ${currency}` : amountAndCurrencyText(amount, language);
  });
  return (
    <div className={classes.question} data-open={isOpen}>
      <Radio.Group
        label={
          <>
            {isOpen ? <WarningIcon size={16} /> : <DoneIcon size={16} />}{' '}
            {t('importPage.repeatsQuestion', { count: repeats.lines, money: sums.join(' + ') })}
          </>
        }
        labelProps={{ className: classes.title }}
        value={decision.repeats ?? 'all'}
        onChange={(value) => job.planAgain(decision, { repeats: value === 'once' ? 'once' : 'all' })}
      >
        <div className={classes.answers}>
          {answers.map((answer) => (
            <Radio
              key={answer}
              size="xs"
              value={answer}
              label={t(`importPage.repeats.${answer}`)}
              description={t(`importPage.repeatsMean.${answer}`)}
            />
          ))}
        </div>
      </Radio.Group>
      {shown?.exampleRows !== undefined && (
        <ExamplesWithRows examples={shown.examples} exampleRows={shown.exampleRows} />
      )}
      <div className={classes.action}>
        <SaveRepeatedLines jobId={jobId} />
      </div>
    </div>
  );
}

function SaveRepeatedLines({ jobId }: { jobId: string }) {
  const { t, language } = useWords();
  const save = useMutation({
    mutationFn: async () => {
      const file = await engine.import.repeatedLines({ jobId, language });
      return { ...(await host.saveFile(file.token, file.name)), name: file.name };
    },
    onSuccess: ({ isSaved, name }) => {
      if (isSaved) showDone(t('tables.saved', { file: name }));
    },
  });
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<ExportIcon size={16} />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {t('importPage.saveRepeated')}
    </Button>
  );
}
