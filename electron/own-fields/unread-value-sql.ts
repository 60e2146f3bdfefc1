import type { OwnField } from '../../shared/own-fields/own-field.ts';
import { nobody, type SqlCondition } from '../customers/sql-condition.ts';

/** Of a row of `own_field_values`; the same as `isReadOwnValue`, the other way round. */
export function unreadValueSql({ kind }: OwnField): SqlCondition {
  switch (kind) {
    case 'text':
      return nobody;
    case 'date':
      return { sql: 'date(as_text) IS NOT as_text', parameters: [] };
    case 'choice':
      return { sql: 'choice_id IS NULL', parameters: [] };
    case 'number':
    case 'money':
    case 'yesNo':
      return { sql: 'as_number IS NULL', parameters: [] };
  }
}
