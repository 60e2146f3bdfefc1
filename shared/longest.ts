/**
 * How long a text can be, in UTF-16 units (a simple field of a customer says it itself, `records/customer-fields.ts`): the same for what is typed, what the contract takes, and what an import
 * brings. An import keeps the beginning of a longer one and says so.
 */
export const longest = {
  name: 500,
  number: 100,
  note: 100_000,
  phone: 200,
  email: 320,
  wechat: 200,
  /** Of a phone, an e-mail, a WeChat, an address or a day. */
  label: 200,
  street: 500,
  city: 200,
  postcode: 60,
  country: 200,
  tag: 100,
  /** A day as it was typed: 农历八月十五. */
  typedDay: 60,
  ownFieldName: 100,
  choice: 200,
  ownValue: 10_000,
  preferenceTopic: 60,
  preference: 2_000,
  preferenceWhy: 500,
  learnedFrom: 300,
  relation: 100,
  personPreferences: 2_000,
  personNote: 10_000,
  contactText: 100_000,
  /** Why the owner scores a factor as they do. */
  factorReason: 500,
  /** The owner's own word for a touchpoint or a channel. */
  contactWord: 60,
  staffName: 100,
  groupName: 100,
  /** Code, description and category of a product; the channel of an order. */
  product: 500,
  fileName: 300,
  /** Why somebody is on the list of key accounts, or not. */
  accountReason: 500,
  playbookName: 100,
  stepTitle: 200,
  stepWording: 5_000,
  snapshotName: 100,
  /** A sentence of the first page of a report. */
  frontSentence: 2_000,
  /** A goal, a service, a next step. */
  accountPlan: 2_000,
} as const;

/** How many phones, e-mails, tags or other entries of one list a customer can have. */
export const mostEntries = 1_000;
