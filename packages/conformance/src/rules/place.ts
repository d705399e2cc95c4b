/** A place in the package, and what is wrong there. */
export interface Place {
  /** From the package's folder. */
  readonly file: string;
  readonly line?: number | undefined;
  readonly happened: string;
}
