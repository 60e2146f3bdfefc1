import { Button } from '@mantine/core';
import { KeyCap } from '../ui/key-cap.tsx';
import type { Outcome } from './use-outcome-keys.ts';
import classes from './work-list.module.css';

/** How the current item of a list of work can end, each with its key; the first is the usual one. */
export function OutcomeRow({ outcomes }: { outcomes: readonly Outcome[] }) {
  return (
    <div className={classes.outcomes}>
      {outcomes.map(({ letter, label, run, isPossible, isRunning = false }, place) => (
        <Button
          key={letter}
          className={classes.outcome ?? ''}
          variant={place === 0 ? 'filled' : 'default'}
          aria-keyshortcuts={letter}
          rightSection={<KeyCap text={letter} />}
          loading={isRunning}
          disabled={!isPossible}
          onClick={run}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
