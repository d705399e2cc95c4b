/** The files of one document, before formatting. */
import { readFileSync } from "node:fs";
import { SpecError } from "@org/openapi";
import type { Balances, Model } from "../model.ts";
import { CORE_SOURCES } from "../output/repository.ts";
import { emitByOperation } from "./by-operation.ts";
import { emitClient } from "./client.ts";
import { fileComment } from "./comment.ts";
import { emitFixtures } from "./fixtures.ts";
import { type Kind, MODULES, type Modules } from "./modules.ts";
import { emitMsw } from "./msw.ts";
import { emitOperations } from "./operations.ts";
import { emitSchemas } from "./schemas.ts";
import { emitTesting } from "./testing.ts";
import { emitTypes } from "./types.ts";
import { emitRequestValidators, emitValidators } from "./validators.ts";

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
      ? packageFiles(model, modules)
      : (["contract.ts", "runtime.ts"] as const).map((name) => [name, copyOfCore(name)] as const)),
  ]);
}

/** What a package has beside what standalone code has too. */
function packageFiles(model: Model, modules: Modules): [string, string][] {
  const requestValidators = emitRequestValidators(model, modules);
  return [
    ["client.ts", emitClient(model, balancesOf(model), modules)],
    ["by-operation.ts", emitByOperation(model, balancesOf(model), modules)],
    ["fixtures.ts", emitFixtures(model, modules)],
    ["testing.ts", emitTesting(model, modules)],
    ...(requestValidators === undefined
      ? []
      : [["request-validators.ts", requestValidators] as [string, string]]),
    ["msw.ts", emitMsw(model, modules)],
  ];
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
