/** The process of one row: `<name> [--quick]`. What it says goes to the one that started it. */
import type { Message } from "../run-row.ts";
import type { Row } from "./row.ts";

const [, , name = "", flag] = process.argv;

function say(message: Message): void {
  process.send?.(message);
}

try {
  const { row }: { row: Row } = await import(`./${name}.ts`);
  const tables = await row.measure({
    quick: flag === "--quick",
    progress: (what) => say({ progress: what }),
  });
  say({ tables });
} catch (error) {
  say({ error: error instanceof Error ? error.message : String(error) });
}
process.disconnect?.();
