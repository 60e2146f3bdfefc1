import type { ComponentType } from 'react';
import type { WordKey } from '../app/words.ts';
import { DatesSection } from '../dates/dates-section.tsx';
import { HistorySection } from '../history/history-section.tsx';
import { OwnFieldsSection } from '../own-fields/own-fields-section.tsx';
import { PeopleTab } from '../people/people-tab.tsx';
import { PreferencesSection } from '../preferences/preferences-section.tsx';
import { TimelineSection } from '../timeline/timeline-section.tsx';
import { CustomerOrders } from './customer-orders.tsx';

/** A part of a profile, with its own heading: `renderer/<feature>/<feature>-section.tsx`. */
export interface ProfileSection {
  key: string;
  Section: ComponentType<{ customerId: number }>;
}

/** Below who they are, in the narrow column. */
export const whoSections: readonly ProfileSection[] = [{ key: 'ownFields', Section: OwnFieldsSection }];

/** In the middle, at a glance, from the top: what they like, the timeline. */
export const middleSections: readonly ProfileSection[] = [
  { key: 'preferences', Section: PreferencesSection },
  { key: 'timeline', Section: TimelineSection },
];

/** On the right, above the figures: what is due, where we stand. */
export const standingSections: readonly ProfileSection[] = [{ key: 'dates', Section: DatesSection }];

/** In the middle too, each instead of what is seen at a glance: what is seldom needed there. */
export const profileTabs: ReadonlyArray<ProfileSection & { name: WordKey }> = [
  { key: 'trade', name: 'customers.trade', Section: CustomerOrders },
  { key: 'people', name: 'people.tab', Section: PeopleTab },
  { key: 'history', name: 'history.title', Section: HistorySection },
];
