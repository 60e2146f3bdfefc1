import type { WordKey } from '../app/words.ts';
import type { DraftKey } from './draft-store.ts';

/** The page that shows a form; `line`, `sales`, `appointment`, `balance`, `factorScores`: the line and the dialogs over any page; `statusRow`: a dialog that the status row opens. */
type FormPage =
  | 'newCustomer'
  | 'customer'
  | 'customers'
  | 'ownFields'
  | 'cases'
  | 'products'
  | 'groups'
  | 'playbooks'
  | 'archiveCopy'
  | 'line'
  | 'sales'
  | 'appointment'
  | 'balance'
  | 'factorScores'
  | 'accountChange'
  | 'namedList'
  | 'keyAccounts'
  | 'care'
  | 'scoringSheet'
  | 'toContact'
  | 'improvements'
  | 'today'
  | 'statusRow'
  | 'settings';

export interface FormPlace {
  label: WordKey;
  page: FormPage;
}

/** By the names of forms, or by what the names of several begin with (`preference.`); the first that fits counts. */
const formPlaces: ReadonlyArray<FormPlace & { form: string }> = [
  { form: 'customer.new', label: 'customers.new', page: 'newCustomer' },
  { form: 'customer.new.', label: 'customers.new', page: 'newCustomer' },
  { form: 'customer.', label: 'customers.who', page: 'customer' },
  { form: 'preference.', label: 'preferences.title', page: 'customer' },
  { form: 'ownField.new', label: 'ownFields.title', page: 'ownFields' },
  { form: 'ownFields.', label: 'ownFields.title', page: 'ownFields' },
  { form: 'ownField.', label: 'ownFields.title', page: 'customer' },
  { form: 'sale.', label: 'sales.title', page: 'sales' },
  { form: 'appointment.new', label: 'appointments.add', page: 'appointment' },
  { form: 'appointment.', label: 'appointments.one', page: 'customer' },
  { form: 'balance.new', label: 'balances.menu', page: 'balance' },
  { form: 'balance.', label: 'balances.title', page: 'customer' },
  { form: 'balanceUnit.', label: 'balances.settings.title', page: 'settings' },
  { form: 'factorScore.', label: 'factors.score', page: 'factorScores' },
  { form: 'sleepReason.new', label: 'sleep.toContact.why', page: 'toContact' },
  { form: 'improvement.', label: 'sleep.improvements', page: 'improvements' },
  { form: 'care.', label: 'namedAccounts.care.title', page: 'care' },
  { form: 'elsewhere', label: 'customerFields.buysElsewhereFrom.name', page: 'scoringSheet' },
  { form: 'namedAccount.plan', label: 'namedAccounts.plan', page: 'namedList' },
  { form: 'namedAccount.', label: 'namedAccounts.listTitle', page: 'accountChange' },
  { form: 'frontPage', label: 'frontPage.title', page: 'keyAccounts' },
  { form: 'payment.', label: 'payments.title', page: 'customer' },
  { form: 'terms.', label: 'terms.title', page: 'customer' },
  { form: 'satisfaction.', label: 'satisfaction.title', page: 'customer' },
  { form: 'lifeEvent.', label: 'lifeEvents.title', page: 'customer' },
  { form: 'date.', label: 'dates.title', page: 'customer' },
  { form: 'person.', label: 'people.title', page: 'customer' },
  { form: 'group.', label: 'groups.title', page: 'customer' },
  { form: 'groups.new', label: 'groups.new', page: 'groups' },
  { form: 'groupMember.', label: 'groups.title', page: 'customer' },
  { form: 'groupActivity.', label: 'groups.activity', page: 'customer' },
  { form: 'referrer', label: 'referrals.title', page: 'customer' },
  { form: 'contact.new', label: 'timeline.quickEntry', page: 'line' },
  { form: 'contact.forWhom', label: 'timeline.quickEntry', page: 'line' },
  { form: 'contact.', label: 'timeline.change', page: 'customer' },
  { form: 'case.notice', label: 'cases.notice.title', page: 'cases' },
  { form: 'case.new', label: 'cases.add', page: 'cases' },
  { form: 'case.', label: 'cases.title', page: 'cases' },
  { form: 'bulk.', label: 'customers.bulk.title', page: 'customers' },
  { form: 'filter.new', label: 'customers.filters.saved', page: 'customers' },
  { form: 'condition.', label: 'customers.filters.add', page: 'customers' },
  { form: 'staff.', label: 'staff.title', page: 'settings' },
  { form: 'playbook.', label: 'playbooks.title', page: 'playbooks' },
  { form: 'wording.', label: 'today.wording', page: 'today' },
  { form: 'product.', label: 'products.change', page: 'products' },
  { form: 'knownUntil', label: 'knownUntil.title', page: 'statusRow' },
  { form: 'archive.copy', label: 'archive.saveCopyTitle', page: 'archiveCopy' },
];

/** `known`: the name of a form, or what the names of several begin with (`preference.`). */
export function isFormOf(form: string, known: string): boolean {
  return known.endsWith('.') ? form.startsWith(known) : form === known;
}

/** Null: a form that this version does not have. */
export function formPlaceOf({ form }: Pick<DraftKey, 'form'>): FormPlace | null {
  return formPlaces.find(({ form: known }) => isFormOf(form, known)) ?? null;
}
