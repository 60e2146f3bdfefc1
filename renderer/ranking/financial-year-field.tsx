import { Select } from '@mantine/core';
import { monthName } from '../../shared/day-text.ts';
import { engine } from '../app/engine.ts';
import { showFailure } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';

const months: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** In which month the financial year begins; the archive keeps it. */
export function FinancialYearField({ firstMonth }: { firstMonth: number }) {
  const { t, language } = useWords();
  return (
    <Select
      label={t('ranking.financialYearBegins')}
      className="public"
      data={months.map((month) => ({
        value: String(month),
        label: monthName(`2000-${String(month).padStart(2, '0')}-01`, language),
      }))}
      value={String(firstMonth)}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      onChange={(month) => void engine.ranking.setFinancialYear({ firstMonth: Number(month) }).catch(showFailure)}
    />
  );
}
