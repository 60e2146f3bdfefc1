import { linkOptions } from '@tanstack/react-router';
import { useBookedCount } from '../../appointments/use-booked-count.ts';
import { useOpenCaseCount } from '../../cases/use-open-case-count.ts';
import { customersAddress } from '../../customers/customers-address.ts';
import { useCustomerCount } from '../../customers/use-customer-count.ts';
import { useDuplicateCount } from '../../duplicates/use-duplicate-count.ts';
import { groupsAddress } from '../../groups/groups-address.ts';
import { useGapCount } from '../../named-accounts/use-gap-count.ts';
import { useNamedCount } from '../../named-accounts/use-named-count.ts';
import { productsAddress } from '../../products/products-address.ts';
import { chosenBasis } from '../../ranking/chosen-basis.ts';
import { movementAddress } from '../../ranking/movement-address.ts';
import { rankingAddress } from '../../ranking/ranking-address.ts';
import { useOverlookedCount } from '../../ranking/use-overlooked-count.ts';
import { snapshotsAddress } from '../../snapshots/snapshots-address.ts';
import { useDoneCount } from '../../today/use-done-count.ts';
import { useTaskCount } from '../../today/use-task-count.ts';
import {
  ArchiveIcon,
  BinIcon,
  CasesIcon,
  CustomersIcon,
  ImportIcon,
  KeyAccountsIcon,
  NoticeIcon,
  PlaybooksIcon,
  ProductsIcon,
  SettingsIcon,
  TodayIcon,
} from '../../ui/icons.tsx';
import { pageAsLeft } from '../page-memory.ts';
import type { WordKey } from '../words.ts';

const today = () => linkOptions({ to: '/today' });
const doneThisWeek = () => linkOptions({ to: '/done-this-week' });
const playbooks = () => linkOptions({ to: '/playbooks' });
const customers = () => linkOptions({ to: '/customers', search: customersAddress(pageAsLeft('/customers')) });
const keyAccounts = () =>
  linkOptions({
    to: '/key-accounts',
    search: rankingAddress(pageAsLeft('/key-accounts', chosenBasis.value)),
  });
const duplicates = () => linkOptions({ to: '/duplicates' });
const toConfirm = () => linkOptions({ to: '/to-confirm' });
const overlooked = () => linkOptions({ to: '/overlooked' });
const scoringSheet = () => linkOptions({ to: '/scoring-sheet' });
const movement = () => linkOptions({ to: '/movement', search: movementAddress(pageAsLeft('/movement')) });
const snapshots = () => linkOptions({ to: '/snapshots', search: snapshotsAddress(pageAsLeft('/snapshots')) });
const referrers = () => linkOptions({ to: '/referrers' });
const namedList = () => linkOptions({ to: '/named-list' });
const care = () => linkOptions({ to: '/care' });
const toContact = () => linkOptions({ to: '/to-contact' });
const birthdays = () => linkOptions({ to: '/birthdays' });
const dueContacts = () => linkOptions({ to: '/due-contacts' });
const fourStates = () => linkOptions({ to: '/four-states' });
const improvements = () => linkOptions({ to: '/improvements' });
const owed = () => linkOptions({ to: '/owed' });
const balances = () => linkOptions({ to: '/balances' });
const groups = () => linkOptions({ to: '/groups', search: groupsAddress(pageAsLeft('/groups')) });
const products = () => linkOptions({ to: '/products', search: productsAddress(pageAsLeft('/products')) });
const dueAgain = () => linkOptions({ to: '/due-again' });
const cases = () => linkOptions({ to: '/cases' });
const appointments = () => linkOptions({ to: '/appointments' });
const bin = () => linkOptions({ to: '/bin' });

/**
 * The pages of the rail, top to bottom, each with its tabs: the rail, Ctrl+1…9, the tabs of the title row and the palette
 * all read it. `asLeft` leads to a page as it was left.
 */
