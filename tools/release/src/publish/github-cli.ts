/** Writes the GitHub releases of what was published: tag, changelog and SBOM. Needs Node, tar and gh. */
import { runRelease } from "./command-line.ts";
import { createRelease } from "./github.ts";

const USAGE = `Usage: node tools/release/src/publish/github-cli.ts FOLDER --hashes FILE --commit SHA

Creates a tag and a GitHub release of each tarball of FOLDER that has none, with the entry of its
changelog and its SBOM. gh reads GH_TOKEN and GH_REPO.

  --hashes FILE   the SHA-256 of each file, as \`pnpm release:pack\` printed them
  --commit SHA    what was packed, and the tags point to

Exit codes: 0 all releases are there, 1 refused or failed, 2 wrong usage`;

await runRelease(USAGE, { commit: { type: "string" } }, ["commit"], (tarballs, { commit }) => {
  for (const tarball of tarballs) console.log(createRelease(tarball, String(commit)));
});
