import { createHash } from 'node:crypto';
import { type ImportDecision, importDecisionSchema } from '../../shared/import/contract.ts';
import type { ImportKind } from '../../shared/import/fields.ts';
import type { Recognition } from '../../shared/import/recognition.ts';
import { foldHeading } from '../../shared/text.ts';
import { build, type Connection, firstRow, runWrite } from '../archive/query.ts';
import { ownFieldsOf } from '../own-fields/list-own-fields.ts';

/** What is the same in every file of one till: kind, format, and its headings in their order. */
function shapeOf({ reading, columns }: Pick<Recognition, 'reading' | 'columns'>, kind: ImportKind): string {
  const headings = columns.map((column) => foldHeading(column.heading));
  // A row longer than the headings makes columns of its own, in one file and not in the next.
  while (headings.at(-1) === '') headings.pop();
  return createHash('sha256')
    .update(JSON.stringify([kind, reading.format, headings]))
    .digest('hex');
}

/** What was decided the last time a file of this shape came in, or null. */
export function rememberedDecision(
  connection: Connection,
  recognition: Recognition,
  kind: ImportKind,
): ImportDecision | null {
  // Our own tables say everything themselves.
  if (recognition.proposal.isExchange) return null;
  const row = firstRow(
    connection,
    build.selectFrom('import_mappings').select('interpretation').where('shape', '=', shapeOf(recognition, kind)),
  );
  if (!row) return null;
  const decision = importDecisionSchema.safeParse(JSON.parse(row.interpretation)).data;
  if (decision?.kind !== kind) return null;
  const isWithinFile = Object.values(decision.mapping)
    .flat()
    .every((column) => column < recognition.columns.length);
  return isWithinFile ? withOwnFieldsThatAre(connection, decision, recognition.columns.length) : null;
}

/** A field that is gone is not asked for any more; one to be made by its name still is. */
function withOwnFieldsThatAre(connection: Connection, decision: ImportDecision, columnCount: number): ImportDecision {
  const { ownFields, ...rest } = decision;
  if (ownFields === undefined) return decision;
  const ids = new Set(ownFieldsOf(connection).map(({ id }) => id));
  const left = ownFields.filter(
    ({ columns, field }) => columns.every((column) => column < columnCount) && (!('id' in field) || ids.has(field.id)),
  );
  return left.length === 0 ? rest : { ...rest, ownFields: left };
}

/** Keeps a decision for the next file of the same shape; the caller holds the import's transaction. */
export function rememberDecision(
  connection: Connection,
  recognition: Recognition,
  decision: ImportDecision,
  at: number,
): void {
  const kept = { kind: decision.kind, interpretation: JSON.stringify(decision), used_at: at };
  runWrite(
    connection,
    build
      .insertInto('import_mappings')
      .values({ shape: shapeOf(recognition, decision.kind), ...kept })
      .onConflict((conflict) => conflict.column('shape').doUpdateSet(kept)),
  );
}
