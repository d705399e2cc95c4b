import { showPath } from "./show-path.ts";

/** What is wrong in a file of connections, and where. */
export interface FileIssue {
  /** From 1; null: the file as a whole. */
  readonly line: number | null;
  readonly message: string;
}

/** A file of connections can't be used. No message holds what stands in the place of a secret. */
export class ConfigurationFileError extends Error {
  override readonly name = "ConfigurationFileError";
  readonly file: string;
  /** In the order of their lines. */
  readonly issues: readonly FileIssue[];
  /** What is wrong, each with its place: `balances.config.yaml:7: …`. */
  readonly lines: readonly string[];

  constructor(file: string, issues: readonly FileIssue[]) {
    const inOrder = issues.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
    const lines = inOrder.map(({ line, message }) => `${placeIn(file, line)}: ${message}`);
    super(lines.join("\n"));
    this.file = file;
    this.issues = inOrder;
    this.lines = lines;
  }
}

/** A place in a file, in the form that editors and terminals follow. */
export function placeIn(file: string, line: number | null): string {
  return line === null ? showPath(file) : `${showPath(file)}:${line}`;
}
