import type { ComponentType } from 'react';
import type { WordKey } from '../app/words.ts';
import { BalancesSection } from '../balances/balances-section.tsx';
import { DatesSection } from '../dates/dates-section.tsx';
import { FactorsSection } from '../factors/factors-section.tsx';
import { FourValuesSection } from '../four-values/four-values-section.tsx';
import { HistorySection } from '../history/history-section.tsx';
import { LifeEventsSection } from '../life-events/life-events-section.tsx';
import { AccountSection } from '../named-accounts/account-section.tsx';
import { OwnFieldsSection } from '../own-fields/own-fields-section.tsx';
import { PeopleTab } from '../people/people-tab.tsx';
import { PlaybooksTab } from '../playbooks/playbooks-tab.tsx';
import { PreferencesSection } from '../preferences/preferences-section.tsx';
import { UsualSection } from '../products/usual-section.tsx';
import { ShopkeepersSumSection } from '../ranking/shopkeepers-sum-section.tsx';
import { SatisfactionSection } from '../satisfaction/satisfaction-section.tsx';
import { RankHistorySection } from '../snapshots/rank-history-section.tsx';
import { NextSection } from '../timeline/next-section.tsx';
import { TimelineSection } from '../timeline/timeline-section.tsx';
import { CustomerOrders } from './customer-orders.tsx';

/** A part of a profile, with its own heading: `renderer/<feature>/<feature>-section.tsx`. */
export interface ProfileSection {
  key: string;
  Section: ComponentType<{ customerId: number }>;
}

/** In the narrow column, above who they are: what to keep away from them, what they like, and what they nearly always take. */
export const likesSections: readonly ProfileSection[] = [
  { key: 'preferences', Section: PreferencesSection },
  { key: 'usual', Section: UsualSection },
];

/** Below who they are. */
export const whoSections: readonly ProfileSection[] = [{ key: 'ownFields', Section: OwnFieldsSection }];

/** In the middle, at a glance. */
export const middleSections: readonly ProfileSection[] = [{ key: 'timeline', Section: TimelineSection }];

/** On the right, above the figures; first of all where there are two columns. */
export const nextSections: readonly ProfileSection[] = [
  { key: 'next', Section: NextSection },
  { key: 'dates', Section: DatesSection },
  { key: 'lifeEvents', Section: LifeEventsSection },
];

/** On the right, below the figures: how they stand with the shop. */
export const standingSections: readonly ProfileSection[] = [
  { key: 'account', Section: AccountSection },
  { key: 'factors', Section: FactorsSection },
  { key: 'fourValues', Section: FourValuesSection },
  { key: 'shopkeepersSum', Section: ShopkeepersSumSection },
  { key: 'rankHistory', Section: RankHistorySection },
  { key: 'balances', Section: BalancesSection },
  { key: 'satisfaction', Section: SatisfactionSection },
];

/** In the middle too, each instead of what is seen at a glance: what is rarely needed there. */
export const profileTabs: ReadonlyArray<ProfileSection & { name: WordKey }> = [
  { key: 'trade', name: 'customers.trade', Section: CustomerOrders },
  { key: 'people', name: 'people.tab', Section: PeopleTab },
  { key: 'playbooks', name: 'playbooks.title', Section: PlaybooksTab },
  { key: 'history', name: 'history.title', Section: HistorySection },
];
