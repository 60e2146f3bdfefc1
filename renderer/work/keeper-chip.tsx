import { ChoiceList } from '../ui/choice-list.tsx';
import { ToolChip } from '../ui/tool-chip.tsx';

/** A member of the staff; '' for those of whom nobody takes care, null for everybody. */
export type KeeperChoice = string | null;

interface KeeperChipProps {
  label: string;
  /** What the choices of everybody, and of those of whom nobody takes care, are called. */
  everybody: string;
  nobody: string;
  keepers: readonly string[];
  chosen: KeeperChoice;
  onChoose(keeper: KeeperChoice): void;
}

const everybodyChoice = 'everybody';
const namePrefix = 'name:';

/** Narrows a list of work to what one member of the staff takes care of. */
export function KeeperChip({ label, everybody, nobody, keepers, chosen, onChoose }: KeeperChipProps) {
  const text = (keeper: KeeperChoice): string => (keeper === null ? everybody : keeper || nobody);
  return (
    <ToolChip name={label} value={text(chosen)} isSet={chosen !== null} width={220}>
      {(close) => (
        <ChoiceList
          label={label}
          choices={[
            { value: everybodyChoice, content: everybody },
            ...keepers.map((name) => ({
              value: `${namePrefix}${name}`,
              content: <bdi className="personal">{text(name)}</bdi>,
            })),
          ]}
          chosen={chosen === null ? everybodyChoice : `${namePrefix}${chosen}`}
          onChoose={(choice) => {
            close();
            onChoose(choice === everybodyChoice ? null : choice.slice(namePrefix.length));
          }}
        />
      )}
    </ToolChip>
  );
}
