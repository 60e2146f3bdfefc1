import type { EnrolmentOfCustomer } from '../../shared/playbooks/contract.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import classes from './playbook-people.module.css';

interface StepNodeProps {
  step: EnrolmentOfCustomer['steps'][number];
  isFirst: boolean;
  isLast: boolean;
}

/** A step of somebody on the line of their steps: its state as a shape, and the day on which it was over or is due. */
export function StepNode({ step: { state, overOn, due }, isFirst, isLast }: StepNodeProps) {
  const { t } = useWords();
  const days = useDays();
  const day = overOn ?? due;
  const name = t(`playbooks.stepStates.${state}`);
  return (
    <span className={classes.step} data-state={state} data-first={isFirst} data-last={isLast} title={name}>
      <i className={classes.node} data-state={state} role="img" aria-label={name} />
      {day !== null && <span>{days.text(day)}</span>}
    </span>
  );
}
