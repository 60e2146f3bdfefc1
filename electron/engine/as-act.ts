import type { ActVerb } from '../../shared/acts/act-verbs.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { type ActCounts, performAct } from '../acts/perform-act.ts';
import type { EngineContext } from './engine-context.ts';

interface ActWork<Result> {
  result: Result;
  /** What it was done to, in words the person knows. */
  subject: string;
  counts?: ActCounts;
}

/**
 * A handler that writes: wrapped where it is registered, so that it has history and undo without asking for
 * them. Answers with the result and the act's id, null where nothing changed.
 */
export function asAct<Input, Result extends object>(
  verb: ActVerb,
  work: (writer: ActWriter, input: Input) => ActWork<Result>,
): (call: { input: Input; context: EngineContext }) => Result & { actId: number | null } {
  return ({ input, context }) => {
    const name = { verb, actor: 'owner', subject: null } as const;
    const performed = performAct(context.session.writable, name, context.clock.now(), (writer) => work(writer, input));
    return { ...performed.result, actId: performed.actId };
  };
}
