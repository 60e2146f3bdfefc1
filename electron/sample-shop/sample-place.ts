import { join } from 'node:path';
import { archiveFileName } from '../../shared/archive/archive-name.ts';
import { type Language, languages } from '../../shared/settings/contract.ts';

/** The name is part of the file's, which the person sees. */
const names: Record<Language, string> = { en: 'Sample shop', 'zh-CN': '示例小店' };

export function sampleFolder(profileFolder: string): string {
  return join(profileFolder, 'sample');
}

/** Where the sample shop of a language lies: apart from every real archive. */
export function samplePlace(profileFolder: string, language: Language): string {
  return join(sampleFolder(profileFolder), archiveFileName(names[language]));
}

export function samplePlaces(profileFolder: string): string[] {
  return languages.map((language) => samplePlace(profileFolder, language));
}
