import type { EventVariant } from './definition.ts';

/** Something that may bring a person into a playbook. Days are day numbers of shared/day.ts. */
export interface PlaybookEvent {
  personId: number;
  /** What it is about beside the person (a product, a case); '': nothing. One enrolment is open for each. */
  subject: string;
  /** Tells the events of one person and playbook apart; without a slash. */
  key: string;
  /** The day of the fact. */
  day: number;
  /** The first day on which it could be known: before its own where it is foreseen. */
  seen: number;
  /** Of a state: its last day, infinite where it lasts; null: a moment. */
  lastsUntil: number | null;
  /** Events of one story (the states of one sleep): the rest does not keep them apart. */
  story: string | null;
  variant: EventVariant | null;
}

/** An event with the trigger that it is of, as `triggerKey` writes it. */
export interface TriggeredEvent extends PlaybookEvent {
  trigger: string;
}

export const playbookActVerbs = ['done', 'later', 'skip', 'stop', 'enrol'] as const;
export type PlaybookActVerb = (typeof playbookActVerbs)[number];

/** What a person of the shop did about an enrolment: the first act keeps the event as it was then. */
export interface PlaybookAct {
  id: number;
  personId: number;
  subject: string;
  key: string;
  /** '': the whole enrolment. */
  step: string;
  verb: PlaybookActVerb;
  /** As of which day it counts (`daysThatCount`). */
  day: number;
  /** Of `later`: the new due day. */
  untilDay: number | null;
  /** Of `stop`: why, in the owner's words or a code. */
  reason: string;
  /** The contact noted with it; null: none was, or it is gone. */
  contactId: number | null;
  eventDay: number;
  seenDay: number;
  entryDay: number;
  variant: EventVariant | null;
  versionId: number;
}
