import { z } from 'zod';
import { keptDaySchema } from '../dates/contract.ts';
import { calendars } from '../dates/remembered-day.ts';
import { daySchema } from '../day-schema.ts';
import { indicatorShape } from '../indicators/indicator-schema.ts';
import { longest, mostEntries } from '../longest.ts';
import { moneySchema } from '../money-schema.ts';
import { accountStates } from '../named-accounts/account-states.ts';
import { operation, readsFrom } from '../operation.ts';
import { customerReads } from '../records/customer-reads.ts';
import { changeStamp } from '../records/tracked-names.ts';
import { listedShape, simpleEditShape, simpleSchema, simpleShape } from './field-schemas.ts';
import { customerFilterSchema, customerSelectionSchema, savedFilterSchema } from './filter.ts';
import { customerSortKeys } from './list-keys.ts';
import { listReads } from './list-reads.ts';
import { consents, reachChannels } from './permission.ts';

const text = (most: number) => z.string().max(most);
const list = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).max(mostEntries);

const customerRowSchema = z.object({
  id: z.number().int(),
  number: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** City and country of the first address. */
  city: z.string().nullable(),
  country: z.string().nullable(),
  birthday: keptDaySchema.nullable(),
  tags: z.array(z.string()),
  /** By what they asked not to be reached. */
  doNotContact: z.array(z.enum(reachChannels)),
  /** In the archive's home currency, over everything the archive holds. */
  ...indicatorShape,
  /** The name of the company they belong to. */
  company: z.string().nullable(),
  /** The name of who of the staff looks after them. */
  lookedAfterBy: z.string().nullable(),
  /** How they stand to the list of key accounts today; null: nothing was decided. */
  keyAccount: z.enum(accountStates).nullable(),
  ...listedShape,
  /** Values of own fields as text, by the field's id. */
  own: z.record(z.string(), z.string()),
  /** What they have in each unit of which there are entries, in millionths, by the unit's id. */
  balances: z.record(z.string(), z.number().int()),
});
export type CustomerRow = z.infer<typeof customerRowSchema>;

/** Or by an own field (what could not be read as its kind stands behind what could), or by the balance in one unit. */
export const customerSortSchema = z.union([
  z.enum(customerSortKeys),
  z.templateLiteral(['own:', z.number().int().min(0)]),
  z.templateLiteral(['balance:', z.number().int().min(0)]),
]);
export type CustomerSort = z.infer<typeof customerSortSchema>;

const entrySchema = z.object({ id: z.number().int(), label: z.string(), asTyped: z.string() });
const namedCustomerSchema = z.object({ id: z.number().int(), number: z.string(), name: z.string() });

export const customerSchema = z.object({
  id: z.number().int(),
  number: z.string(),
  numberIsOurs: z.boolean(),
  kind: z.enum(['person', 'company']),
  name: z.string(),
  birthday: z.string().nullable(),
  birthdayAsTyped: z.string().nullable(),
  birthdayCalendar: z.enum(calendars),
  ...simpleShape,
  otherNames: z.array(z.object({ id: z.number().int(), asTyped: z.string() })),
  consent: z.enum(consents),
  consentDay: z.string().nullable(),
  doNotContact: z.array(z.object({ channel: z.string(), sinceDay: z.string().nullable() })),
  company: namedCustomerSchema.nullable(),
  /** The name of who of the staff looks after them; '': no one. */
  lookedAfterBy: z.string(),
  /** Who belongs to this company, by name, those in the bin left out. */
  companyPeople: z.array(namedCustomerSchema.extend({ role: z.string() })),
  phones: z.array(entrySchema),
  emails: z.array(entrySchema),
  wechats: z.array(entrySchema),
  addresses: z.array(
    z.object({
      id: z.number().int(),
      label: z.string(),
      street: z.string(),
      city: z.string(),
      postcode: z.string(),
      country: z.string(),
    }),
  ),
  tags: z.array(z.string()),
  /** In the order of the fields; those without a value are not there. */
  ownValues: z.array(z.object({ fieldId: z.number().int(), value: z.string() })),
  totals: z.array(
    z.object({
      net: moneySchema,
      firstDay: z.string(),
      lastDay: z.string(),
      orders: z.number().int(),
    }),
  ),
  byYear: z.array(z.object({ year: z.string(), orders: z.number().int(), net: moneySchema })),
  createdAt: z.number(),
  updatedAt: z.number(),
  binnedAt: z.number().nullable(),
});
export type Customer = z.infer<typeof customerSchema>;

