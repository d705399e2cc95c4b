import { streamBalances } from "@org/core";
import yoctoSpinner from "yocto-spinner";
import { type Answer, answerOf, failed, failureOf, joinAnswers } from "./answer.ts";
import type { Plan } from "./plan.ts";
import type { ProviderEntry } from "./providers.ts";

/** Asks all that is planned at once, with a spinner where somebody waits at a terminal. */
export async function ask(
  { tasks, failures }: Plan,
  providers: readonly ProviderEntry[],
  signal: AbortSignal,
): Promise<Answer> {
  const spinner = yoctoSpinner({ text: "Asking for balances", handleSignals: false });
  if (process.stderr.isTTY) spinner.start();
  const answers: Answer[] = [];
  try {
    for await (const { task, index, report, error } of streamBalances(tasks, { signal })) {
      const { provider, account = null } = task;
      answers[index] =
        report === undefined
          ? failed([failureOf({ provider, account }, error)])
          : answerOf(report, account);
    }
  } finally {
    spinner.stop();
  }
  return joinAnswers([failed(failures), ...answers], providers);
}
