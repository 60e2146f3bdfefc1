import type { EngineContext } from '../engine/engine-context.ts';
import { isForAPerson } from '../engine/is-for-a-person.ts';
import { logDefect } from '../engine/log-defect.ts';
import { seeSegmentsInUse } from './see-segments.ts';

/**
 * Keeps who is in the saved filters that playbooks begin with, as of today, at an opening and after an import. A script says its days itself (`advance`). Where it fails, today's
 * tasks ask again and say why.
 */
export function seeSegmentsToday({
  options,
  clock,
  session,
}: Pick<EngineContext, 'options' | 'clock' | 'session'>): void {
  if (!isForAPerson({ options }) || !session.isOpen || !session.isWritable) return;
  try {
    seeSegmentsInUse(session.archive, { day: clock.today(), homeCurrency: session.homeCurrency });
  } catch (error) {
    logDefect('playbooks.seeSegments', error);
  }
}
