import { type Language, languages } from '../../shared/settings/languages.ts';
import { isWholeRun } from '../is-whole-run.ts';

/** The main job runs in both languages every time; the other jobs run in one, half of the files in each. */
export function languagesOfRun(usual: Language): readonly Language[] {
  return isWholeRun ? languages : [usual];
}
