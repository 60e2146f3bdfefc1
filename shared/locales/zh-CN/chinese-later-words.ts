import type { laterWords as english } from '../en/english-later-words.ts';
import type { Words } from '../words-of.ts';
import { attachments } from './attachments.ts';
import { birthdays } from './birthdays.ts';
import { byProfit } from './by-profit.ts';
import { dueContacts } from './due-contacts.ts';
import { duplicates } from './duplicates.ts';
import { filterClauses } from './filter-clauses.ts';
import { fourStates } from './four-states.ts';
import { fourValues } from './four-values.ts';
import { frontPage } from './front-page.ts';
import { history } from './history.ts';
import { importWords } from './import.ts';
import { importPage } from './import-page.ts';
import { improvements } from './improvements.ts';
import { keys } from './keys.ts';
import { leavingTables } from './leaving-tables.ts';
import { licences } from './licences.ts';
import { movement } from './movement.ts';
import { payments } from './payments.ts';
import { playbookNames } from './playbook-names.ts';
import { playbookOutcome } from './playbook-outcome.ts';
import { playbookPage } from './playbook-page.ts';
import { registration } from './registration.ts';
import { rolledUp } from './rolled-up.ts';
import { shell } from './shell.ts';
import { shopkeepersSum } from './shopkeepers-sum.ts';
import { sleepers } from './sleepers.ts';
import { snapshots } from './snapshots.ts';
import { staff } from './staff.ts';
import { terms } from './terms.ts';
import { tiers } from './tiers.ts';
import { todayMessages } from './today-messages.ts';
import { todayTask } from './today-task.ts';
import { vcard } from './vcard.ts';

export const laterWords: Words<typeof english> = {
  history,
  import: importWords,
  duplicates,
  filterClauses,
  fourStates,
  fourValues,
  frontPage,
  importPage,
  improvements,
  playbookNames,
  playbookOutcome,
  keys,
  vcard,
  attachments,
  leavingTables,
  birthdays,
  dueContacts,
  byProfit,
  licences,
  movement,
  payments,
  playbookPage,
  registration,
  shell,
  sleepers,
  rolledUp,
  shopkeepersSum,
  snapshots,
  staff,
  terms,
  tiers,
  todayMessages,
  todayTask,
};
