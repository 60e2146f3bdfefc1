import type { ReactNode } from 'react';
import classes from './choice-list.module.css';

interface ChoiceListProps<Value extends string> {
  label: string;
  choices: ReadonlyArray<{ value: Value; content: ReactNode; title?: string; isDisabled?: boolean }>;
  chosen: Value | null;
  onChoose(value: Value): void;
}

/** One of a few, each a line: what a chip of the tool row opens. */
export function ChoiceList<Value extends string>({ label, choices, chosen, onChoose }: ChoiceListProps<Value>) {
  return (
    <ul className={`${classes.list} plain-list`} aria-label={label}>
      {choices.map(({ value, content, title, isDisabled = false }) => (
        <li key={value}>
          <button
            type="button"
            className={`${classes.choice} public`}
            aria-pressed={value === chosen}
            title={title}
            disabled={isDisabled}
            onClick={() => onChoose(value)}
          >
            {content}
          </button>
        </li>
      ))}
    </ul>
  );
}
