import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const secretBytes = 32;

/** Who may come in: a one-time code from the link, swapped for this run's cookie. */
export class Admission {
  readonly cookieName: string;
  readonly #session: string;
  #code: string | null = null;
  #isOver = false;

  constructor() {
    // Browsers share cookies among the ports of a machine: the name keeps two runs apart.
    this.cookieName = `shuke-${randomBytes(8).toString('hex')}`;
    this.#session = randomBytes(secretBytes).toString('base64url');
  }

  /** A fresh code for one entry; an earlier one no longer counts. */
  newCode(): string {
    this.#code = randomBytes(secretBytes).toString('base64url');
    return this.#code;
  }

  /** The Set-Cookie for the right code, once; null for any other. */
  enter(code: string): string | null {
    if (this.#isOver || this.#code === null || !isSame(code, this.#code)) return null;
    this.#code = null;
    return `${this.cookieName}=${this.#session}; Path=/; HttpOnly; SameSite=Strict`;
  }

  isAdmitted(cookieHeader: string | undefined): boolean {
    if (this.#isOver || cookieHeader === undefined) return false;
    const values = cookieHeader
      .split(';')
      .map((pair) => pair.trim())
      .filter((pair) => pair.startsWith(`${this.cookieName}=`))
      .map((pair) => pair.slice(this.cookieName.length + 1));
    return values.length === 1 && isSame(values[0] ?? '', this.#session);
  }

  end(): void {
    this.#isOver = true;
    this.#code = null;
  }
}

function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
