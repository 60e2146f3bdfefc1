import { describe, expect, it } from 'vitest';
import { cardsDecisionOf, decisionOf } from '../../../renderer/import/draft-decision.ts';
import { type DraftEvent, emptyDraft, type ImportDraft, nextDraft } from '../../../renderer/import/draft-state.ts';
import type { ImportResult } from '../../../shared/import/contract.ts';
import type { MappingProposal, Recognition } from '../../../shared/import/recognition.ts';

const file = { token: 'a'.repeat(32), name: 'orders.csv', sizeBytes: 1_000 };

const result: ImportResult = {
  importId: null,
  isDryRun: true,
  fileName: file.name,
  kind: 'orders',
  mode: 'fill',
  match: 'number',
  rowsIn: 1,
  imported: 1,
  updated: 0,
  skipped: 0,
  rejected: 0,
  customers: 1,
  orders: 1,
  contacts: 0,
  people: 0,
  records: 0,
  lines: 1,
  customersUpdated: 0,
  walkIn: 0,
  seconds: 0.1,
  warnings: [],
  rejections: [],
  firstDay: '2026-01-01',
  lastDay: '2026-01-01',
  knownUntil: null,
  money: [],
  statuses: [],
  visits: null,
  repeats: null,
  keys: [],
  rejectionCounts: [],
  columns: { taken: {}, left: [] },
  sheets: [],
  passedOver: [],
  sheetsNotRead: [],
};

function draftAfter(...events: DraftEvent[]): ImportDraft {
  return events.reduce(nextDraft, emptyDraft);
}

const planned: DraftEvent[] = [
  { type: 'fileChosen', file },
  { type: 'choicesChanged', choices: { mode: 'replace', mapping: { day: [0] } } },
  { type: 'planStarted', jobId: 'p' },
  { type: 'jobFinished', jobId: 'p', result },
];

describe('an address book', () => {
  const days = { dateOrder: 'dmy', isAmbiguous: true, heading: 'Birthday', samples: ['3/4/1980'] } as const;

  it('is decided by its mode and the order of its days alone; what is not chosen is as proposed', () => {
    expect(cardsDecisionOf({ days }, {})).toEqual({ kind: 'vcard', mode: 'fill', dateOrder: 'dmy' });
    const chosen = { mode: 'replace', dateOrder: 'mdy', mapping: { day: [0] } } as const;
    expect(cardsDecisionOf({ days }, chosen)).toEqual({ kind: 'vcard', mode: 'replace', dateOrder: 'mdy' });
  });
});

