import type { PlaybookDefinition } from './definition.ts';

export const playbookStates = ['on', 'off', 'ended'] as const;
export type PlaybookState = (typeof playbookStates)[number];

/** A playbook as it holds from a day on. Days are day numbers of shared/day.ts. */
export interface PlaybookVersion {
  id: number;
  fromDay: number;
  state: PlaybookState;
  definition: PlaybookDefinition;
  /** Switched on also for those whom a state holds already. */
  withThoseInIt: boolean;
}

/** The versions of one playbook, in the order they were made. */
export type PlaybookTimeline = readonly PlaybookVersion[];

/**
 * The version under which an event of a day finds the playbook switched on; null: it is not. It is on from the day after
 * it was switched on, and off from the day on which it was switched off; a change of it holds on its own day.
 */
export function versionOn(timeline: PlaybookTimeline, day: number): PlaybookVersion | null {
  let holding: PlaybookVersion | null = null;
  for (const version of timeline) {
    const isSwitchedOn = version.state === 'on' && holding === null;
    if (isSwitchedOn ? version.fromDay >= day : version.fromDay > day) continue;
    holding = version.state === 'on' ? version : null;
  }
  return holding;
}

/** The first day from `day` on at which it is ended; null: it is not. */
export function endedOn(timeline: PlaybookTimeline, day: number): number | null {
  const end = timeline.find(({ state, fromDay }) => state === 'ended' && fromDay >= day);
  return end?.fromDay ?? null;
}

/** From which day on events can bring anyone in; null: it was never switched on. */
export function firstDayOn(timeline: PlaybookTimeline): number | null {
  const days = timeline.filter(({ state }) => state === 'on').map(({ fromDay }) => fromDay);
  return days.length === 0 ? null : Math.min(...days);
}
