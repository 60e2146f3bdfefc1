/** One numbered step of the schema; never edited once released. */
export interface Migration {
  /** Becomes the archive's `user_version`; each is one more than the one before. */
  version: number;
  name: string;
  sql: string;
}
