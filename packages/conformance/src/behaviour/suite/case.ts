import type { Needs } from "./needs.ts";
import type { Row } from "./rows.ts";
import type { ServerHandle } from "./server-handle.ts";
import type { Subject } from "./subject.ts";

/** Where the cases run. */
export type RuntimeName = "node" | "bun" | "deno" | "workerd" | "chromium";

/** What a case has to work with. */
export interface Context {
  readonly subject: Subject;
  readonly server: ServerHandle;
  readonly runtime: RuntimeName;
  /** What the runtime's own inspector shows of a value, everything hidden too. */
  inspect(value: unknown): string;
}

/** One thing that a provider or a network does, and what the caller is to get. */
export interface Case {
  readonly row: Row;
  readonly name: string;
  /** Whether a provider can do it. Default: all can. */
  readonly needs?: Needs;
  /** Why a runtime can't do it, by its nature. */
  readonly impossible?: Partial<Readonly<Record<RuntimeName, string>>>;
  /** @throws {AssertionError} when the caller gets something else. */
  run(context: Context): Promise<void>;
}

/** The cases of one row. */
export function casesOf(
  row: Row,
  cases: Readonly<Record<string, Case["run"] | Omit<Case, "row" | "name">>>,
): Case[] {
  return Object.entries(cases).map(([name, given]) =>
    typeof given === "function" ? { row, name, run: given } : { row, name, ...given },
  );
}
