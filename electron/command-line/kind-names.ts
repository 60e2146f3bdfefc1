import { type ImportKind, importKinds, type RememberedImportKind } from '../../shared/import/fields.ts';
import { type CommandCall, flagChoice } from './command.ts';

/** Kinds that a person calls by another word than the table they are named after. */
const otherwiseCalled: Readonly<Partial<Record<RememberedImportKind, string>>> = {
  group_members: 'groups',
  named_accounts: 'named',
  factor_scores: 'scores',
  sleep_reasons: 'reasons',
};

/** What the command line calls a kind of file. */
export function nameOfKind(kind: RememberedImportKind): string {
  return otherwiseCalled[kind] ?? kind;
}

/** `--kind`. Throws WrongUsage. */
export function flagKind<Kind extends RememberedImportKind>(
  call: CommandCall,
  kinds: readonly Kind[],
): Kind | undefined {
  const name = flagChoice(call, 'kind', kinds.map(nameOfKind));
  return kinds.find((kind) => nameOfKind(kind) === name);
}

/** Undefined where no kind of table is called so. */
export function kindNamed(name: string): ImportKind | undefined {
  return importKinds.find((kind) => nameOfKind(kind) === name);
}
