/** Puts questions to somebody at a terminal. */
export interface Asker {
  select(question: string, choices: readonly Choice[]): Promise<string>;
  text(question: string, options?: TextOptions): Promise<string>;
  confirm(question: string): Promise<boolean>;
}

/** One of several answers. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export interface TextOptions {
  /** What stands there already. */
  readonly initial?: string;
  /** What is shown where nothing stands. */
  readonly example?: string;
  /** What is wrong with an answer; undefined: nothing. */
  readonly check?: (answer: string) => string | undefined;
}

/** Somebody has had enough of questions. */
export class CancelledError extends Error {
  override readonly name = "CancelledError";
}
