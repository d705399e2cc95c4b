/** How much a row measures. */
export interface Effort {
  /** `--quick`: less of everything, and none of what takes minutes. */
  readonly quick: boolean;
  /** Says on the way what is being measured. */
  progress(what: string): void;
}
