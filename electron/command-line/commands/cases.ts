import type { TFunction } from 'i18next';
import type { Case } from '../../../shared/cases/contract.ts';
import { todayLocal } from '../../../shared/day.ts';
import type { Engine } from '../../engine/engine.ts';
import { type Command, flagDay, openNamedArchive } from '../command.ts';

const casesAtOnce = 1_000;

/** cases --archive A [--open] [--on D]: all cases or the open ones, as they stood at the end of a day. */
export const casesCommand: Command = {
  operands: [0, 0],
  flags: { archive: { takesValue: true }, open: { takesValue: false }, on: { takesValue: true } },
  run: async (call) => {
    const onDay = flagDay(call, 'on');
    const engine = await openNamedArchive(call);
    const known = (await everyCase(engine)).flatMap((one) => (onDay === undefined ? [one] : asOnDay(one, onDay)));
    const wanted = call.flags.open === true ? known.filter(({ closedAt }) => closedAt === null) : known;
    return {
      json: wanted.map(jsonOf),
      lines: wanted.map((one) =>
        call.say('cases.listLine', {
          id: one.id,
          kind: call.say(`cases.kinds.${one.kind}`),
          who: one.customerId === null ? call.say('cases.guest') : `${one.customerNumber} ${one.customerName}`,
          what: [one.thing, one.text].filter((part) => part !== '').join(' · '),
          state: stateOf(one, call.say),
        }),
      ),
      exitCode: 0,
    };
  },
};

async function everyCase({ client }: Engine): Promise<Case[]> {
  const all: Case[] = [];
  for (;;) {
    const { total, cases } = await client.cases.list({ offset: all.length, limit: casesAtOnce });
    all.push(...cases);
    if (all.length >= total || cases.length === 0) return all;
  }
}

/** As a case stood at the end of a day: what happened later has not happened yet. */
function asOnDay(one: Case, onDay: string): Case[] {
  const isLater = (at: number): boolean => todayLocal(new Date(at)) > onDay;
  if (isLater(one.heardAt)) return [];
  const isStillOpen = one.closedAt !== null && isLater(one.closedAt);
  const isUnanswered = one.answeredAt !== null && isLater(one.answeredAt);
  return [
    {
      ...one,
      ...(one.cameInAt !== null && isLater(one.cameInAt) ? { cameInAt: null } : {}),
      ...(isUnanswered ? { answeredAt: null, answer: '' } : {}),
      ...(isStillOpen ? { closedAt: null, outcome: null, satisfiedAfter: null } : {}),
    },
  ];
}

function jsonOf(one: Case) {
  return {
    id: one.id,
    number: one.customerNumber,
    name: one.customerName,
    kind: one.kind,
    text: one.text,
    thing: one.thing,
    factor: one.factor,
    heardAt: isoText(one.heardAt),
    inCharge: one.inCharge,
    deskDue: isoText(one.deskDue),
    answerDue: isoText(one.answerDue),
    promisedDay: one.promisedDay,
    answeredAt: isoText(one.answeredAt),
    closedAt: isoText(one.closedAt),
    outcome: one.outcome,
    satisfiedAfter: one.satisfiedAfter,
  };
}

function isoText(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function stateOf({ closedAt, answeredAt, outcome }: Case, say: TFunction): string {
  if (closedAt !== null) return outcome === null ? say('cases.endUnknown') : say(`cases.outcomes.${outcome}`);
  return answeredAt === null
    ? say('cases.notAnswered')
    : say('cases.answered', { moment: todayLocal(new Date(answeredAt)) });
}
