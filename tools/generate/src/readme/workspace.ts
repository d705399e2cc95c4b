/** What the READMEs that speak of all providers repeat from specs and normalizers. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDocument, readSource, valueAt } from "@org/openapi";
import type { Model } from "../model.ts";
import { WORKSPACE } from "../output/repository.ts";
import { readModel } from "../read/document.ts";
import { providerTargets } from "../targets.ts";
import { type CoreWords, loadCore, readNormalizer, type TableOfAmounts } from "./load.ts";
import { mappingLines } from "./mapping.ts";
import { code, table } from "./markdown.ts";
import { fillMarks } from "./marks.ts";

/** A provider whose package is written. */
interface Written {
  readonly model: Model;
  readonly normalizer: TableOfAmounts;
  /** `authored` or `extracted`, by its provenance. */
  readonly origin: string;
  /** Whether it can be installed: the first version comes with a changelog. */
  readonly isReleased: boolean;
}

/**
 * Writes the generated parts of the READMEs that speak of all providers, the repository's and core's,
 * or (`check`) only looks. They tell of the packages whose normalizer is written.
 *
 * @returns the paths of those that were not as they should be, from the root of the repository.
 * @throws {UsageError} when one has no place for a part.
 */
export async function workspaceReadmes({
  check = false,
}: {
  check?: boolean;
} = {}): Promise<string[]> {
  const written = await readWritten();
  const types = balanceTypes(await loadCore());
  const parts: Readonly<Record<string, readonly (readonly [part: string, text: string])[]>> = {
    "README.md": [
      ["packages", packages(written)],
      ["balance types", types],
    ],
    "docs/balances.md": [["balance types", types]],
    "packages/core/README.md": [
      ["balance types", types],
      ["mapping", mapping(written)],
    ],
  };
  return Object.entries(parts).flatMap(([path, own]) => {
    const file = join(WORKSPACE, path);
    const present = readFileSync(file, "utf8");
    const wanted = fillMarks(present, new Map(own), path);
    if (wanted === present) return [];
    if (!check) writeFileSync(file, wanted);
    return [path];
  });
}

async function readWritten(): Promise<Written[]> {
  const all = await Promise.all(
    providerTargets([]).map(async ({ spec, name, package: folder = "" }) => ({
      model: readModel(openDocument(spec), name),
      normalizer: await readNormalizer(join(folder, "src/normalize.ts")),
      origin: String(valueAt(readSource(join(spec, "../provenance.yaml")).value, "/origin")),
      isReleased: existsSync(join(folder, "CHANGELOG.md")),
    })),
  );
  // A draft that a person has still to write reads no amount.
  return all.filter(({ normalizer }) => Object.keys(normalizer.amounts).length > 0);
}

function packages(written: readonly Written[]): string {
  return table([
    ["package", "provider", "operations", "spec"],
    ...written.map(({ model, origin, isReleased }) => [
      `[\`@org/${model.name}\`](packages/${model.name})${isReleased ? "" : ", with the next release"}`,
      model.title,
      model.operations.map(({ id }) => code(id)).join(" "),
      `[${origin}](specs/${model.name})`,
    ]),
  ]);
}

function balanceTypes({ BALANCE_TYPES }: CoreWords): string {
  return table([
    ["type", "meaning", "ISO 20022"],
    ...Object.entries(BALANCE_TYPES).map(([type, { meaning, iso20022 }]) => [
      code(type),
      meaning,
      iso20022 ?? "–",
    ]),
  ]);
}

function mapping(written: readonly Written[]): string {
  return table([
    ["provider", "amount", "type", "pool", "unit", "sign", "credit line", "note"],
    ...written.flatMap(({ model, normalizer }) =>
      mappingLines(normalizer).map(({ amount, type, pool, sign, credit, note }) => [
        model.title,
        amount,
        type,
        pool,
        normalizer.unit,
        sign,
        credit,
        note,
      ]),
    ),
  ]);
}
