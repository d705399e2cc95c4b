import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { diffDocuments } from "../src/diff.ts";
import { loadDocument } from "../src/load.ts";

/** Examples that may lie beside the checkout: pairs with a verdict, and probes named by theirs. */
const FOLDER = fileURLToPath(new URL("../../../../shared/spec-diff", import.meta.url));

function bumpOf(base: string, revision: string): string {
  return diffDocuments(loadDocument(base), loadDocument(revision)).bump;
}

describe.runIf(existsSync(FOLDER))("labelled examples beside the checkout", () => {
  const pairs = join(FOLDER, "pairs");
  const labels: Record<string, boolean | "warn"> = existsSync(pairs)
    ? JSON.parse(readFileSync(join(pairs, "expected.json"), "utf8"))
    : {};
  const rows = Object.entries(labels).flatMap(([name, label]) =>
    ["yaml", "json"].map((format) => ({ name, label, format })),
  );

  test.each(rows)("$name in $format is $label", ({ name, label, format }) => {
    const at = (side: string) => join(pairs, name, `${side}.${format}`);
    const bump = bumpOf(at("base"), at("revision"));
    const expected = label === "warn" ? ["minor"] : label ? ["major"] : ["minor", "patch"];
    expect(expected).toContain(bump);
  });

  const probes = join(FOLDER, "probes");
  const names = existsSync(probes)
    ? readdirSync(probes).flatMap((name) => name.match(/^(.*)\.base\.json$/)?.[1] ?? [])
    : [];

  test.each(names)("%s", (name) => {
    const bump = bumpOf(join(probes, `${name}.base.json`), join(probes, `${name}.rev.json`));
    expect(bump).toBe(name.startsWith("E-") ? "none" : "major");
  });
});
