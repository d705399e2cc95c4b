/** Wakes the one who waits. It keeps no memory: what rang before somebody waits is not heard. */
export class Bell {
  #wake: (() => void) | undefined;

  ring(): void {
    this.#wake?.();
  }

  /** Resolves at the next ring. */
  rings(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
