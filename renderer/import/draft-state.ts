import type { ChosenFile } from '../../shared/host.ts';
import type { ImportDecision, ImportResult } from '../../shared/import/contract.ts';
import type { RememberedImportKind } from '../../shared/import/fields.ts';
import type { ReadingSettings } from '../../shared/import/recognition.ts';

/** What a trial run or an import found; its rejected rows are asked for by the job. */
export interface FinishedJob {
  jobId: string;
  result: ImportResult;
}

export type ImportStep =
  | { at: 'file' }
  | { at: 'columns' }
  /** `before`: the trial run whose figures stay on the screen until the new ones are there. */
  | { at: 'planning'; jobId: string; before: FinishedJob | null }
  | ({ at: 'plan' } & FinishedJob)
  | { at: 'running'; jobId: string }
  | ({ at: 'result' } & FinishedJob);

/** What the person changed of the proposal; what is absent is as proposed. */
export type ImportChoices = Partial<Omit<ImportDecision, 'kind'>>;

/** What is decided of an address book: it has no columns to be mapped. */
export type CardsDecision = { kind: 'vcard' } & Pick<ImportDecision, 'mode' | 'dateOrder'>;

export type DraftDecision = ImportDecision | CardsDecision;

export interface ImportDraft {
  file: ChosenFile | null;
  reading: ReadingSettings;
  /** Absent: the kind that was detected. */
  kind: RememberedImportKind | undefined;
  choices: ImportChoices;
  /** Up to which day every sale is in with the file; undefined: as proposed. */
  knownUntil: { day: string; isSaid: boolean } | undefined;
  step: ImportStep;
  /** What the last import of this file did; it stays within reach while one looks at the earlier steps again. */
  outcome: FinishedJob | null;
}

export const emptyDraft: ImportDraft = {
  file: null,
  reading: {},
  kind: undefined,
  choices: {},
  knownUntil: undefined,
  step: { at: 'file' },
  outcome: null,
};

export type DraftEvent =
  | { type: 'fileChosen'; file: ChosenFile }
  | { type: 'readingChanged'; reading: ReadingSettings }
  | { type: 'detectedAnew' }
  | { type: 'kindChanged'; kind: RememberedImportKind }
  | { type: 'choicesChanged'; choices: ImportChoices }
  /** The same, with a new trial run on its way: the old figures stay until it has its own. */
  | { type: 'planChanged'; choices: ImportChoices }
  | { type: 'knownUntilSaid'; day: string; isSaid: boolean }
  | { type: 'planStarted'; jobId: string }
  | { type: 'runStarted'; jobId: string }
  | { type: 'jobFinished'; jobId: string; result: ImportResult }
  | { type: 'jobStopped' }
  | { type: 'reopened' }
  | { type: 'outcomeShown' }
  | { type: 'archiveChanged' }
  | { type: 'takenUp'; draft: ImportDraft }
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
    case 'detectedAnew':
      return { ...draft, reading: {}, kind: undefined, choices: {}, step: { at: 'columns' } };
    case 'kindChanged':
      return { ...draft, kind: event.kind, choices: keptByReading(draft.choices), step: { at: 'columns' } };
    case 'choicesChanged':
      return { ...draft, choices: { ...draft.choices, ...event.choices }, step: { at: 'columns' } };
    case 'planChanged':
      return { ...draft, choices: { ...draft.choices, ...event.choices } };
    case 'knownUntilSaid':
      return { ...draft, knownUntil: { day: event.day, isSaid: event.isSaid } };
    case 'planStarted':
      return { ...draft, step: { at: 'planning', jobId: event.jobId, before: planOf(draft.step) } };
    case 'runStarted':
      return { ...draft, step: { at: 'running', jobId: event.jobId } };
    case 'jobFinished': {
      const finished = { jobId: event.jobId, result: event.result };
      return event.result.isDryRun
        ? { ...draft, step: { at: 'plan', ...finished } }
        : { ...draft, step: { at: 'result', ...finished }, outcome: finished };
    }
    case 'jobStopped':
    case 'reopened':
      return { ...draft, step: firstStepOf(draft) };
    case 'outcomeShown':
      return draft.outcome === null ? draft : { ...draft, step: { at: 'result', ...draft.outcome } };
    case 'archiveChanged':
      return { ...draft, step: firstStepOf(draft), outcome: null };
    case 'takenUp':
      return event.draft;
    case 'forgotten':
      return emptyDraft;
  }
}

function firstStepOf({ file }: ImportDraft): ImportStep {
  return { at: file === null ? 'file' : 'columns' };
}

function planOf(step: ImportStep): FinishedJob | null {
  if (step.at === 'plan') return { jobId: step.jobId, result: step.result };
  return step.at === 'planning' ? step.before : null;
}

function keptByReading(choices: ImportChoices): ImportChoices {
  return choices.mode === undefined ? {} : { mode: choices.mode };
}
