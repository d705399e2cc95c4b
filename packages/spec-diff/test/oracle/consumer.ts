/** Code that uses a package as its users do, written from the document that the package is made of. */
import { camelCase, keyCode, type MediaType, type Model, type NamedSchema } from "@org/generate";
import { isPlainRef } from "../../../../tools/generate/src/emit/validators.ts";
import { environmentNames } from "../../../../tools/generate/src/read/environment-names.ts";
import { callsOf } from "./calls.ts";
import { expressionsOf } from "./expressions.ts";
import { readsOf } from "./reads.ts";
import { useOperation } from "./use-operation.ts";

/** The module: `api` is the package, `mine` what its types were when this was written. */
export function consumerOf(model: Model, kind: "package" | "standalone", written: string): string {
  const js = kind === "package" ? "ts" : "js";
  return [
    `import type * as api from "./operations.${js}";`,
    `import type { paths } from "./types.${js}";`,
    `import type * as mine from "${written}/operations.${js}";`,
    `declare const client: api.Methods<{ readonly timeoutMs?: number }>;`,
    ...model.operations.flatMap(useOperation),
    ...optionsOf(model),
    ...(kind === "package" ? packageOf(model, written) : []),
  ].join("\n");
}

function optionsOf(model: Model): readonly string[] {
  const given = model.credentials.map(({ name }) => `${keyCode(name)}: "secret"`);
  const headers = model.headerOptions.map(({ name }) => `${keyCode(name)}: "text"`);
  return [
    `export const credentials: api.Credentials = { ${given.join(", ")} };`,
    ...environmentNames(model).map(
      (name, at) => `export const environment${at}: api.Environment = ${JSON.stringify(name)};`,
    ),
    ...model.serverOptions.flatMap(({ name, values, defaults }) =>
      (values.length === 0 ? defaults : values).map(
        (value, at) =>
          `export const ${camelCase(`variable-${name}`)}${at}: api.ServerVariables = { ${keyCode(name)}: ${JSON.stringify(value)} };`,
      ),
    ),
    ...(headers.length === 0
      ? []
      : [`export const headerOptions: api.HeaderOptions = { ${headers.join(", ")} };`]),
  ];
}

/** What a package has beside the methods: its factories, `fetchBalances`, and its schemas by name. */
function packageOf(model: Model, written: string): readonly string[] {
  const { typeName: name, schemas, balances, operations } = model;
  const inline = operations.flatMap(({ body, responses }) =>
    [...(body?.content ?? []), ...responses.flatMap(({ content }) => content)].filter(isInline),
  );
  const ids = [...schemas, ...inline].map(({ id }) => id);
  const asked = balances && [
    balances.operation,
    ...(balances.accounts ? [balances.accounts.list] : []),
  ];
  const least = (asked ?? []).map((operation) => callsOf(operation).at(-1)?.args ?? "");
  return [
    `import type { components } from "./types.ts";`,
    `import type { components as known } from "${written}/types.ts";`,
    `import { create${name}, type ${name}Options, type ${name}Client } from "./client.ts";`,
    `import { create${name}With, ${model.operations.map(({ constant }) => constant).join(", ")} } from "./by-operation.ts";`,
    `import * as schemas from "./schemas.ts";`,
    ...least.map(
      (args, at) =>
        `export async function balances${at}(options: ${name}Options) { const made: ${name}Client = create${name}(options); return made.fetchBalances(${args}); }`,
    ),
    `export const some = create${name}With({ ${model.operations.map(({ constant }) => constant).join(", ")} });`,
    ...schemas.flatMap(useNamed),
    ...ids.map((id, at) => `export const schema${at} = schemas[${JSON.stringify(id)}];`),
  ];
}

/** A component by its name: what comes is read, what goes is written, and one that nothing uses is both. */
function useNamed(
  { key, schema, inRequest, inResponse }: NamedSchema,
  at: number,
): readonly string[] {
  const type = (from: string) => `${from}["schemas"][${JSON.stringify(key)}]`;
  const isRead = inResponse || !inRequest;
  const isWritten = inRequest || !inResponse;
  return [
    `export function named${at}(before: ${type("known")}, now: ${type("components")}) {`,
    ...(isRead ? readsOf([schema], 0) : []),
    ...(isWritten ? ["{ let sent = now; sent = before; void sent; }"] : []),
    "}",
    ...(isWritten ? expressionsOf(schema) : []).map((value, index) => {
      return `export const written${at}_${index}: ${type("components")} = ${value};`;
    }),
  ];
}

/** Whether the schema of a body has a name of its own: it is no component as it is. */
function isInline({ body, schema }: MediaType): boolean {
  return body === "json" && schema.shape.kind !== "unknown" && !isPlainRef(schema);
}
