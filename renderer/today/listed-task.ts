import { useMemo } from 'react';
import type { Task } from '../../shared/today/contract.ts';
import { useWords } from '../app/words.ts';
import { usePlaybookWords } from '../playbooks/use-playbook-words.ts';

/** A task with what its line says of its kind. */
export interface ListedTask extends Task {
  /** Of a step of the library's in a word, of one's own the name of the playbook. */
  kindName: string;
  /** Of a step; '' for others. */
  playbookTitle: string;
}

/** A task that has not changed stays the same object, so that its line is not drawn again. */
export function useListedTasks(tasks: readonly Task[]): readonly ListedTask[] {
  const { t } = useWords();
  const library = usePlaybookWords();
  const listedOf = useMemo(() => {
    const known = new WeakMap<Task, ListedTask>();
    const namesOf = ({ kind, step }: Task): Pick<ListedTask, 'kindName' | 'playbookTitle'> => {
      if (step === null) return { kindName: t(`today.kinds.${kind}`), playbookTitle: '' };
      const { playbook, playbookName } = step;
      // Until its words are read.
      const { name = '', kind: kindName = t('today.kinds.step') } = library[playbook] ?? {};
      return playbookName === ''
        ? { kindName, playbookTitle: name }
        : { kindName: playbookName, playbookTitle: playbookName };
    };
    return (task: Task): ListedTask => {
      const listed = known.get(task) ?? { ...task, ...namesOf(task) };
      known.set(task, listed);
      return listed;
    };
  }, [t, library]);
  return useMemo(() => tasks.map(listedOf), [tasks, listedOf]);
}
