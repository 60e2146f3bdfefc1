import { Checkbox } from '@mantine/core';
import { rolledUpKinds } from '../../shared/groups/group-kinds.ts';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { useWords } from '../app/words.ts';
import { NarrowingFields } from '../narrowing/narrowing-fields.tsx';
import { Segments } from '../ui/segments.tsx';
import { type AddressChange, closedPanel, narrowedAddress } from './ranking-address.ts';

interface WhomFieldsProps {
  summary: Pick<RankingSummary, 'rollUp' | 'narrowing'>;
  onlyGroups: boolean;
  onChange(change: AddressChange): void;
}

/** What counts as one in the ranking, and which sales count. */
export function WhomFields({ summary, onlyGroups, onChange }: WhomFieldsProps) {
  const { t } = useWords();
  const kinds = ['customers', ...rolledUpKinds] as const;
  return (
    <>
      <Segments
        label={t('rolledUp.title')}
        choices={kinds.map((kind) => ({ value: kind, label: t(`rolledUp.kinds.${kind}`) }))}
        value={summary.rollUp ?? 'customers'}
        onChange={(kind) =>
          onChange({ ...closedPanel, part: undefined, rollUp: kind === 'customers' ? undefined : kind })
        }
      />
      {summary.rollUp !== undefined && (
        <Checkbox
          label={t(`rolledUp.only.${summary.rollUp}`)}
          checked={onlyGroups}
          onChange={(event) => onChange({ onlyGroups: event.currentTarget.checked || undefined })}
        />
      )}
      <NarrowingFields
        narrowing={summary.narrowing}
        onChange={(narrowing) => onChange({ ...narrowedAddress(narrowing), ...closedPanel, part: undefined })}
      />
    </>
  );
}
