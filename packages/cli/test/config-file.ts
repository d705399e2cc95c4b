import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of its own with a file of connections, and whatever else is to lie there. */
export function makeFolder(
  config: string | undefined,
  others: Readonly<Record<string, string>> = {},
): Disposable & { readonly path: string; readonly file: string } {
  const path = mkdtempSync(join(tmpdir(), "balances-"));
  const file = join(path, "balances.config.yaml");
  if (config !== undefined) writeFileSync(file, config);
  for (const [name, text] of Object.entries(others)) writeFileSync(join(path, name), text);
  return { path, file, [Symbol.dispose]: () => rmSync(path, { recursive: true }) };
}
