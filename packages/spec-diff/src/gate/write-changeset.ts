/** Changesets that are written from what specs and tables change. */

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { code } from "@org/generate";
import { fileAt } from "../git.ts";
import { bullet } from "../print/markdown.ts";
import { type Changeset, FOLDER } from "./changesets.ts";
import type { Need } from "./needs.ts";

/** Enough for a changelog; the diff itself says the rest. */
const MOST_LISTED = 30;

/** Writes the changeset of a package, again where this branch did before; gives its path. */
export function writeChangeset(
  root: string,
  base: string,
  need: Need,
  pending: readonly Changeset[],
): string {
  const path = ownPath(root, base, need, pending) ?? newPath(root, base, need);
  writeFileSync(join(root, path), changesetText(need));
  return path;
}

/** The path that this branch gave it before. */
function ownPath(
  root: string,
  base: string,
  { folder, packageName }: Need,
  pending: readonly Changeset[],
): string | undefined {
  const name = new RegExp(`^${FOLDER}/spec-${nameOf(folder)}-[0-9a-f]{8}(?:-\\d+)?\\.md$`);
  return pending.find(
    ({ path, own }) =>
      own.has(packageName) && name.test(path) && fileAt(root, base, path) === undefined,
  )?.path;
}

/**
 * A path that two branches have in common only where they make the same change: it is named by the text that the
 * spec and the normalizer have now.
 */
function newPath(root: string, base: string, need: Need): string {
  const name = nameOf(need.folder);
  const texts = [`specs/${name}/openapi.yaml`, `${need.folder}/src/normalize.ts`].map((path) => {
    try {
      return readFileSync(join(root, path), "utf8");
    } catch {
      return "";
    }
  });
  const hash = createHash("sha256").update(texts.join("\0")).digest("hex").slice(0, 8);
  for (let count = 1; ; count++) {
    const path = `${FOLDER}/spec-${name}-${hash}${count === 1 ? "" : `-${count}`}.md`;
    // A spec may become again what it was: an earlier change has the name then.
    if (fileAt(root, base, path) === undefined) return path;
  }
}

function nameOf(folder: string): string {
  return folder.split("/").at(-1) ?? folder;
}

/** A changeset file: the package's bump, and a summary that becomes its changelog entry. */
function changesetText({ packageName, bump, breaks, spec, normalizer }: Need): string {
  const diff = spec?.diff;
  const heads = {
    major: "The API breaks:",
    minor: "The API grew:",
    patch: "The API is described better:",
    none: "The API is the same.",
  };
  const listed = diff?.changes.slice(0, MOST_LISTED).map(bullet) ?? [];
  const rest = (diff?.changes.length ?? 0) - listed.length;
  const more = rest > 0 ? [`- … and ${rest} more changes.`] : [];
  const about =
    diff === undefined || listed.length === 0 ? [] : [heads[diff.bump], "", ...listed, ...more, ""];
  const balances = normalizer?.balances ?? [];
  const meaning =
    balances.length === 0
      ? []
      : ["What balances mean changes:", "", ...balances.map((line) => `- ${code(line)}`), ""];
  const early =
    breaks && bump !== "major" ? ["Before version 1.0.0 a break is a minor version.", ""] : [];
  return ["---", `"${packageName}": ${bump}`, "---", "", ...about, ...meaning, ...early].join("\n");
}
