/**
 * The one step of the job that publishes. It needs Node, npm and tar, and nothing that is installed:
 * a job that can publish runs no code of others.
 */
import { runRelease } from "./command-line.ts";
import { publish, unpublished } from "./publish.ts";
import { checkTrusted } from "./trusted.ts";
import { usualRegistry } from "./versions.ts";

const USAGE = `Usage: node tools/release/src/publish/cli.ts FOLDER --hashes FILE [--trusted] [--registry URL]

Publishes the tarballs of FOLDER whose versions the registry does not have, dependencies first.

  --hashes FILE   the SHA-256 of each file, as \`pnpm release:pack\` printed them
  --trusted       by trusted publishing, with provenance, in a job with \`id-token: write\`
  --registry URL  default: what npm is set to

Exit codes: 0 all versions are there, 1 refused or failed, 2 wrong usage`;

await runRelease(
  USAGE,
  { trusted: { type: "boolean" }, registry: { type: "string" } },
  [],
  async (tarballs, { trusted = false, registry = usualRegistry() }) => {
    const settings = { trusted: trusted === true, registry: String(registry) };
    if (settings.trusted) checkTrusted(process.env);
    const missing = await unpublished(tarballs, settings);
    for (const tarball of tarballs) {
      const what = `${tarball.name} ${tarball.version}`;
      if (missing.includes(tarball)) publish(tarball, settings);
      console.log(missing.includes(tarball) ? `published ${what}` : `already there: ${what}`);
    }
  },
);
