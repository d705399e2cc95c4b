/** The first half of `pnpm version-packages`; `changeset version` is the second. */
import { command, run } from "@org/command";
import { releaseCoreDependents } from "./core-dependents.ts";

const program = command(
  "version-packages",
  "Where a changeset releases core, adds one of every package that depends on it.",
).action(async () => {
  const added = await releaseCoreDependents(process.cwd());
  if (added.length > 0) console.log(`Released with @org/core: ${added.join(", ")}`);
});

await run(program);
