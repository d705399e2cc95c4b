import type { BalanceTask } from "../balance/task.ts";
import type { Args } from "../contract.ts";
import type { Call } from "../transport/call.ts";
import type { Reply } from "../transport/reply.ts";
import { asSent, type BalanceSource, reportOn } from "./ask-balances.ts";
import { failedTask } from "./failed-task.ts";
import { listOf, readAllPages, readList } from "./list-answer.ts";
import type { CallOptions } from "./options.ts";

/** A task for each page of answers that hold balances. A page that does not come is a task that fails. */
export async function* tasksOfPages(
  source: BalanceSource,
  args: Args,
  options: CallOptions,
): AsyncGenerator<BalanceTask, void, undefined> {
  const { caller, operation } = source;
  const { name: provider } = caller.session.provider;
  const connection = { provider, label: options?.label ?? caller.session.label };
  const list = listOf(caller, operation);
  const read = async (call: Call, reply: Reply) => {
    const answer = await readList(list, call, reply);
    const report = await reportOn(source, call, reply, answer, asSent(source, args, options));
    return { data: answer.data, report };
  };
  try {
    for await (const { answer } of readAllPages(list, args, options, read)) {
      const { report } = answer;
      yield {
        ...connection,
        account: report.account,
        isAnswered: true,
        fetch: async () => report,
      };
    }
  } catch (error) {
    yield failedTask(connection, error);
  }
}
