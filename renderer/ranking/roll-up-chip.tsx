import { type RolledUpKind, rolledUpKinds } from '../../shared/groups/group-kinds.ts';
import { useWords } from '../app/words.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { ToolChip } from '../ui/tool-chip.tsx';

interface RollUpChipProps {
  rollUp: RolledUpKind | undefined;
  onChange(rollUp: RolledUpKind | undefined): void;
}

/** What counts as one: a customer, a household or a company group. */
export function RollUpChip({ rollUp, onChange }: RollUpChipProps) {
  const { t } = useWords();
  const kinds = ['customers', ...rolledUpKinds] as const;
  return (
    <ToolChip
      name={t('rolledUp.title')}
      value={t(`rolledUp.kinds.${rollUp ?? 'customers'}`)}
      isSet={rollUp !== undefined}
      width={180}
    >
      {(close) => (
        <ChoiceList<(typeof kinds)[number]>
          label={t('rolledUp.title')}
          choices={kinds.map((kind) => ({ value: kind, content: t(`rolledUp.kinds.${kind}`) }))}
          chosen={rollUp ?? 'customers'}
          onChoose={(kind) => {
            close();
            onChange(kind === 'customers' ? undefined : kind);
          }}
        />
      )}
    </ToolChip>
  );
}
