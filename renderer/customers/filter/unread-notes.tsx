import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { conditionsIn } from '../../../shared/customers/conditions/clauses.ts';
import { mostConditions } from '../../../shared/customers/conditions/conditions.ts';
import { unreadLeftOutFilter } from '../../../shared/customers/conditions/unread-left-out-filter.ts';
import type { CustomerFilter } from '../../../shared/customers/filter.ts';
import { ownColumn } from '../../../shared/own-fields/own-column.ts';
import { operations } from '../../app/engine.ts';
import { useWords } from '../../app/words.ts';
import { WarningIcon } from '../../ui/icons.tsx';
import classes from './filter-bar.module.css';
import { useFieldName } from './use-field-name.ts';

interface UnreadNotesProps {
  filter: CustomerFilter;
  onChange(filter: CustomerFilter): void;
}

/** Whom the filter leaves out only because what they have could not be read, each with the way to see them. */
export function UnreadNotes({ filter, onChange }: UnreadNotesProps) {
  const { t } = useWords();
  const nameOf = useFieldName();
  const { data } = useQuery({
    ...operations.customers.unreadLeftOut.queryOptions({ input: { filter }, placeholderData: keepPreviousData }),
    enabled: filter.conditions.length > 0,
  });
  if (data === undefined || filter.conditions.length === 0) return null;
  return data.map(({ fieldId, customers }) => {
    const field = fieldId === null ? 'birthday' : ownColumn(fieldId);
    const shown = unreadLeftOutFilter(filter, fieldId);
    return (
      <p key={field} className={classes.unread} role="note">
        <WarningIcon size={14} />
        <span>{t('customers.filters.unreadLeftOut', { count: customers, field: nameOf(field) })}</span>
        {conditionsIn(shown.conditions).length <= mostConditions && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange(shown)}>
            {t('customers.filters.showUnread')}
          </Button>
        )}
      </p>
    );
  });
}
