import { app } from 'electron';
import type { Language } from '../../shared/settings/contract.ts';

export function systemLanguageOfShell(): Language {
  return /^zh/iu.test(app.getPreferredSystemLanguages()[0] ?? app.getLocale()) ? 'zh-CN' : 'en';
}
