import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { PersonAround } from '../../shared/people/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useEditedEntry } from '../drafts/use-edited-entry.ts';
import { StaleFacts } from '../freshness/stale-facts.tsx';
import { SameHousehold } from '../groups/same-household.tsx';
import classes from '../ui/entry-list.module.css';
import { EditIcon } from '../ui/icons.tsx';
import { ListHeading } from '../ui/list-heading.tsx';
import { PeopleMap } from './people-map.tsx';
import tableClasses from './people-table.module.css';
import { PersonForm } from './person-form.tsx';

const influenceSteps = [1, 2, 3, 4, 5] as const;

/** The people around a customer: a table, each changed where they stand, and the map of the same. */
export function PeopleSection({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const { data } = useQuery(operations.people.list.queryOptions({ input: { customerId } }));
  const { data: map } = useQuery(operations.people.map.queryOptions({ input: { customerId } }));
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const [edited, setEdited] = useEditedEntry({ form: 'person.', customerId });
  if (data === undefined || customer === undefined) return null;
  const isReadOnly = customer.binnedAt !== null;
  const close = (): void => setEdited(null);
  const editedPerson = data.people.find(({ id }) => id === edited) ?? null;
  return (
    <section className={classes.section} aria-labelledby="people">
      <ListHeading
        level={2}
        id="people"
        title={t('people.title')}
        add={t('people.add')}
        onAdd={isReadOnly ? undefined : () => setEdited('new')}
      />
      {(edited === 'new' || editedPerson !== null) && (
        <PersonForm key={edited} customerId={customerId} person={editedPerson} onClose={close} />
      )}
      {map?.people.length === 0 && <p className="quiet">{t('people.none')}</p>}
      {data.people.length > 0 && (
        <table className={tableClasses.table} aria-labelledby="people">
          <thead>
            <tr>
              <th scope="col">{t('people.name')}</th>
              <th scope="col" className={tableClasses.relation}>
                {t('people.relation')}
              </th>
              <th scope="col">{t('people.influence')}</th>
              <th scope="col">{t('people.preferences')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {data.people.map((person) => (
              <PersonRow
                key={person.id}
                customerId={customerId}
                person={person}
                onEdit={isReadOnly ? undefined : () => setEdited(person.id)}
              />
            ))}
          </tbody>
        </table>
      )}
      <PeopleMap customerId={customerId} name={customerLabel(customer)} />
    </section>
  );
}

interface PersonRowProps {
  customerId: number;
  person: PersonAround;
  onEdit: (() => void) | undefined;
}

function PersonRow({ customerId, person, onEdit }: PersonRowProps) {
  const { t } = useWords();
  const row = useRef<HTMLTableRowElement>(null);
  const { customer, name, relation, influence, preferences, likes, note, writtenIn } = person;
  return (
    <tr ref={row}>
      <th scope="row">
        {customer === null ? (
          <bdi>{name}</bdi>
        ) : (
          <Link to="/customers/$customerId" params={{ customerId: String(customer.id) }}>
            <bdi>{name}</bdi>
          </Link>
        )}
        {customer?.isBinned === true && <span className="quiet"> · {t('people.inBin')}</span>}
      </th>
      <td>
        <bdi>{relation}</bdi>
        {writtenIn === 'other' && <div className={classes.meta}>{t('people.fromOtherFile')}</div>}
      </td>
      <td>
        {influence !== null && (
          <span className={tableClasses.dots} role="img" aria-label={t('people.influenceOf', { influence })}>
            {influenceSteps.map((step) => (
              <span key={step} className={tableClasses.dot} data-filled={step <= influence} />
            ))}
          </span>
        )}
      </td>
      <td>
        <StaleFacts
          customerId={customerId}
          kinds={['person']}
          id={person.id}
          isReadOnly={onEdit === undefined}
          reach={row}
        >
          <bdi>{preferences === '' ? likes.join(' · ') : preferences}</bdi>
          {note !== '' && <div className={classes.meta}>{note}</div>}
        </StaleFacts>
      </td>
      <td className={tableClasses.actions}>
        {onEdit !== undefined && customer !== null && !customer.isBinned && (
          <SameHousehold customerId={customerId} person={{ id: customer.id, name }} />
        )}
        {onEdit !== undefined && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={t('people.change', { name })}
            title={t('people.change', { name })}
            onClick={onEdit}
          >
            <EditIcon size={14} />
          </Button>
        )}
      </td>
    </tr>
  );
}
