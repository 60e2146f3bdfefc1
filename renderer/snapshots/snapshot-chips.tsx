import type { Period } from '../../shared/ranking/period.ts';
import type { Snapshot } from '../../shared/snapshots/contract.ts';
import { useWords } from '../app/words.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { useDays } from '../ui/days.tsx';
import { ToolChip } from '../ui/tool-chip.tsx';
import type { ComparedWithSnapshot } from './snapshots-address.ts';
import classes from './snapshots-page.module.css';
import { useSnapshotText } from './use-snapshot-text.ts';

const present = 'now';
const otherPeriod = 'period';

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
  against: ComparedWithSnapshot;
  /** Where another period begins: the one that is compared now. */
  proposed: Period;
  onChoose(against: ComparedWithSnapshot): void;
}

/** What it is compared with: the ranking as it is now, or of another period, or another snapshot of the same kind. */
export function AgainstChip({ snapshots, shown, against, proposed, onChoose }: AgainstChipProps) {
  const { t } = useWords();
  const days = useDays();
  const others = snapshots.filter(
    ({ id, currency, question }) =>
      id !== shown.id &&
      currency === shown.currency &&
      question.by === shown.question.by &&
      question.rollUp === shown.question.rollUp,
  );
  const chosen = others.find(({ id }) => id === against);
  const period = typeof against === 'object' ? against : null;
  const what = chosen?.name ?? (period === null ? t('snapshots.now') : days.period(period.from, period.to));
  const day = { className: 'public', canBeEmpty: false, isInPopover: true };
  return (
    <ToolChip
      name={t('movement.comparedWith')}
      value={t('movement.againstChip', { what })}
      isSet={chosen !== undefined || period !== null}
      width={360}
    >
      {(close) => (
        <>
          <ChoiceList
            label={t('movement.comparedWith')}
            choices={[
              { value: present, content: t('snapshots.now') },
              { value: otherPeriod, content: t('movement.comparedWiths.other') },
              ...others.map((snapshot) => ({
                value: String(snapshot.id),
                content: <SnapshotChoice snapshot={snapshot} />,
              })),
            ]}
            chosen={period !== null ? otherPeriod : chosen === undefined ? present : String(chosen.id)}
            onChoose={(value) => {
              if (value === otherPeriod) return onChoose(period ?? proposed);
              onChoose(value === present ? null : Number(value));
              close();
            }}
          />
          {period !== null && (
            <>
              <DayInput
                label={t('ranking.from')}
                {...day}
                value={period.from}
                onChange={(from) => {
                  if (from !== null) onChoose({ from, to: from > period.to ? from : period.to });
                }}
              />
              <DayInput
                label={t('ranking.to')}
                {...day}
                value={period.to}
                onChange={(to) => {
                  if (to !== null) onChoose({ from: to < period.from ? to : period.from, to });
                }}
              />
            </>
          )}
        </>
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
