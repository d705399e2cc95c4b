import { streamBalances } from "@org/core";
import { type Answer, answerOf, failed, failureOf, joinAnswers } from "./answer.ts";
import type { Plan } from "./plan.ts";
import { showProgress } from "./progress.ts";

/** How a plan is carried out. */
export interface AskOptions {
  readonly signal: AbortSignal;
  readonly concurrency?: number | undefined;
  /** Whether nobody is to see that it goes on: something else is written meanwhile. */
  readonly isQuiet?: boolean | undefined;
}

/** Asks all that is planned at once. */
export async function ask(plan: Plan, options: AskOptions): Promise<Answer> {
  const { signal, concurrency, isQuiet = false } = options;
  const answers: Answer[] = [];
  const progress = showProgress(process.stderr, isQuiet);
  try {
    for await (const outcome of streamBalances(plan.tasks(), { signal, concurrency })) {
      const { task, index, report, error } = outcome;
      const { provider, label = null, account = null } = task;
      answers[index] =
        report === undefined
          ? failed([failureOf({ provider, label, account }, error)])
          : answerOf(report, account);
      progress.count(report !== undefined);
    }
  } finally {
    progress.end();
  }
  return joinAnswers([failed(plan.failures), ...answers], plan.targets);
}
