import type { ChosenFile } from '../../shared/host.ts';
import type { ImportDecision, ImportResult } from '../../shared/import/contract.ts';
import type { ImportKind } from '../../shared/import/fields.ts';
import type { MappingProposal, ReadingSettings } from '../../shared/import/recognition.ts';

export type ImportStep =
  | { at: 'file' }
  | { at: 'columns' }
  | { at: 'planning'; jobId: string }
  | { at: 'plan'; jobId: string; result: ImportResult }
  | { at: 'running'; jobId: string }
  | { at: 'result'; jobId: string; result: ImportResult };

/** What the person changed of the proposal; what is absent is as proposed. */
export type ImportChoices = Partial<Omit<ImportDecision, 'kind'>>;

export interface ImportDraft {
  file: ChosenFile | null;
  reading: ReadingSettings;
  /** Absent: the kind that was detected. */
  kind: ImportKind | undefined;
  choices: ImportChoices;
  step: ImportStep;
}

export const emptyDraft: ImportDraft = { file: null, reading: {}, kind: undefined, choices: {}, step: { at: 'file' } };

export type DraftEvent =
  | { type: 'fileChosen'; file: ChosenFile }
  | { type: 'readingChanged'; reading: ReadingSettings }
  | { type: 'kindChanged'; kind: ImportKind }
  | { type: 'choicesChanged'; choices: ImportChoices }
  | { type: 'planStarted'; jobId: string }
  | { type: 'runStarted'; jobId: string }
  | { type: 'jobFinished'; jobId: string; result: ImportResult }
  | { type: 'jobStopped' }
  | { type: 'forgotten' };

/** A plan is about one reading and one decision: whatever changes one of them makes it the past. */
export function nextDraft(draft: ImportDraft, event: DraftEvent): ImportDraft {
  switch (event.type) {
    case 'fileChosen':
      return { ...emptyDraft, file: event.file, step: { at: 'columns' } };
    case 'readingChanged':
      // Other rows or columns: what was chosen for the former ones says nothing about these.
      return {
        ...draft,
        reading: { ...draft.reading, ...event.reading },
        choices: keptByReading(draft.choices),
        step: { at: 'columns' },
      };
    case 'kindChanged':
      return { ...draft, kind: event.kind, choices: keptByReading(draft.choices), step: { at: 'columns' } };
    case 'choicesChanged':
      return { ...draft, choices: { ...draft.choices, ...event.choices }, step: { at: 'columns' } };
    case 'planStarted':
      return { ...draft, step: { at: 'planning', jobId: event.jobId } };
    case 'runStarted':
      return { ...draft, step: { at: 'running', jobId: event.jobId } };
    case 'jobFinished':
      return {
        ...draft,
        step: { at: event.result.isDryRun ? 'plan' : 'result', jobId: event.jobId, result: event.result },
      };
    case 'jobStopped':
      return { ...draft, step: { at: draft.file === null ? 'file' : 'columns' } };
    case 'forgotten':
      return emptyDraft;
  }
}

function keptByReading(choices: ImportChoices): ImportChoices {
  return choices.mode === undefined ? {} : { mode: choices.mode };
}

/** The proposal with what the person changed of it. */
export function decisionOf(proposal: MappingProposal, choices: ImportChoices): ImportDecision {
  return {
    kind: proposal.kind,
    mapping: choices.mapping ?? mutableMapping(proposal.mapping),
    match: choices.match ?? proposal.match,
    mode: choices.mode ?? 'fill',
    dateOrder: choices.dateOrder ?? proposal.dateOrder,
    decimalMark: choices.decimalMark ?? proposal.decimalMark,
    positiveReturns: choices.positiveReturns ?? 'asWritten',
  };
}

function mutableMapping(mapping: MappingProposal['mapping']): ImportDecision['mapping'] {
  return Object.fromEntries(Object.entries(mapping).map(([field, columns]) => [field, [...columns]]));
}
