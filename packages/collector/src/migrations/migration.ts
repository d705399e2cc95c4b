/** A step of the database's design: it can be taken, and taken back. */
export interface Migration {
  /** Its number, counted from 1 without a gap. */
  readonly version: number;
  /** What it is about, for who reads the list. */
  readonly name: string;
  /** The statements that take the step, in a schema. */
  up(schema: string): string;
  /** The statements that take it back, with all that was kept in what it made. */
  down(schema: string): string;
}
