import type { ComparedWith, MovementSummary } from '../../shared/ranking/movement-contract.ts';
import { periodBefore } from '../../shared/ranking/period.ts';
import { useWords } from '../app/words.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { useDays } from '../ui/days.tsx';
import { ToolChip } from '../ui/tool-chip.tsx';
import { comparedWith, type MovementAddress, type MovementAddressChange } from './movement-address.ts';

type Choice = Exclude<ComparedWith, object> | 'other';
const choices: readonly Choice[] = ['before', 'lastYear', 'other'];

interface ComparedWithChipProps {
  address: MovementAddress;
  movement: Pick<MovementSummary, 'before' | 'now'>;
  onChange(change: MovementAddressChange): void;
}

/** What the period is compared with: the one before, the same days a year before, or any other. */
export function ComparedWithChip({ address, movement: { before, now }, onChange }: ComparedWithChipProps) {
  const { t } = useWords();
  const days = useDays();
  const compared = comparedWith(address);
  const chosen: Choice = typeof compared === 'string' ? compared : 'other';
  const period = before ?? periodBefore(now) ?? now;
  const other = (from: string, to: string): void => onChange({ against: undefined, againstFrom: from, againstTo: to });
  const day = { className: 'public', canBeEmpty: false, isInPopover: true };
  return (
    <ToolChip
      name={t('movement.comparedWith')}
      value={t('movement.againstChip', {
        what: chosen === 'other' ? days.period(period.from, period.to) : t(`movement.comparedWiths.${chosen}`),
      })}
      isSet={chosen !== 'before'}
    >
      <ChoiceList
        label={t('movement.comparedWith')}
        choices={choices.map((choice) => ({ value: choice, content: t(`movement.comparedWiths.${choice}`) }))}
        chosen={chosen}
        onChoose={(choice) => {
          if (choice === 'other') return other(period.from, period.to);
          onChange({
            against: choice === 'lastYear' ? choice : undefined,
            againstFrom: undefined,
            againstTo: undefined,
          });
        }}
      />
      {chosen === 'other' ? (
        <>
          <DayInput
            label={t('ranking.from')}
            {...day}
            value={period.from}
            onChange={(from) => {
              if (from !== null) other(from, from > period.to ? from : period.to);
            }}
          />
          <DayInput
            label={t('ranking.to')}
            {...day}
            value={period.to}
            onChange={(to) => {
              if (to !== null) other(to < period.from ? to : period.from, to);
            }}
          />
        </>
      ) : (
        <p className="quiet figure public">
          {before === null ? t('movement.noBefore') : days.period(before.from, before.to)}
        </p>
      )}
    </ToolChip>
  );
}
