import { isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { AccountChange, AccountPlan, AccountSpell } from '../../shared/named-accounts/contract.ts';
import { holdsOn, standingOn } from '../../shared/named-accounts/standing-on.ts';
import { storableText } from '../../shared/text.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { localMoment } from '../timeline/local-moment.ts';
import { spellsOfCustomer } from './read-named-accounts.ts';

export interface NewAccount {
  customerId: number;
  reason: string;
  plan: { [Part in keyof AccountPlan]?: AccountPlan[Part] | undefined };
}

interface Standing {
  customerId: number;
  label: string;
  today: string;
  /** The spell that holds today. */
  spell: AccountSpell | null;
}

/** Errors: CUSTOMER_UNKNOWN, ACCOUNT_NAMED_ALREADY, ACCOUNT_REASON_EMPTY, DAY_INVALID. */
export function nameAccount(writer: ActWriter, { customerId, reason, plan }: NewAccount): { label: string } {
  const standing = unnamed(writer, customerId);
  endSpells(writer, standing);
  writer.insert('named_accounts', {
    customer_id: standing.customerId,
    state: 'named',
    from_day: standing.today,
    ...valuesOf({ ...plan, reason }),
  });
  return standing;
}

/** Errors: CUSTOMER_UNKNOWN, ACCOUNT_NOT_NAMED, ACCOUNT_REASON_EMPTY. */
export function removeAccount(
  writer: ActWriter,
  { customerId, reason }: { customerId: number; reason: string },
): { label: string } {
  const standing = named(writer, customerId);
  endSpells(writer, standing, { end_reason: givenReason(reason) });
  return standing;
}

/** Errors: CUSTOMER_UNKNOWN, ACCOUNT_NAMED_ALREADY, ACCOUNT_REASON_EMPTY. */
export function setAccountAside(
  writer: ActWriter,
  { customerId, reason, seenFigures }: { customerId: number; reason: string; seenFigures: string },
): { label: string } {
  const standing = unnamed(writer, customerId);
  endSpells(writer, standing);
  writer.insert('named_accounts', {
    customer_id: standing.customerId,
    state: 'setAside',
    from_day: standing.today,
    reason: givenReason(reason),
    seen_figures: storableText(seenFigures),
  });
  return standing;
}

/** Errors: CUSTOMER_UNKNOWN, ACCOUNT_NOT_SET_ASIDE. */
export function putAccountBack(writer: ActWriter, { customerId }: { customerId: number }): { label: string } {
  const standing = standingToday(writer, customerId);
  if (standing.spell?.state !== 'setAside') throw new ShukeError('ACCOUNT_NOT_SET_ASIDE', { name: standing.label });
  endSpells(writer, standing);
  return standing;
}

/** Errors: CUSTOMER_UNKNOWN, ACCOUNT_NOT_NAMED, ACCOUNT_REASON_EMPTY, DAY_INVALID. */
export function editAccount(
  writer: ActWriter,
  { customerId, change }: { customerId: number; change: { [Part in keyof AccountChange]?: AccountChange[Part] } },
): { label: string } {
  const standing = named(writer, customerId);
  writer.update('named_accounts', standing.spell.id, valuesOf(change));
  return standing;
}

/** Errors: CUSTOMER_UNKNOWN, ACCOUNT_NOT_NAMED. */
export function keepAccount(writer: ActWriter, { customerId }: { customerId: number }): { label: string } {
  const standing = named(writer, customerId);
  writer.update('named_accounts', standing.spell.id, { reviewed_day: standing.today });
  return standing;
}

function standingToday({ connection, at }: ActWriter, of: number): Standing {
  const { id: customerId, label } = existingCustomer(connection, of);
  const { day: today } = localMoment(at);
  const standing = standingOn(spellsOfCustomer(connection, customerId), today);
  return { customerId, label, today, spell: standing === null || standing.state === 'left' ? null : standing.spell };
}

function named(writer: ActWriter, customerId: number): Standing & { spell: AccountSpell } {
  const standing = standingToday(writer, customerId);
  const { spell, label } = standing;
  if (spell?.state !== 'named') throw new ShukeError('ACCOUNT_NOT_NAMED', { name: label });
  return { ...standing, spell };
}

function unnamed(writer: ActWriter, customerId: number): Standing {
  const standing = standingToday(writer, customerId);
  if (standing.spell?.state === 'named') throw new ShukeError('ACCOUNT_NAMED_ALREADY', { name: standing.label });
  return standing;
}

/** Every spell that holds today ends; two customers who were merged may have two. */
function endSpells(writer: ActWriter, { customerId, today }: Standing, values: RowValues = {}): void {
  for (const spell of spellsOfCustomer(writer.connection, customerId)) {
    if (holdsOn(spell, today)) writer.update('named_accounts', spell.id, { to_day: today, ...values });
  }
}

function givenReason(typed: string): string {
  const reason = storableText(typed);
  if (reason === '') throw new ShukeError('ACCOUNT_REASON_EMPTY');
  return reason;
}

function valuesOf(change: { [Part in keyof AccountChange]?: AccountChange[Part] | undefined }): RowValues {
  const { reason, visitRhythmDays, goal, ownService, nextStep, nextStepDay } = change;
  const values: RowValues = {};
  if (reason !== undefined) values.reason = givenReason(reason);
  if (visitRhythmDays !== undefined) values.visit_rhythm_days = visitRhythmDays;
  if (goal !== undefined) values.goal = storableText(goal);
  if (ownService !== undefined) values.own_service = storableText(ownService);
  if (nextStep !== undefined) values.next_step = storableText(nextStep);
  if (nextStepDay !== undefined) {
    if (nextStepDay !== null && !isDay(nextStepDay)) throw new ShukeError('DAY_INVALID', { day: nextStepDay });
    values.next_step_day = nextStepDay;
  }
  return values;
}
