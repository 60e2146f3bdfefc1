import type { BalanceList } from '../../shared/balances/contract.ts';
import { useWords } from '../app/words.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { ToolChip } from '../ui/tool-chip.tsx';
import { balanceText } from './balance-text.ts';

interface BalanceUnitChipProps {
  units: BalanceList['units'];
  /** The one that is listed. */
  unitId: number;
  onChoose(unitId: number): void;
}

/** In which unit, each with what all customers have together: units are never added up. */
export function BalanceUnitChip({ units, unitId, onChoose }: BalanceUnitChipProps) {
  const { t, language } = useWords();
  return (
    <ToolChip
      name={t('balances.unit')}
      value={units.find(({ unit }) => unit.id === unitId)?.unit.name ?? ''}
      width={220}
    >
      {(close) => (
        <ChoiceList
          label={t('balances.unit')}
          choices={units.map(({ unit, totalMillionths }) => ({
            value: String(unit.id),
            content: balanceText(totalMillionths, unit, language),
          }))}
          chosen={String(unitId)}
          onChoose={(chosen) => {
            close();
            onChoose(Number(chosen));
          }}
        />
      )}
    </ToolChip>
  );
}
