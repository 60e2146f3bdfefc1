/** Where a ranking's figures come from, for its method sheet. */
export interface RankingOrigin {
  archiveName: string;
  /** Instant, UTC milliseconds. */
  madeAt: number;
  appVersion: string;
  imports: readonly { fileName: string; day: string; rows: number }[];
}
