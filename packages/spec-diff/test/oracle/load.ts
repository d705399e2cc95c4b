/** Generated code, running: without files, over core's own sources. */

import { stripTypeScriptTypes } from "node:module";
import type { Model } from "@org/generate";
import type { AnyOperation, Provider } from "../../../core/src/contract.ts";
import * as core from "../../../core/src/provider.ts";
import * as runtime from "../../../core/src/runtime.ts";
import type { Side } from "./sides.ts";

/** What a client is made of. */
export interface Loaded {
  readonly provider: Provider;
  /** By the name of the method; in a package also `fetchBalances`, of all accounts where they are listed. */
  readonly members: Readonly<Record<string, object>>;
  /** By way to get a token that no operation asks for, an operation that does: its options are there. */
  readonly signed: Readonly<Record<string, AnyOperation>>;
}

type Exports = Readonly<Record<string, unknown>>;

/** What the code of a package imports that a person writes. */
const WRITTEN: Readonly<Record<string, Exports>> = {
  "../normalize.ts": { normalize: { unit: "minor", amounts: {}, read: () => {} } },
  "../../package.json": { default: { name: "package", version: "1.0.0" } },
};

const loaded = new Map<string, Loaded>();

/** The operations and the provider of a side. */
export function load(side: Side): Loaded {
  const known = loaded.get(side.code) ?? run(side);
  loaded.set(side.code, known);
  return known;
}

function run({ files, model }: Side): Loaded {
  const modules = new Map<string, Exports>();
  const require = (name: string): Exports => {
    const file = name.replace(/^\.\/([\w-]+)\.[jt]s$/, "$1.ts");
    const known = modules.get(file) ?? WRITTEN[name];
    if (known !== undefined) return known;
    if (/runtime/.test(file)) return runtime;
    if (/contract|@org\/core\/provider/.test(file)) return core;
    const made = evaluate(files.get(file) ?? "", require);
    modules.set(file, made);
    return made;
  };
  const { provider } = require("./operations.ts");
  const isPackage = model.balances !== undefined && files.has("by-operation.ts");
  const byOperation = isPackage ? require("./by-operation.ts") : {};
  const exported = { ...require("./operations.ts"), ...byOperation };
  const operations = model.operations.map(({ id, constant, pages }) => {
    const operation = exported[constant] as AnyOperation;
    return [id, pages === undefined ? operation : core.withPages(operation)] as const;
  });
  const balances = exported["fetchAllBalances"] ?? exported["fetchBalances"];
  return {
    provider: provider as Provider,
    members: {
      ...Object.fromEntries(operations),
      ...(isPackage && { fetchBalances: balances as object }),
    },
    signed: Object.fromEntries(signedOperations(model, exported)),
  };
}

function signedOperations(
  model: Model,
  exported: Exports,
): readonly (readonly [string, AnyOperation])[] {
  const asked = new Set(model.operations.flatMap(({ security }) => security.flat()));
  return [...model.security].flatMap(([name, scheme]) => {
    const any = model.operations.find(({ id }) => id !== scheme["operation"]);
    if (any === undefined || scheme.type !== "token" || asked.has(name)) return [];
    const operation = exported[any.constant] as AnyOperation;
    return [[name, { ...operation, security: [[name]] }] as const];
  });
}

/**
 * What a module exports. Its imports and exports are those that the generator writes, each at the start of a
 * line: put otherwise, they make a function of the module without a compiler, which takes ten times as long.
 */
function evaluate(text: string, require: (name: string) => Exports): Exports {
  const names: string[] = [];
  const body = stripTypeScriptTypes(text)
    .replace(/^import \* as (\w+) from ("[^"]*");/gm, "const $1 = require($2);")
    .replace(/^import (\w+) from ("[^"]*")[^;]*;/gm, "const { default: $1 } = require($2);")
    .replace(/^import (\{[^}]*\}) from ("[^"]*");/gm, "const $1 = require($2);")
    .replace(/^export \* from [^;]*;/gm, "")
    .replace(/^export (const|function) ([\w$]+)/gm, (_, kind: string, name: string) => {
      names.push(name);
      return `${kind} ${name}`;
    });
  const make = new Function("require", `"use strict"; ${body}\nreturn { ${names.join(", ")} };`);
  return make(require);
}
