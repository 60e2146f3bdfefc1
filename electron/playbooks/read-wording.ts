import type { WordingReading } from '../../shared/playbooks/contract.ts';
import type { MergeField } from '../../shared/playbooks/merge-fields.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import type { PlaybooksOnDay } from './evaluate-playbooks.ts';
import { type FieldsOccasion, fieldValues } from './field-values.ts';
import { type TriedPlaybook, triedEnrolments } from './preview.ts';

/** How many of those tried are looked at. */
const mostRead = 2_000;

interface ReadWording {
  tried: TriedPlaybook;
  /** The step whose words are read. */
  step: string;
  fields: readonly MergeField[];
  /** As the archive is called. */
  shop: string;
  /** Null: the first of those tried for whom all is known, or the first. */
  customerId: number | null;
}

/** What the fields of a step's words are filled with for one customer, and for whom of those tried something is missing. */
export function readWording(
  onDay: PlaybooksOnDay,
  { tried, step, fields, shop, customerId }: ReadWording,
): WordingReading {
  const { facts } = onDay;
  const occasions = occasionsOf(onDay, tried, step).slice(0, mostRead);
  const valuesOf = (occasion: FieldsOccasion) => fieldValues(facts, occasion, { fields, shop });
  const read = occasions.map((occasion) => ({ occasion, values: valuesOf(occasion) }));
  const personOf = ({ personId }: FieldsOccasion) => ({ customerId: personId, ...facts.customerOf(personId) });
  const isWhole = ({ values }: (typeof read)[number]) => fields.every((field) => values[field] !== null);
  const reader =
    customerId === null
      ? (read.find(isWhole) ?? read[0])
      : (read.find(({ occasion }) => occasion.personId === customerId) ?? byHand(onDay, customerId, valuesOf));
  return {
    reader: reader === undefined ? null : { ...personOf(reader.occasion), values: reader.values },
    tried: read.length,
    lacking: fields
      .map((field) => ({
        field,
        people: read.flatMap(({ occasion, values }) => (values[field] === null ? personOf(occasion) : [])),
      }))
      .filter(({ people }) => people.length > 0),
  };
}

/** Everyone who would have come to the step, once each. */
function occasionsOf(onDay: PlaybooksOnDay, tried: TriedPlaybook, slug: string): FieldsOccasion[] {
  const occasions = new Map<number, FieldsOccasion>();
  for (const enrolment of triedEnrolments(onDay, tried)) {
    const step = enrolment.steps.find((one) => one.step.slug === slug);
    if (step === undefined || occasions.has(enrolment.personId)) continue;
    const { name } = onDay.facts.customerOf(enrolment.personId);
    occasions.set(enrolment.personId, {
      ...{ personId: enrolment.personId, name, enrolment },
      lastDay: step.lastDay ?? Number.POSITIVE_INFINITY,
    });
  }
  return [...occasions.values()];
}

/** Somebody whom nothing would have brought in. Error: CUSTOMER_UNKNOWN. */
function byHand<Values>(
  { facts }: PlaybooksOnDay,
  customerId: number,
  valuesOf: (occasion: FieldsOccasion) => Values,
): { occasion: FieldsOccasion; values: Values } {
  const { id } = existingCustomer(facts.connection, customerId);
  const occasion = {
    personId: id,
    name: facts.customerOf(id).name,
    lastDay: Number.POSITIVE_INFINITY,
    enrolment: { subject: '', key: `by-hand-${facts.asOfDay}` },
  };
  return { occasion, values: valuesOf(occasion) };
}
