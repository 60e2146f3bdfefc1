import { exchangeHeading } from '../../shared/exchange/exchange-headings.ts';
import { translator } from '../../shared/locales/words.ts';
import { type RegistrationField, registrationFields } from '../../shared/registration/registration-fields.ts';
import type { Language } from '../../shared/settings/languages.ts';
import { door } from '../engine/door.ts';
import type { TableDocument } from '../spreadsheet/document.ts';

/** As the form asks; otherwise the word of our own tables. */
function headingOf(field: RegistrationField, language: Language): string {
  const asked = field === 'preferences' || field === 'referredBy';
  return asked ? translator(language)(`registration.headings.${field}`) : exchangeHeading('customers', field, language);
}

export const registrationOperations = {
  sheet: door.registration.sheet.handler(
    async ({ input: { format, language }, context: { files, writer }, signal }) => {
      const title = translator(language)('registration.title');
      const name = `${title}.${format}`;
      const path = files.draftPath();
      const document: TableDocument = {
        form: 'table',
        format,
        sheetName: title,
        columns: registrationFields.map((field) => ({
          kind: 'text',
          heading: headingOf(field, language),
        })),
        rowCount: 0,
      };
      await writer.write(path, name, { document, rows: [] }, language, { signal });
      return { token: await files.put(path, name, { owned: true }), name };
    },
  ),
};
