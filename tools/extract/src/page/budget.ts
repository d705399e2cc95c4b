/**
 * How much may be read in vain: what looks like the start of a tag may go on to the end of the page, and
 * a page may be full of such starts.
 */
export class Budget {
  #left: number;

  constructor(characters: number) {
    this.#left = characters;
  }

  get isSpent(): boolean {
    return this.#left <= 0;
  }

  spend(characters: number): void {
    this.#left -= characters;
  }
}