/** One with the id of an entry that is there changes it; any other is a new one. Without a place it is left out. */
const addressEditSchema = z.object({
  id: z.number().int().optional(),
  label: text(longest.label),
  street: text(longest.street),
  city: text(longest.city),
  postcode: text(longest.postcode),
  country: text(longest.country),
});

/** What a person can change by hand; absent fields stay as they are. Lists replace the whole list. */
export const customerEditSchema = z.object({
  number: text(longest.number).optional(),
  kind: z.enum(['person', 'company']).optional(),
  name: text(longest.name).optional(),
  birthday: text(longest.typedDay).optional(),
  ...simpleEditShape,
  phones: list(text(longest.phone)).optional(),
  emails: list(text(longest.email)).optional(),
  addresses: list(addressEditSchema).optional(),
  tags: list(text(longest.tag)).optional(),
  otherNames: list(text(longest.name)).optional(),
  wechats: list(text(longest.wechat)).optional(),
  consent: z.enum(consents).optional(),
  /** Where only `consent` is said it is today; unknown consent has no day. */
  consentDay: daySchema.nullable().optional(),
  /** Those named, and no others. */
  doNotContact: z.array(z.enum(reachChannels)).optional(),
  /** A customer who is there, a company to be made by its name, or none. */
  company: z
    .union([z.object({ id: z.number().int() }), z.object({ name: text(longest.name) })])
    .nullable()
    .optional(),
  /** A name of the staff, added to them where it is new; blank: no one. */
  lookedAfterBy: text(longest.staffName).optional(),
  /** As typed; blank takes the value away. Fields not named stay. */
  ownValues: z
    .array(z.object({ fieldId: z.number().int(), value: text(longest.ownValue) }))
    .max(100)
    .optional(),
});

/** City and country are of the first address; of a customer without one they become it. Tags compare folded. */
const bulkChangeSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('addTags'), tags: z.array(text(longest.tag)).min(1).max(50) }),
  z.object({ what: z.literal('removeTags'), tags: z.array(text(longest.tag)).min(1).max(50) }),
  z.object({ what: z.literal('kind'), kind: z.enum(['person', 'company']) }),
  z.object({ what: z.literal('city'), city: text(longest.city) }),
  z.object({ what: z.literal('country'), country: text(longest.country) }),
  z.object({ what: z.literal('note'), note: simpleSchema('note'), mode: z.enum(['append', 'replace']) }),
  z.object({ what: z.literal('source'), source: simpleSchema('source') }),
  /** Today, where there is no day. */
  z.object({
    what: z.literal('consent'),
    consent: z.enum(consents),
    day: daySchema.nullable().default(null),
  }),
  z.object({ what: z.literal('company'), companyId: z.number().int().nullable() }),
  z.object({ what: z.literal('lookedAfterBy'), name: text(longest.staffName) }),
  z.object({ what: z.literal('doNotContact'), channels: z.array(z.enum(reachChannels)).min(1) }),
  z.object({ what: z.literal('contactAgain'), channels: z.array(z.enum(reachChannels)).min(1) }),
  /** As typed; blank takes the value away. */
  z.object({ what: z.literal('ownField'), fieldId: z.number().int(), value: text(longest.ownValue) }),
  z.object({ what: z.literal('bin') }),
  z.object({ what: z.literal('takeOutOfBin') }),
]);
export type BulkChange = z.infer<typeof bulkChangeSchema>;

const customerId = z.object({ id: z.number().int() });

