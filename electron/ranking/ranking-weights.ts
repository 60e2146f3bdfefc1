import { firstWeights } from '../../shared/ranking/first-weights.ts';
import { type RankingWeights, rankingWeightsSchema } from '../../shared/ranking/scored-contract.ts';
import { type ArchiveSetting, readSetting, writeSetting } from '../archive/archive-setting.ts';
import type { Connection } from '../archive/query.ts';

const setting: ArchiveSetting<RankingWeights> = {
  name: 'ranking.weights',
  schema: rankingWeightsSchema,
  initial: firstWeights,
};

/** What money and each factor weigh in this shop. */
export function rankingWeights(connection: Connection): RankingWeights {
  return readSetting(connection, setting);
}

export function setRankingWeights(connection: Connection, weights: RankingWeights): void {
  writeSetting(connection, setting, weights);
}
