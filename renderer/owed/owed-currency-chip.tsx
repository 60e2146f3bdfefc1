import type { Owed } from '../../shared/owed/contract.ts';
import { useWords } from '../app/words.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { amountAndCurrencyText } from '../ui/figures.ts';
import { ToolChip } from '../ui/tool-chip.tsx';

/** In which currency: sums of several are never added up. */
export function OwedCurrencyChip({ owed, onChoose }: { owed: Owed; onChoose(currency: string): void }) {
  const { t, language } = useWords();
  const sums = [{ minor: owed.total, currency: owed.currency }, ...owed.leftOut.map(({ owed: sum }) => sum)];
  return (
    <ToolChip name={t('owed.currency')} value={owed.currency} width={220}>
      {(close) => (
        <ChoiceList
          label={t('owed.currency')}
          choices={sums.map((sum) => ({ value: sum.currency, content: amountAndCurrencyText(sum, language) }))}
          chosen={owed.currency}
          onChoose={(currency) => {
            close();
            onChoose(currency);
          }}
        />
      )}
    </ToolChip>
  );
}
