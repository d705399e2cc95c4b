/** Makes the pages that nobody writes: those of providers, and the reference. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { command, run } from "@org/command";
import { CORE, PROVIDER_PAGES, REFERENCE } from "./places.ts";
import { overviewPage } from "./providers/overview.ts";
import { providerPage } from "./providers/page.ts";
import { readProviders } from "./providers/read.ts";
import { writeReference } from "./reference.ts";

const program = command(
  "site",
  "Makes the pages of providers, of specs and normalizers, and the reference, of doc comments.",
).action(async () => {
  for (const folder of [PROVIDER_PAGES, REFERENCE]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  }
  const providers = await readProviders();
  const { formatMoney } = await import(CORE);
  write("index", overviewPage(providers));
  for (const provider of providers) write(provider.model.name, providerPage(provider, formatMoney));
  await writeReference();
});

await run(program);

function write(name: string, text: string): void {
  writeFileSync(join(PROVIDER_PAGES, `${name}.md`), text);
}
