import type { Snapshot } from '../../shared/snapshots/contract.ts';
import { useWords } from '../app/words.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { ToolChip } from '../ui/tool-chip.tsx';
import classes from './snapshots-page.module.css';
import { useSnapshotText } from './use-snapshot-text.ts';

const present = 'now';

interface SnapshotChipProps {
  /** The latest first. */
  snapshots: readonly Snapshot[];
  shown: Snapshot;
  onChoose(id: number): void;
}

/** Which snapshot is shown. */
export function SnapshotChip({ snapshots, shown, onChoose }: SnapshotChipProps) {
  const { t } = useWords();
  return (
    <ToolChip name={t('ranking.snapshots')} value={shown.name} isSet width={360}>
      {(close) => (
        <ChoiceList
          label={t('ranking.snapshots')}
          choices={snapshots.map((snapshot) => ({
            value: String(snapshot.id),
            content: <SnapshotChoice snapshot={snapshot} />,
          }))}
          chosen={String(shown.id)}
          onChoose={(id) => {
            onChoose(Number(id));
            close();
          }}
        />
      )}
    </ToolChip>
  );
}

interface AgainstChipProps {
  snapshots: readonly Snapshot[];
  shown: Snapshot;
  /** Null: the ranking as it is now. */
  against: number | null;
  onChoose(id: number | null): void;
}

/** What it is compared with: the ranking as it is now, or another snapshot of the same kind. */
export function AgainstChip({ snapshots, shown, against, onChoose }: AgainstChipProps) {
  const { t } = useWords();
  const others = snapshots.filter(
    ({ id, currency, question }) =>
      id !== shown.id &&
      currency === shown.currency &&
      question.by === shown.question.by &&
      question.rollUp === shown.question.rollUp,
  );
  const chosen = others.find(({ id }) => id === against);
  const what = chosen?.name ?? t('snapshots.now');
  return (
    <ToolChip
      name={t('movement.comparedWith')}
      value={t('movement.againstChip', { what })}
      isSet={chosen !== undefined}
      width={360}
    >
      {(close) => (
        <ChoiceList
          label={t('movement.comparedWith')}
          choices={[
            { value: present, content: t('snapshots.now') },
            ...others.map((snapshot) => ({
              value: String(snapshot.id),
              content: <SnapshotChoice snapshot={snapshot} />,
            })),
          ]}
          chosen={chosen === undefined ? present : String(chosen.id)}
          onChoose={(value) => {
            onChoose(value === present ? null : Number(value));
            close();
          }}
        />
      )}
    </ToolChip>
  );
}

function SnapshotChoice({ snapshot }: { snapshot: Snapshot }) {
  const text = useSnapshotText(snapshot);
  return (
    <span className={classes.choice}>
      <bdi>{snapshot.name}</bdi>
      <span className="quiet">{text}</span>
    </span>
  );
}