export const customersContract = {
  /** A window of the customers not in the bin; `filter` says which. */
  list: readsFrom(...listReads)
    .input(
      z.object({
        filter: customerFilterSchema.prefault({}),
        sort: customerSortSchema.default('name'),
        descending: z.boolean().default(false),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ total: z.number().int(), all: z.number().int(), rows: z.array(customerRowSchema) })),
  /** No customer's net revenue in the home currency has anything behind its mark. */
  areNetsWhole: readsFrom('customer_totals').output(z.boolean()),
  /**
   * Whom the filter leaves out only because what they have could not be read: by own field, or the birthday (null).
   * The condition `unread` lists them.
   */
  unreadLeftOut: readsFrom(...listReads)
    .input(z.object({ filter: customerFilterSchema }))
    .output(z.array(z.object({ fieldId: z.number().int().nullable(), customers: z.number().int() }))),
  /** Error: CUSTOMER_UNKNOWN. */
  get: readsFrom(...customerReads, changeStamp)
    .input(customerId)
    .output(customerSchema),
  /** A merged customer's number finds the winner. Error: CUSTOMER_NUMBER_UNKNOWN. */
  ofNumber: readsFrom('customers')
    .input(z.object({ number: text(100) }))
    .output(customerId),
  /** Errors: CUSTOMER_NUMBER_TAKEN, CUSTOMER_NAME_EMPTY, and those of `edit`. */
  create: operation.input(customerEditSchema).output(z.object({ id: z.number().int(), actId: z.number().int() })),
  /**
   * Errors: CUSTOMER_UNKNOWN (a company too), CUSTOMER_NUMBER_TAKEN, CUSTOMER_NAME_EMPTY, CUSTOMER_OWN_COMPANY,
   * OWN_FIELD_UNKNOWN, OWN_FIELD_VALUE_UNREADABLE_….
   */
  edit: operation
    .input(customerId.extend({ change: customerEditSchema }))
    .output(z.object({ actId: z.number().int().nullable() })),
  /** To the bin; out again by undoing the act, or by `takeOutOfBin`. */
  bin: operation.input(customerId).output(z.object({ actId: z.number().int() })),
  /** `actId` is null where the customer was not in the bin. Error: CUSTOMER_UNKNOWN. */
  takeOutOfBin: operation.input(customerId).output(z.object({ actId: z.number().int().nullable() })),
  /** The customers before and after one in a filtered, sorted list, null at its ends; `position` counts from 0. */
  neighbours: readsFrom(...listReads)
    .input(
      customerId.extend({
        filter: customerFilterSchema.prefault({}),
        sort: customerSortSchema.default('name'),
        descending: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        previous: z.number().int().nullable(),
        next: z.number().int().nullable(),
        position: z.number().int().nullable(),
      }),
    ),
  /** One act over many customers, undone as one. `changed` counts the customers it changed. Error: CUSTOMER_UNKNOWN. */
  bulkEdit: operation
    .input(
      z.object({
        selection: customerSelectionSchema,
        change: bulkChangeSchema,
      }),
    )
    .output(z.object({ actId: z.number().int().nullable(), changed: z.number().int() })),
  /** The columns of the list, own fields and balances among them, in which no customer has anything. */
  emptyColumns: readsFrom(...listReads).output(z.array(z.string())),
  /** Every tag in use with how many customers (bin not counted) have it. */
  tags: readsFrom('tags', 'customer_tags', 'customers').output(
    z.array(z.object({ name: z.string(), customers: z.number().int() })),
  ),
  /** Every source in use with how many customers (bin not counted) it brought, most first. */
  sources: readsFrom('customers').output(z.array(z.object({ name: z.string(), customers: z.number().int() }))),
  /** The filters that are kept under a name. */
  savedFilters: readsFrom('segments').output(z.array(savedFilterSchema)),
  /** Names a filter and keeps it; the same name again replaces it. Error: INPUT_INVALID where the name is blank. */
  saveFilter: operation
    .input(z.object({ name: text(100), filter: customerFilterSchema }))
    .output(z.object({ actId: z.number().int().nullable(), id: z.number().int() })),
  /** Removes a kept filter. `actId` null: there was none of this id. */
  forgetFilter: operation
    .input(z.object({ id: z.number().int() }))
    .output(z.object({ actId: z.number().int().nullable() })),
};
