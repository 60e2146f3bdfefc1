import { useMutation } from '@tanstack/react-query';
import type { SheetRow } from '../../shared/scoring-sheet/contract.ts';
import { isFactorField, notKnown } from '../../shared/scoring-sheet/sheet-answers.ts';
import { engine } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useToday } from '../app/use-today.ts';
import { useWords } from '../app/words.ts';
import type { SheetColumn } from './sheet-columns.ts';

interface Cell {
  row: SheetRow;
  column: SheetColumn;
}

/** Writes answers into cells, and takes back what was said last; each says that it is done and offers the way back. */
export function useSheetWrites() {
  const { t } = useWords();
  const today = useToday();
  const sayDone = (actId: number | null, column: SheetColumn, done: 'scored' | 'takenBack'): void => {
    if (actId === null) return;
    if (isFactorField(column)) showActDone(t(`factors.${done}`, { factor: t(`factors.names.${column}`) }), actId);
    else if (column === 'buysElsewhere') showActDone(t('customers.saved'), actId);
    else showActDone(t(done === 'scored' ? 'satisfaction.noted' : 'satisfaction.removed'), actId);
  };
  const write = useMutation({
    mutationFn: ({ row, column, answer }: Cell & { answer: string }) => writeAnswer({ row, column }, answer, today),
    onSuccess: ({ actId }, { column }) => sayDone(actId, column, 'scored'),
  });
  const takeBack = useMutation({
    mutationFn: takeBackAnswer,
    onSuccess: ({ actId }, { column }) => sayDone(actId, column, 'takenBack'),
  });
  return { write, takeBack };
}

type Done = Promise<{ actId: number | null }>;

async function writeAnswer({ row: { customerId }, column }: Cell, answer: string, today: string): Done {
  if (isFactorField(column)) {
    return engine.factors.give({ customerId, factor: column, score: answer === notKnown ? null : Number(answer) });
  }
  if (column === 'buysElsewhere') {
    const buysElsewhere = answer === notKnown ? '' : answer;
    // Whom they buy from says that they do.
    const change = buysElsewhere === 'yes' ? { buysElsewhere } : { buysElsewhere, buysElsewhereFrom: '' };
    return engine.customers.edit({ id: customerId, change });
  }
  const level = Number(answer);
  const last = await lastSaid(customerId);
  return last?.id != null && last.place === null && last.day === today
    ? engine.satisfaction.edit({ id: last.id, change: { level } })
    : engine.satisfaction.add({ customerId, level });
}

async function takeBackAnswer({ row: { customerId }, column }: Cell): Done {
  if (isFactorField(column)) {
    const { scores } = await engine.factors.given({ customerId });
    const last = scores.find((said) => said.factor === column);
    return last === undefined ? { actId: null } : engine.factors.remove({ id: last.id });
  }
  if (column === 'buysElsewhere') {
    return engine.customers.edit({ id: customerId, change: { buysElsewhere: '', buysElsewhereFrom: '' } });
  }
  const last = await lastSaid(customerId);
  // What was said after a case is the case's.
  return last?.id == null ? { actId: null } : engine.satisfaction.remove({ id: last.id });
}

async function lastSaid(customerId: number) {
  const { satisfactions } = await engine.satisfaction.list({ customerId });
  return satisfactions[0];
}