export const railPages = [
  {
    path: '/today',
    name: 'today.title',
    Icon: TodayIcon,
    isBelow: false,
    tabs: [
      { path: '/today', name: 'today.toDo', useCount: useTaskCount, asLeft: today },
      { path: '/done-this-week', name: 'today.doneThisWeek', useCount: useDoneCount, asLeft: doneThisWeek },
    ],
    useCount: useTaskCount,
    asLeft: today,
  },
  {
    path: '/cases',
    name: 'cases.title',
    Icon: CasesIcon,
    isBelow: false,
    // Both wait for a day or an hour that was agreed with a customer.
    tabs: [
      { path: '/cases', name: 'cases.title', useCount: useOpenCaseCount, asLeft: cases },
      { path: '/appointments', name: 'appointments.title', useCount: useBookedCount, asLeft: appointments },
    ],
    useCount: useOpenCaseCount,
    asLeft: cases,
  },
  {
    path: '/customers',
    name: 'page.customers',
    Icon: CustomersIcon,
    isBelow: false,
    tabs: [
      { path: '/customers', name: 'page.customers', useCount: useCustomerCount, asLeft: customers },
      {
        path: '/duplicates',
        name: 'page.duplicates',
        useCount: useDuplicateCount,
        asLeft: duplicates,
      },
      { path: '/to-confirm', name: 'freshness.title', useCount: () => undefined, asLeft: toConfirm },
      { path: '/owed', name: 'owed.pageTitle', useCount: () => undefined, asLeft: owed },
      { path: '/balances', name: 'balances.pageTitle', useCount: () => undefined, asLeft: balances },
      { path: '/groups', name: 'groups.title', useCount: () => undefined, asLeft: groups },
    ],
    asLeft: customers,
  },
  {
    path: '/key-accounts',
    name: 'page.keyAccounts',
    Icon: KeyAccountsIcon,
    isBelow: false,
    tabs: [
      { path: '/key-accounts', name: 'ranking.rankingTab', useCount: () => undefined, asLeft: keyAccounts },
      { path: '/named-list', name: 'namedAccounts.title', useCount: useNamedCount, asLeft: namedList },
      { path: '/overlooked', name: 'ranking.overlooked.title', useCount: useOverlookedCount, asLeft: overlooked },
      { path: '/care', name: 'namedAccounts.care.title', useCount: useGapCount, asLeft: care },
      { path: '/scoring-sheet', name: 'scoringSheet.tab', useCount: () => undefined, asLeft: scoringSheet },
      { path: '/movement', name: 'ranking.movement.title', useCount: () => undefined, asLeft: movement },
      { path: '/snapshots', name: 'ranking.snapshots', useCount: () => undefined, asLeft: snapshots },
      { path: '/referrers', name: 'referrals.listTitle', useCount: () => undefined, asLeft: referrers },
    ],
    asLeft: keyAccounts,
  },
  {
    path: '/to-contact',
    name: 'sleep.toContact.title',
    Icon: NoticeIcon,
    isBelow: false,
    tabs: [
      { path: '/to-contact', name: 'sleep.toContact.title', useCount: () => undefined, asLeft: toContact },
      { path: '/birthdays', name: 'sleep.birthdays', useCount: () => undefined, asLeft: birthdays },
      { path: '/due-contacts', name: 'sleep.dueContacts', useCount: () => undefined, asLeft: dueContacts },
      { path: '/four-states', name: 'sleep.fourStates', useCount: () => undefined, asLeft: fourStates },
      { path: '/improvements', name: 'sleep.improvements', useCount: () => undefined, asLeft: improvements },
    ],
    asLeft: toContact,
  },
  {
    path: '/playbooks',
    name: 'playbooks.title',
    Icon: PlaybooksIcon,
    isBelow: false,
    tabs: [],
    asLeft: playbooks,
  },
  {
    path: '/products',
    name: 'products.title',
    Icon: ProductsIcon,
    isBelow: false,
    tabs: [
      { path: '/products', name: 'products.title', useCount: () => undefined, asLeft: products },
      { path: '/due-again', name: 'products.dueAgain', useCount: () => undefined, asLeft: dueAgain },
    ],
    asLeft: products,
  },
  {
    path: '/import',
    name: 'page.import',
    Icon: ImportIcon,
    isBelow: true,
    tabs: [],
    asLeft: () => linkOptions({ to: '/import' }),
  },
  {
    path: '/archive',
    name: 'page.archive',
    Icon: ArchiveIcon,
    isBelow: true,
    tabs: [],
    asLeft: () => linkOptions({ to: '/archive' }),
  },
  {
    path: '/settings',
    name: 'page.settings',
    Icon: SettingsIcon,
    isBelow: true,
    tabs: [],
    alsoHolds: '/licences',
    asLeft: () => linkOptions({ to: '/settings' }),
  },
  {
    path: '/bin',
    name: 'bin.title',
    Icon: BinIcon,
    isBelow: true,
    tabs: [],
    asLeft: bin,
  },
] as const satisfies ReadonlyArray<{
  path: string;
  name: WordKey;
  Icon: unknown;
  isBelow: boolean;
  /** None where there would be only one. */
  tabs: ReadonlyArray<{
    path: string;
    name: WordKey;
    /** Shown behind the name; undefined where there is nothing to count. */
    useCount(): number | undefined;
    asLeft(): object;
  }>;
  /** Shown behind the name; undefined where there is nothing to count. */
  useCount?(): number | undefined;
  /** A page that is reached from this one and has no place of its own in the rail. */
  alsoHolds?: string;
  asLeft(): object;
}>;

