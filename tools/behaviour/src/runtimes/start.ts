import type { UserProject } from "./user.ts";

/** What a runtime is started with. */
export interface Start {
  readonly project: UserProject;
  readonly origin: string;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** A runtime to run the cases on. */
export interface Runtime {
  /** Its title in the table. */
  readonly title: string;
  /** Runs until the cases are through; some end by the signal only. */
  start(start: Start): Promise<unknown>;
}
