import { lifeEventKinds } from '../../shared/life-events/life-event-kinds.ts';
import type { Words } from '../app/words.ts';

/** A code has its word; the owner's own word stays as it is. */
export function lifeEventText(kind: string, { t }: Pick<Words, 't'>): string {
  const code = lifeEventKinds.find((known) => known === kind);
  return code === undefined ? kind : t(`lifeEvents.kinds.${code}`);
}
