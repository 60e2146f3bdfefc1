// Device names that Windows takes for itself, with any extension (Microsoft, "Naming Files, Paths, and Namespaces").
const reservedOnWindows = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;
const controls = /\p{Cc}/gu;
// Marks that turn the reading direction, and invisible ones: they can make `gpj.exe` look like `exe.jpg`.
const invisible = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu;

/** Separators of paths, and what Windows allows in no name. */
export const forbiddenInNames = /[<>:"/\\|?*]/gu;

/** A name as it is seen: composed, without what no one sees; `inPlaceOfControl` stands for line ends and the like. */
export function visibleName(name: string, inPlaceOfControl = ''): string {
  return name.toWellFormed().normalize('NFC').replace(controls, inPlaceOfControl).replace(invisible, '');
}

/** A name that Windows takes for a device gets a sign in front. */
export function unreservedName(name: string): string {
  return reservedOnWindows.test(name) ? `_${name}` : name;
}
