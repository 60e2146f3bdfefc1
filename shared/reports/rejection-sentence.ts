import type { TFunction } from 'i18next';

/** A longer value would bury the sentence it stands in. */
const longestShownValue = 60;

/** Why a row was not taken, as a sentence in the language of `translate`. */
export function rejectionSentence(
  translate: TFunction,
  rejection: { reason: string; field: string; value: string },
): string {
  const characters = [...rejection.value];
  const value =
    characters.length <= longestShownValue ? rejection.value : `${characters.slice(0, longestShownValue).join('')}…`;
  const field = translate([`import.fields.${rejection.field}`, `import.matches.${rejection.field}`], {
    defaultValue: rejection.field,
  });
  return translate(`import.rejections.${rejection.reason}`, { field, value });
}