/** Lists that the page of a customer is opened from. */
export const listPages = [
  { path: '/today', name: 'today.title', asLeft: today },
  { path: '/playbooks', name: 'playbooks.title', asLeft: playbooks },
  { path: '/customers', name: 'page.customers', asLeft: customers },
  { path: '/duplicates', name: 'page.duplicates', asLeft: duplicates },
  { path: '/to-confirm', name: 'freshness.title', asLeft: toConfirm },
  { path: '/owed', name: 'owed.pageTitle', asLeft: owed },
  { path: '/balances', name: 'balances.pageTitle', asLeft: balances },
  { path: '/groups', name: 'groups.title', asLeft: groups },
  { path: '/key-accounts', name: 'page.keyAccounts', asLeft: keyAccounts },
  { path: '/named-list', name: 'namedAccounts.title', asLeft: namedList },
  { path: '/overlooked', name: 'ranking.overlooked.title', asLeft: overlooked },
  { path: '/scoring-sheet', name: 'scoringSheet.title', asLeft: scoringSheet },
  { path: '/movement', name: 'ranking.movement.title', asLeft: movement },
  { path: '/snapshots', name: 'ranking.snapshots', asLeft: snapshots },
  { path: '/referrers', name: 'referrals.listTitle', asLeft: referrers },
  { path: '/care', name: 'namedAccounts.care.title', asLeft: care },
  { path: '/to-contact', name: 'sleep.toContact.title', asLeft: toContact },
  { path: '/birthdays', name: 'sleep.birthdays', asLeft: birthdays },
  { path: '/due-contacts', name: 'sleep.dueContacts', asLeft: dueContacts },
  { path: '/four-states', name: 'sleep.fourStates', asLeft: fourStates },
  { path: '/improvements', name: 'sleep.improvements', asLeft: improvements },
  { path: '/due-again', name: 'products.dueAgain', asLeft: dueAgain },
  { path: '/cases', name: 'cases.title', asLeft: cases },
  { path: '/appointments', name: 'appointments.title', asLeft: appointments },
  { path: '/bin', name: 'bin.title', asLeft: bin },
] as const satisfies ReadonlyArray<{ path: string; name: WordKey; asLeft(): object }>;

export type RailPage = (typeof railPages)[number];

export type PageTab = (typeof railPages)[number]['tabs'][number];
