/** The first half of `pnpm version-packages`; `changeset version` is the second. */
import { releaseCoreDependents } from "./core-dependents.ts";

const added = await releaseCoreDependents(process.cwd());
if (added.length > 0) console.log(`Released with @org/core: ${added.join(", ")}`);
