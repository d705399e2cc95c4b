/** The lines of a page that were made something of; what is left over may be a loss. */
export class Used {
  readonly #lines = new Set<number>();

  /** Notes lines, from 1; both are included. */
  mark(from: number, to: number = from): void {
    for (let line = from; line <= to; line += 1) this.#lines.add(line);
  }

  /** Whether a line was used. */
  has(line: number): boolean {
    return this.#lines.has(line);
  }
}