describe('an import that is being decided', () => {
  it('goes from the file over the trial run to the result', () => {
    expect(draftAfter().step.at).toBe('file');
    expect(draftAfter(...planned.slice(0, 1)).step.at).toBe('columns');
    expect(draftAfter(...planned.slice(0, 3)).step).toEqual({ at: 'planning', jobId: 'p', before: null });
    expect(draftAfter(...planned).step).toEqual({ at: 'plan', jobId: 'p', result });
    const done = { ...result, isDryRun: false, importId: 7 };
    const ran = draftAfter(
      ...planned,
      { type: 'runStarted', jobId: 'r' },
      { type: 'jobFinished', jobId: 'r', result: done },
    );
    expect(ran.step).toEqual({ at: 'result', jobId: 'r', result: done });
  });

  it('forgets its trial run when anything it was about changes', () => {
    const changes: DraftEvent[] = [
      { type: 'choicesChanged', choices: { match: 'phone' } },
      { type: 'kindChanged', kind: 'customers' },
      { type: 'readingChanged', reading: { encoding: 'big5' } },
      { type: 'fileChosen', file },
    ];
    for (const change of changes)
      expect([change.type, draftAfter(...planned, change).step.at]).toEqual([change.type, 'columns']);
  });

  it('keeps the mode, but no choice about columns, when the file is read another way', () => {
    const read = draftAfter(...planned, { type: 'readingChanged', reading: { delimiter: ';' } });
    expect(read.choices).toEqual({ mode: 'replace' });
    expect(read.reading).toEqual({ delimiter: ';' });
  });

  it('keeps the old figures on the screen while another choice is tried', () => {
    const changed = draftAfter(
      ...planned,
      { type: 'planChanged', choices: { match: 'phone' } },
      { type: 'planStarted', jobId: 'q' },
    );
    expect(changed.step).toEqual({ at: 'planning', jobId: 'q', before: { jobId: 'p', result } });
    expect(changed.choices.match).toBe('phone');
    expect(nextDraft(changed, { type: 'jobStopped' }).step).toEqual({ at: 'columns' });
  });

  it('opens its earlier steps again after the import, and the result from there', () => {
    const done = { ...result, isDryRun: false, importId: 7 };
    const ran: DraftEvent[] = [
      ...planned,
      { type: 'runStarted', jobId: 'r' },
      { type: 'jobFinished', jobId: 'r', result: done },
    ];
    const back = draftAfter(...ran, { type: 'reopened' });
    expect([back.step.at, back.choices.mode]).toEqual(['columns', 'replace']);
    expect(nextDraft(back, { type: 'outcomeShown' }).step).toEqual({ at: 'result', jobId: 'r', result: done });
  });

  it('keeps file and choices, but no figures, where another archive is opened', () => {
    const elsewhere = draftAfter(...planned, { type: 'archiveChanged' });
    expect([elsewhere.step.at, elsewhere.file, elsewhere.choices.mode]).toEqual(['columns', file, 'replace']);
  });

  it('goes back to the columns when the work is stopped, and to the file where the page was reloaded', () => {
    expect(draftAfter(...planned, { type: 'runStarted', jobId: 'r' }, { type: 'jobStopped' }).step.at).toBe('columns');
    expect(draftAfter({ type: 'runStarted', jobId: 'r' }, { type: 'jobStopped' }).step.at).toBe('file');
  });
});

describe('the decision', () => {
  const proposal: MappingProposal = {
    kind: 'orders',
    mapping: { day: [2], name: [0, 1], amount: [4] },
    match: 'name',
    dateOrder: 'mdy',
    dateOrderAmbiguous: false,
    decimalMark: 'comma',
    decimalMarkAmbiguous: false,
    certainty: {},
    isExchange: false,
    refundedAs: 'noSale',
    takenAs: [],
    discountIsAsked: false,
    isPaidOutBelowZero: false,
    shopEmails: [],
    namesAbove: false,
    oneOrderPerVisit: false,
    fillDown: false,
    rowsToFillDown: 0,
    yearOfDays: null,
    yearOfDaysIsAsked: false,
    ownFields: [],
  };

  const column = { content: 'text', samples: [], filledShare: 1, dateOrder: null, decimalMark: null } as const;
  const columns: Recognition['columns'] = [
    { ...column, index: 0, heading: 'First' },
    { ...column, index: 1, heading: 'Last' },
    { ...column, index: 2, heading: 'Day', dateOrder: { order: 'dmy', ambiguous: true } },
    { ...column, index: 3, heading: 'Since', dateOrder: { order: 'mdy', ambiguous: false } },
    { ...column, index: 4, heading: 'Amount', decimalMark: { mark: 'comma', ambiguous: false } },
  ];

  it('is the proposal where the person chose nothing', () => {
    expect(decisionOf({ proposal, columns }, {})).toEqual({
      kind: 'orders',
      mapping: { day: [2], name: [0, 1], amount: [4] },
      match: 'name',
      mode: 'fill',
      dateOrder: 'mdy',
      yearOfDays: null,
      fillDown: false,
      decimalMark: 'comma',
      positiveReturns: 'asWritten',
      refundedAs: 'noSale',
      oneOrderPerVisit: false,
    });
  });

  it('reads days that do not tell as another column of days shows', () => {
    const mapping = { day: [3], name: [0, 1], amount: [4] };
    expect(decisionOf({ proposal, columns }, { mapping }).dateOrder).toBe('mdy');
    expect(decisionOf({ proposal, columns }, { mapping, dateOrder: 'ymd' }).dateOrder).toBe('ymd');
  });

  it('takes each choice by itself', () => {
    const decision = decisionOf({ proposal, columns }, { match: 'number', positiveReturns: 'turn' });
    expect([decision.match, decision.positiveReturns, decision.dateOrder]).toEqual(['number', 'turn', 'mdy']);
  });
});
