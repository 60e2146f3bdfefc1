import { addDays } from '../day.ts';
import { belongsOn, type Membership, mainMember, type Span } from './membership.ts';

/** A membership that a person typed. */
export interface TypedMembership extends Membership {
  readonly id: number;
  readonly isMain: boolean;
}

/** From when to when a customer's orders count to a group. */
export interface GroupSpan extends Span {
  /** `group-12`, or `company-5` for a company and the people whose company it is. */
  readonly key: string;
  readonly customerId: number;
  /** The membership it follows from; null: they belong by their company. */
  readonly memberId: number | null;
  readonly isMain: boolean;
}

/** The key of a group that was typed. */
export function keyOfGroup(groupId: number): string {
  return `group-${groupId}`;
}

/** Of a company that is a group of itself. */
export function keyOfCompany(customerId: number): string {
  return `company-${customerId}`;
}

/** The id of the group in a key; null: of a company. */
export function groupIdOfKey(key: string): number | null {
  return key.startsWith('group-') ? Number(key.slice('group-'.length)) : null;
}

/** The id of the company in the key of one that is a group of itself. */
export function companyIdOfKey(key: string): number {
  return Number(key.slice('company-'.length));
}

/**
 * To which group of one kind each customer belongs on each day. A customer belongs to the group that was typed; on other
 * days to that of their company, where they have one; and a company whose people are customers is a group of itself.
 */
export class RollUp {
  readonly #byCustomer = new Map<number, readonly GroupSpan[]>();
  readonly #byKey = new Map<string, GroupSpan[]>();

  /**
   * `memberships`: of one kind, none of them on a day of another of the same customer. `companies`: whose company is
   * which, without circles; empty where the kind does not follow companies.
   */
  constructor(memberships: readonly TypedMembership[], companies: ReadonlyMap<number, number> = new Map()) {
    const typed = Map.groupBy(memberships, ({ customerId }) => customerId);
    const firms = new Set(companies.values());
    for (const customerId of new Set([...typed.keys(), ...companies.keys(), ...firms])) {
      this.#spansOf(customerId, typed, companies, firms);
    }
    for (const spans of this.#byCustomer.values()) {
      for (const span of spans) {
        const known = this.#byKey.get(span.key);
        if (known === undefined) this.#byKey.set(span.key, [span]);
        else known.push(span);
      }
    }
  }

  /** The customers who belong to some group on some day. */
  customers(): Iterable<number> {
    return this.#byCustomer.keys();
  }

  keys(): Iterable<string> {
    return this.#byKey.keys();
  }

  spansOf(customerId: number): readonly GroupSpan[] {
    return this.#byCustomer.get(customerId) ?? [];
  }

  spansOfGroup(key: string): readonly GroupSpan[] {
    return this.#byKey.get(key) ?? [];
  }

  /** Null: none. */
  keyOn(customerId: number, day: string): string | null {
    return this.spansOf(customerId).find((span) => belongsOn(span, day))?.key ?? null;
  }

  /** The key where it is the same on every day; null where it is not, or there is none. */
  keyOfAllDays(customerId: number): string | null {
    const spans = this.spansOf(customerId);
    const [first] = spans;
    const isSame = first !== undefined && spans.every(({ key }) => key === first.key);
    return isSame && daysBetween(spans).length === 0 ? first.key : null;
  }

  /** Who stands for a group on a day: of those who belong then, or of all who ever did. */
  mainOf(key: string, day: string): number | null {
    const spans = this.spansOfGroup(key);
    const now = spans.filter((span) => belongsOn(span, day));
    return mainMember(now.length > 0 ? now : spans)?.customerId ?? null;
  }

  #spansOf(
    customerId: number,
    typed: ReadonlyMap<number, readonly TypedMembership[]>,
    companies: ReadonlyMap<number, number>,
    firms: ReadonlySet<number>,
  ): readonly GroupSpan[] {
    const known = this.#byCustomer.get(customerId);
    if (known !== undefined) return known;
    const own = (typed.get(customerId) ?? []).map(
      ({ id, groupId, fromDay, toDay, isMain }): GroupSpan => ({
        key: keyOfGroup(groupId),
        customerId,
        fromDay,
        toDay,
        memberId: id,
        isMain,
      }),
    );
    const company = companies.get(customerId);
    const always: GroupSpan = { key: '', customerId, fromDay: null, toDay: null, memberId: null, isMain: false };
    const otherwise =
      company !== undefined
        ? this.#spansOf(company, typed, companies, firms).map((span) => ({
            ...always,
            ...spanAlone(span),
            key: span.key,
          }))
        : firms.has(customerId)
          ? [{ ...always, key: keyOfCompany(customerId), isMain: true }]
          : [];
    const spans = [...own, ...daysBetween(own).flatMap((gap) => otherwise.flatMap((span) => within(span, gap)))];
    if (spans.length > 0) this.#byCustomer.set(customerId, spans);
    return spans;
  }
}

function spanAlone({ fromDay, toDay }: Span): Span {
  return { fromDay, toDay };
}

/** The days that are in none of these. */
export function daysBetween(spans: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let fromDay: string | null = null;
  for (const span of spans.toSorted((one, other) => ((one.fromDay ?? '') < (other.fromDay ?? '') ? -1 : 1))) {
    if (span.fromDay !== null && (fromDay === null || fromDay < span.fromDay)) {
      gaps.push({ fromDay, toDay: addDays(span.fromDay, -1) });
    }
    if (span.toDay === null) return gaps;
    fromDay = addDays(span.toDay, 1);
  }
  return [...gaps, { fromDay, toDay: null }];
}

/** The days of the span that are also in the other; none, or one span. */
function within(span: GroupSpan, { fromDay, toDay }: Span): GroupSpan[] {
  const from = span.fromDay === null || (fromDay !== null && fromDay > span.fromDay) ? fromDay : span.fromDay;
  const to = span.toDay === null || (toDay !== null && toDay < span.toDay) ? toDay : span.toDay;
  return from !== null && to !== null && from > to ? [] : [{ ...span, fromDay: from, toDay: to }];
}
