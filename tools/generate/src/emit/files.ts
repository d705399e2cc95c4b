/** The files of one document, before formatting. */
import { readFileSync } from "node:fs";
import { SpecError } from "@org/openapi";
import type { Balances, Model } from "../model.ts";
import { CORE_SOURCES } from "../output/repository.ts";
import { emitByOperation } from "./by-operation.ts";
import { emitClient } from "./client.ts";
import { fileComment } from "./comment.ts";
import { type Kind, MODULES } from "./modules.ts";
import { emitOperations } from "./operations.ts";
import { emitSchemas } from "./schemas.ts";
import { emitTypes } from "./types.ts";
import { emitValidators } from "./validators.ts";

/** The names of the files that are made. */
export const FILE_NAMES: Readonly<Record<Kind, readonly string[]>> = {
  package: [
    "types.ts",
    "validators.ts",
    "schemas.ts",
    "operations.ts",
    "client.ts",
    "by-operation.ts",
  ],
  standalone: [
    "types.ts",
    "validators.ts",
    "schemas.ts",
    "operations.ts",
    "contract.ts",
    "runtime.ts",
  ],
};

/**
 * Text by file name.
 *
 * @throws {SpecError} when a package is wanted and no operation holds the balances.
 */
export function emitFiles(model: Model, kind: Kind): Map<string, string> {
  const modules = MODULES[kind];
  return new Map([
    ["types.ts", emitTypes(model, modules)],
    ["validators.ts", emitValidators(model, modules)],
    ["schemas.ts", emitSchemas(model, modules)],
    ["operations.ts", emitOperations(model, modules)],
    ...(kind === "package"
      ? ([
          ["client.ts", emitClient(model, balancesOf(model), modules)],
          ["by-operation.ts", emitByOperation(model, balancesOf(model), modules)],
        ] as const)
      : (["contract.ts", "runtime.ts"] as const).map((name) => [name, copyOfCore(name)] as const)),
  ]);
}

function balancesOf(model: Model): Balances {
  if (model.balances !== undefined) return model.balances;
  throw new SpecError(
    "no operation has `x-balances`: a package needs the one whose answer holds the balances",
    { path: model.document.path, pointer: "/paths", source: model.document },
  );
}

/** The contract and the serializers of core, for code that can't import core. */
function copyOfCore(name: "contract.ts" | "runtime.ts"): string {
  const text = readFileSync(`${CORE_SOURCES}/${name}`, "utf8");
  const about =
    name === "contract.ts"
      ? "What the code beside is, as types."
      : "How arguments become parts of a request: a parameter's style, a body's media type.";
  return `${fileComment(about)}\n${text.replaceAll(/"(\.\/\w+)\.ts"/g, '"$1.js"')}`;
}
