import { equalWeights } from '../../shared/factors/value.ts';
import { firstMoneyWeight } from '../../shared/ranking/money-score.ts';
import { type RankingWeights, rankingWeightsSchema } from '../../shared/ranking/scored-contract.ts';
import { type ArchiveSetting, readSetting, writeSetting } from '../archive/archive-setting.ts';
import type { Connection } from '../archive/query.ts';

const setting: ArchiveSetting<RankingWeights> = {
  name: 'ranking.weights',
  schema: rankingWeightsSchema,
  initial: { moneyWeight: firstMoneyWeight, weights: equalWeights },
};

/** What money and each factor weigh in this shop. */
export function rankingWeights(connection: Connection): RankingWeights {
  return readSetting(connection, setting);
}

export function setRankingWeights(connection: Connection, weights: RankingWeights): void {
  writeSetting(connection, setting, weights);
}
