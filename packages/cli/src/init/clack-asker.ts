import type { Readable, Writable } from "node:stream";
import { confirm, isCancel, select, text } from "@clack/prompts";
import { type Asker, CancelledError } from "./asker.ts";

/** So many choices are shown at once: more would not fit on a small terminal. */
const MAX_ITEMS = 10;

/** Asks with Clack's prompts. */
export function clackAsker(input: Readable, output: Writable): Asker {
  const streams = { input, output };
  return {
    async select(message, choices) {
      const options = choices.map((choice) => ({ ...choice }));
      return given(await select({ ...streams, message, options, maxItems: MAX_ITEMS }));
    },
    async text(message, { initial, example, check } = {}) {
      const answer = await text({
        ...streams,
        message,
        ...(initial === undefined ? {} : { initialValue: initial }),
        ...(example === undefined ? {} : { placeholder: example }),
        validate: (value = "") => check?.(value.trim()),
      });
      return given(answer).trim();
    },
    async confirm(message) {
      return given(await confirm({ ...streams, message, initialValue: false }));
    },
  };
}

/** @throws {CancelledError} when the answer is Ctrl-C or Escape. */
function given<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new CancelledError();
  return answer as Exclude<T, symbol>;
}
