import type { GroupList } from '../../shared/groups/contract.ts';
import { useWords } from '../app/words.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { countText } from '../ui/figures.ts';
import { ToolChip } from '../ui/tool-chip.tsx';
import { groupKindText } from './group-text.ts';

interface GroupKindChipProps {
  kinds: GroupList['kinds'];
  /** Undefined: of every kind. */
  kind: string | undefined;
  onChoose(kind: string | undefined): void;
}

/** Of which kind the groups are that are listed, each with how many there are. */
export function GroupKindChip({ kinds, kind, onChoose }: GroupKindChipProps) {
  const words = useWords();
  const { t, language } = words;
  const ofKind = (which: string, count: number) => ({
    value: which,
    content: `${groupKindText(which, words)} ${countText(count, language)}`,
  });
  return (
    <ToolChip
      name={t('groups.kind')}
      value={kind === undefined ? t('groups.allKinds') : groupKindText(kind, words)}
      isSet={kind !== undefined}
      width={200}
    >
      {(close) => (
        <ChoiceList
          label={t('groups.kind')}
          choices={[
            { value: '', content: t('groups.allKinds') },
            ...kinds.map(({ kind: which, groups }) => ofKind(which, groups)),
          ]}
          chosen={kind ?? ''}
          onChoose={(chosen) => {
            close();
            onChoose(chosen === '' ? undefined : chosen);
          }}
        />
      )}
    </ToolChip>
  );
}
