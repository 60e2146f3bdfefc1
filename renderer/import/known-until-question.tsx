import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ImportResult } from '../../shared/import/contract.ts';
import { definitionOfImport } from '../../shared/import/import-kinds.ts';
import { operations } from '../app/engine.ts';
import { useToday } from '../app/use-today.ts';
import { useWords } from '../app/words.ts';
import { DayInput } from '../ui/day-input.tsx';
import questionClasses from './ambiguity-questions.module.css';
import { useImportDraft } from './import-draft.tsx';

export interface KnownUntilAnswer {
  /** Null: the question is not asked. */
  day: string | null;
  /** What is said with the import; undefined: nothing. */
  said: string | undefined;
}

/** Whether every sale up to the file's last day is in with it: yes, unless the person says otherwise. */
export function useKnownUntilAnswer(plan: ImportResult): KnownUntilAnswer {
  const today = useToday();
  const { draft } = useImportDraft();
  const { data: state } = useQuery(operations.knownUntil.state.queryOptions());
  const hasOrders = definitionOfImport(plan.kind).hasMoney === true;
  if (state === undefined || !hasOrders || plan.lastDay === null) return { day: null, said: undefined };
  const proposed = plan.lastDay < today ? plan.lastDay : today;
  const isNews = state.day === null || state.day < proposed;
  if (!isNews && draft.knownUntil === undefined) return { day: null, said: undefined };
  const { day = proposed, isSaid = true } = draft.knownUntil ?? {};
  return { day, said: isSaid ? day : undefined };
}

export function KnownUntilQuestion({ answer: { day, said } }: { answer: KnownUntilAnswer }) {
  const { t } = useWords();
  const { tell } = useImportDraft();
  if (day === null) return null;
  const isSaid = said !== undefined;
  return (
    <div className={questionClasses.question}>
      <div className={questionClasses.answers}>
        <Checkbox
          size="xs"
          label={t('knownUntil.askAtImport')}
          description={t('knownUntil.askMeans')}
          checked={isSaid}
          onChange={(event) => tell({ type: 'knownUntilSaid', day, isSaid: event.currentTarget.checked })}
        />
        <DayInput
          label={t('knownUntil.title')}
          isLabelShown={false}
          value={day}
          canBeEmpty={false}
          onChange={(chosen) => tell({ type: 'knownUntilSaid', day: chosen ?? day, isSaid: true })}
        />
      </div>
    </div>
  );
}
