import type { EnrolmentOfCustomer, PlaybookWords } from '../../shared/playbooks/contract.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';

/** At which step and for what it waits, or how it ended; with how many steps were missed. */
export function StandingText({
  enrolment: { steps, waits, end, success, isHeldOut },
  words,
}: {
  enrolment: EnrolmentOfCustomer;
  words: PlaybookWords | undefined;
}) {
  const { t } = useWords();
  const days = useDays();
  if (isHeldOut) return t('playbooks.heldOut');
  if (success.day !== null) return t('playbooks.succeededOn', { day: days.text(success.day) });
  const missed = steps.filter(({ state }) => state === 'missed').length;
  const withMissed = (text: string): string =>
    missed === 0 ? text : `${text} · ${t('playbooks.missedSteps', { count: missed })}`;
  if (end !== null) {
    const ended = t(`playbooks.ends.${end.why}`, { day: days.text(end.day) });
    return withMissed(end.reason === '' ? ended : `${ended} · ${end.reason}`);
  }
  const next = steps.find(({ state }) => state === 'open' || state === 'ahead');
  if (next === undefined) return withMissed(t('playbooks.waitsForSuccess'));
  const title = next.title ?? words?.steps[next.slug]?.title ?? next.slug;
  const due = next.due === null ? title : `${days.text(next.due)} · ${title}`;
  // First, for a narrow column cuts the end off.
  return withMissed(waits === null ? due : `${t(`today.waits.${waits}`)} · ${due}`);
}
