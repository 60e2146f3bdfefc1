import type { AppointmentState } from '../appointments/appointment-states.ts';
import type { ImprovementWords, NamedListWords, SampleFactorScore, SleepReasonWords } from './sample-shop.ts';
import type { SlottedText } from './words.ts';

/** A contact of the story, so many days after the first visit. */
interface StoryContact {
  afterDays: number;
  text: string;
  minutes: number;
}

/**
 * The story of a regular in the making, in one language: a guest asks for a quiet seat, gets a card, a greeting, two
 * booklets by post, comes back within ninety days, and is known.
 */
export interface RegularWords {
  name: string;
  called: string;
  howToTalk: string;
  note: string;
  phone: string;
  street: string;
  tag: string;
  /** Codes of the menu: what he took. */
  takes: { drink: string; food: string };
  first: string;
  card: string;
  greeting: StoryContact;
  booklets: readonly [StoryContact, StoryContact];
  back: string;
  likes: readonly {
    topic: 'drink' | 'food' | 'seat' | 'habit' | 'health' | 'talk';
    text: string;
    why: string;
    manner: 'ask' | 'do' | '';
  }[];
  learnedFrom: string;
  lifeEvent: { kind: string; text: string };
}

/** What regulars wait for, or got: a case of every kind but complaints, which are told elsewhere. */
export interface MatterWords {
  kind: 'request' | 'question' | 'inVain' | 'suggestion' | 'promise';
  /** '' where a thing says it. */
  text: SlottedText;
  thing?: string;
  factor?: string;
  /** How many asked, each on another day. */
  askedBy?: number;
  heardDaysAgo: number;
  /** The day it was promised for, from today; below zero it was not kept. */
  promisedInDays?: number;
  answer?: string;
  end?: { outcome: 'putRight' | 'explained' | 'couldNot' | 'takenUp' | 'notTakenUp'; satisfaction: number | null };
}

/** A guest who comes often and spends little: what they suggested, and what the owner thinks of them. */
export interface AdviserWords {
  suggestions: readonly Omit<MatterWords, 'kind'>[];
  scores: readonly (Pick<SampleFactorScore, 'factor' | 'score' | 'reason'> & { daysAgo: number })[];
}

export interface LifeEventWords {
  /** A code of `lifeEventKinds`, or the shop's own word. */
  kind: string;
  text: SlottedText;
  daysAgo: number;
}

/** What somebody has booked, or had. */
export interface AppointmentWords {
  text: string;
  /** From today; below zero it is past. Of one to which they came the day is that of their last visit. */
  inDays: number;
  /** HH:MM:SS; null: at no set time. */
  time: string | null;
  minutes: number | null;
  state: AppointmentState;
}

/** The card on which every visit is a stamp: how it is called, and what ten of them are taken for. */
export interface StampWords {
  unit: string;
  taken: string;
}

export interface CareWords {
  regular: RegularWords;
  matters: readonly MatterWords[];
  /** The last of them is set aside from the list of key accounts. */
  advisers: readonly AdviserWords[];
  lifeEvents: readonly LifeEventWords[];
  appointments: readonly AppointmentWords[];
  stamps: StampWords;
  named: NamedListWords;
  sleepReasons: readonly SleepReasonWords[];
  improvements: readonly ImprovementWords[];
}
