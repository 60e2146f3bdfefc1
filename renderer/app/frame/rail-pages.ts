import { linkOptions } from '@tanstack/react-router';
import { customersAddress } from '../../customers/customers-address.ts';
import { rankingAddress } from '../../ranking/ranking-address.ts';
import { ArchiveIcon, BinIcon, CustomersIcon, ImportIcon, KeyAccountsIcon, SettingsIcon } from '../../ui/icons.tsx';
import { pageAsLeft } from '../page-memory.ts';
import type { WordKey } from '../words.ts';

/** The pages of the rail, top to bottom; Ctrl+1…9 follow this order. `asLeft` leads to a page as it was left. */
export const railPages = [
  {
    path: '/customers',
    name: 'page.customers',
    Icon: CustomersIcon,
    isBelow: false,
    alsoHolds: '/duplicates',
    asLeft: () => linkOptions({ to: '/customers', search: customersAddress(pageAsLeft('/customers')) }),
  },
  {
    path: '/key-accounts',
    name: 'page.keyAccounts',
    Icon: KeyAccountsIcon,
    isBelow: false,
    asLeft: () => linkOptions({ to: '/key-accounts', search: rankingAddress(pageAsLeft('/key-accounts')) }),
  },
  {
    path: '/import',
    name: 'page.import',
    Icon: ImportIcon,
    isBelow: true,
    asLeft: () => linkOptions({ to: '/import' }),
  },
  {
    path: '/archive',
    name: 'page.archive',
    Icon: ArchiveIcon,
    isBelow: true,
    asLeft: () => linkOptions({ to: '/archive' }),
  },
  {
    path: '/settings',
    name: 'page.settings',
    Icon: SettingsIcon,
    isBelow: true,
    alsoHolds: '/licences',
    asLeft: () => linkOptions({ to: '/settings' }),
  },
  {
    path: '/bin',
    name: 'bin.title',
    Icon: BinIcon,
    isBelow: true,
    asLeft: () => linkOptions({ to: '/bin' }),
  },
] as const satisfies ReadonlyArray<{
  path: string;
  name: WordKey;
  Icon: unknown;
  isBelow: boolean;
  /** A page that is reached from this one and has no place of its own in the rail. */
  alsoHolds?: string;
  asLeft(): object;
}>;

export type RailPage = (typeof railPages)[number];
