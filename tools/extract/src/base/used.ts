/** The lines of a page that were made something of; what is left over may be a loss. */
export class Used {
  readonly #lines = new Set<number>();
  readonly #statuses = new Set<string>();

  /** Notes lines, from 1; both are included. */
  mark(from: number, to: number = from): void {
    for (let line = from; line <= to; line += 1) this.#lines.add(line);
  }

  /** Notes that a status was read on a line. */
  markStatus(line: number, status: string): void {
    this.#statuses.add(`${line} ${status}`);
  }

  /** Whether a status was read on a line. */
  hasStatus(line: number, status: string): boolean {
    return this.#statuses.has(`${line} ${status}`);
  }

  /** Whether a line was used. */
  has(line: number): boolean {
    return this.#lines.has(line);
  }
}
