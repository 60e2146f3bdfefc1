import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { useWords } from '../app/words.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { ToolChip } from '../ui/tool-chip.tsx';

interface CurrencyChipProps {
  summary: Pick<RankingSummary, 'currencies' | 'currency'>;
  isSet: boolean;
  onChange(currency: string): void;
}

/** The currency of the figures, where the orders of the archive are in several: nothing is converted. */
export function CurrencyChip({ summary: { currencies, currency }, isSet, onChange }: CurrencyChipProps) {
  const { t } = useWords();
  if (currencies.length < 2) return null;
  return (
    <ToolChip name={t('ranking.currency')} value={currency} isSet={isSet} width={140}>
      {(close) => (
        <ChoiceList
          label={t('ranking.currency')}
          choices={currencies.map((code) => ({ value: code, content: code }))}
          chosen={currency}
          onChoose={(code) => {
            close();
            onChange(code);
          }}
        />
      )}
    </ToolChip>
  );
}
