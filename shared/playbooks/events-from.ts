import { firstDayOn, type PlaybookTimeline } from './playbook-timeline.ts';

/** Which events can bring anyone into a playbook: those from a day on, foreseen ones as early as a step needs it. */
export function eventsFrom(timeline: PlaybookTimeline): { from: number; leadDays: number } | null {
  const from = firstDayOn(timeline);
  if (from === null) return null;
  const days = timeline.flatMap(({ definition }) => definition.steps.map((step) => -step.days));
  return { from, leadDays: Math.max(0, ...days) };
}
