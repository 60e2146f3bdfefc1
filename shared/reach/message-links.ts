/** A letter for the mail program, RFC 6068: every part percent-encoded, its lines ended by CRLF. */
export function mailtoLink({ to, subject, body }: { to: string; subject: string; body: string }): string {
  const encoded = (text: string): string => encodeURIComponent(text.replaceAll(/\r\n|\r|\n/gu, '\r\n'));
  // An address keeps its at sign; everything else of it could begin a header of its own.
  const address = encodeURIComponent(to.trim()).replaceAll('%40', '@');
  return `mailto:${address}?subject=${encoded(subject)}&body=${encoded(body)}`;
}

/** A call, RFC 3966: digits and a leading plus; null where a number has none. */
export function telLink(phone: string): string | null {
  const trimmed = phone.normalize('NFKC').trim();
  const digits = trimmed.replaceAll(/\D/gu, '');
  if (digits === '') return null;
  return `tel:${trimmed.startsWith('+') ? '+' : ''}${digits}`;
}
