import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { MovementSummary } from '../../shared/ranking/movement-contract.ts';
import { useWords } from '../app/words.ts';
import { SearchField } from '../ui/search-field.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { ComparedWithChip } from './compared-with-chip.tsx';
import { CurrencyChip } from './currency-chip.tsx';
import type { MovementAddress, MovementAddressChange } from './movement-address.ts';
import { PeriodChip } from './period-chip.tsx';
import { RollUpChip } from './roll-up-chip.tsx';

const typingPauseMs = 250;

interface MovementToolsProps {
  address: MovementAddress;
  summary: RankingSummary;
  /** Undefined until it is known. */
  movement: MovementSummary | undefined;
  /** The figures are those of the question before. */
  isPending: boolean;
  onChange(change: MovementAddressChange): void;
}

/** Which periods are compared, in which currency, and what counts as one customer. */
export function MovementTools({ address, summary, movement, isPending, onChange }: MovementToolsProps) {
  const { t } = useWords();
  return (
    <ToolRow
      search={
        <SearchField
          label={t('ranking.filter')}
          placeholder={t('ranking.filterHint')}
          text={address.filter ?? ''}
          pauseMs={typingPauseMs}
          onChange={(text) => onChange({ filter: text || undefined })}
        />
      }
      total={
        movement?.before != null && (
          <span className="quiet public">
            {t('movement.covered', { covered: movement.before.daysCovered, count: movement.before.days })}
          </span>
        )
      }
      isTotalPending={isPending}
    >
      <PeriodChip address={address} summary={summary} hasComparison={false} onChange={onChange} />
      {movement !== undefined && <ComparedWithChip address={address} movement={movement} onChange={onChange} />}
      <RollUpChip
        rollUp={address.rollUp}
        onChange={(rollUp) => onChange({ rollUp, customer: undefined, group: undefined })}
      />
      <CurrencyChip
        summary={summary}
        isSet={address.currency !== undefined}
        onChange={(currency) => onChange({ currency, customer: undefined, group: undefined })}
      />
    </ToolRow>
  );
}
