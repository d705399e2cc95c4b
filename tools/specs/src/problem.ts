/** Something that is wrong with a spec, and where. */
export interface Problem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** JSON pointer into the file. */
  readonly pointer: string;
  readonly rule: string;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** A spec that can't be read further. Its message names the file and the line. */
export class SpecError extends Error {
  override readonly name = "SpecError";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.file}:${problem.line}: ${problem.message}`);
    this.problem = problem;
  }
}
