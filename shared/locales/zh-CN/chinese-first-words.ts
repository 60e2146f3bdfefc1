import type { firstWords as english } from '../en/english-first-words.ts';
import type { Words } from '../words-of.ts';
import { acts } from './acts.ts';
import { appointments } from './appointments.ts';
import { archive } from './archive.ts';
import { balances } from './balances.ts';
import { bin } from './bin.ts';
import { cases } from './cases.ts';
import { counter } from './counter.ts';
import { customerFields } from './customer-fields.ts';
import { customers } from './customers.ts';
import { dates } from './dates.ts';
import { drafts } from './drafts.ts';
import { errors } from './errors.ts';
import { factors } from './factors.ts';
import { freshness } from './freshness.ts';
import { groups } from './groups.ts';
import { indicators } from './indicators.ts';
import { jobs } from './jobs.ts';
import { knownUntil } from './known-until.ts';
import { lifeEvents } from './life-events.ts';
import { namedAccounts } from './named-accounts.ts';
import { orders } from './orders.ts';
import { owed } from './owed.ts';
import { ownFields } from './own-fields.ts';
import { page } from './page.ts';
import { palette } from './palette.ts';
import { people } from './people.ts';
import { playbooks } from './playbooks.ts';
import { preferences } from './preferences.ts';
import { print } from './print.ts';
import { products } from './products.ts';
import { ranking } from './ranking.ts';
import { reach } from './reach.ts';
import { referrals } from './referrals.ts';
import { sales } from './sales.ts';
import { satisfaction } from './satisfaction.ts';
import { scoringSheet } from './scoring-sheet.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { sleep } from './sleep.ts';
import { start } from './start.ts';
import { tables } from './tables.ts';
import { timeline } from './timeline.ts';
import { today } from './today.ts';

export const firstWords: Words<typeof english> = {
  acts,
  appointments,
  archive,
  balances,
  bin,
  cases,
  counter,
  customerFields,
  customers,
  drafts,
  dates,
  errors,
  factors,
  freshness,
  groups,
  indicators,
  jobs,
  knownUntil,
  lifeEvents,
  namedAccounts,
  orders,
  owed,
  ownFields,
  page,
  palette,
  people,
  playbooks,
  preferences,
  print,
  products,
  ranking,
  reach,
  referrals,
  sales,
  satisfaction,
  scoringSheet,
  search,
  settings,
  sleep,
  start,
  tables,
  timeline,
  today,
};
