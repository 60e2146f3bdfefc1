/** From when to when somebody belongs, both days included; null: always, and to this day. */
export interface Span {
  readonly fromDay: string | null;
  readonly toDay: string | null;
}

export interface Membership extends Span {
  readonly groupId: number;
  readonly customerId: number;
}

/** Whether a day is within the span. */
export function belongsOn({ fromDay, toDay }: Span, day: string): boolean {
  return (fromDay === null || fromDay <= day) && (toDay === null || day <= toDay);
}

/** Whether there is a day that is in both. */
export function overlap(one: Span, other: Span): boolean {
  return startsBy(one, other.toDay) && startsBy(other, one.toDay);
}

function startsBy({ fromDay }: Span, day: string | null): boolean {
  return fromDay === null || day === null || fromDay <= day;
}

/** Whether the span holds any day: its end may have been set before its beginning. */
export function hasDays({ fromDay, toDay }: Span): boolean {
  return fromDay === null || toDay === null || fromDay <= toDay;
}

/** From the earlier beginning to the later end. */
export function unionOf(one: Span, other: Span): Span {
  return {
    fromDay: one.fromDay === null || other.fromDay === null ? null : earlier(one.fromDay, other.fromDay),
    toDay: one.toDay === null || other.toDay === null ? null : later(one.toDay, other.toDay),
  };
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

/** Who stands for a group: the first who is marked as its main member, else the first of all. */
export function mainMember<Member extends { isMain: boolean }>(members: readonly Member[]): Member | null {
  return members.find(({ isMain }) => isMain) ?? members[0] ?? null;
}
