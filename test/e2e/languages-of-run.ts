import { type Language, languages } from '../../shared/settings/languages.ts';

/**
 * The main job runs in both languages every time; the other jobs run in one, half of the files in each, unless
 * SHUKE_E2E_LANGUAGES=all asks for both everywhere, as the workflow does. A run of `npm test` stays short.
 */
export function languagesOfRun(usual: Language): readonly Language[] {
  return process.env.SHUKE_E2E_LANGUAGES === 'all' ? languages : [usual];
}
