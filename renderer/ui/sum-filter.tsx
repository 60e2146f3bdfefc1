import classes from './sum-filter.module.css';

interface SumFilterProps<Part extends string> {
  label: string;
  parts: ReadonlyArray<{
    /** Null: everything. */
    part: Part | null;
    name: string;
    /** What the part comes to. */
    sum: string;
    /** How many are in it, in words. */
    count: string;
    isEmpty: boolean;
    /** Who is in it, for its tip. */
    about?: string;
  }>;
  /** Undefined: something else than one of these. */
  chosen: Part | null | undefined;
  onChoose(part: Part | null): void;
}

/** A sum and its parts, each with how many there are; the one that is chosen is what the list holds. */
export function SumFilter<Part extends string>({ label, parts, chosen, onChoose }: SumFilterProps<Part>) {
  return (
    <fieldset className={classes.parts} aria-label={label}>
      {parts.map(({ part, name, sum, count, isEmpty, about }) => (
        <button
          key={part ?? 'everything'}
          type="button"
          className={classes.part}
          aria-pressed={part === chosen}
          disabled={isEmpty && part !== null && part !== chosen}
          title={about}
          onClick={() => onChoose(part)}
        >
          <span>{name}</span>
          <strong>{sum}</strong>
          <span className="quiet">{count}</span>
        </button>
      ))}
    </fieldset>
  );
}
