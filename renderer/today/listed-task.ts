import { useMemo } from 'react';
import type { Task } from '../../shared/today/contract.ts';
import { useWords } from '../app/words.ts';
import { usePlaybookWords } from '../playbooks/use-playbook-words.ts';

/** A task with what its line says of its kind. */
export interface ListedTask extends Task {
  /** Of a step the name of its playbook. */
  kindName: string;
}

/** A task that has not changed stays the same object, so that its line is not drawn again. */
export function useListedTasks(tasks: readonly Task[]): readonly ListedTask[] {
  const { t } = useWords();
  const library = usePlaybookWords();
  const listedOf = useMemo(() => {
    const known = new WeakMap<Task, ListedTask>();
    const kindNameOf = ({ kind, step }: Task): string =>
      step === null ? t(`today.kinds.${kind}`) : step.playbookName || (library[step.playbook]?.name ?? step.playbook);
    return (task: Task): ListedTask => {
      const listed = known.get(task) ?? { ...task, kindName: kindNameOf(task) };
      known.set(task, listed);
      return listed;
    };
  }, [t, library]);
  return useMemo(() => tasks.map(listedOf), [tasks, listedOf]);
}
