/** What a caller of a generated package uses by name, and where each name leads: an oracle. */
import { type Model, readModel } from "@org/generate";
import { canonicalJson, SpecError } from "@org/openapi";
import { parseSpec } from "../../src/load.ts";

type Entry = readonly [name: string, leadsTo: string];

/** Each thing that a caller relies on, and what it does; undefined where nothing is generated. */
export function faceOf(
  document: unknown,
  name: string | undefined,
): ReadonlyMap<string, string> | undefined {
  const model = modelOf(document, name);
  return (
    model &&
    new Map<string, string>([
      ["provider of errors", model.name],
      ...model.credentials.map(({ name, env }): Entry => [`option ${name}`, env]),
      ...model.serverOptions.flatMap(({ name, env, values }): Entry[] => [
        [`option ${name}`, env],
        ...(values.length === 0 ? [[`any value of option ${name}`, env] as const] : []),
      ]),
      ...model.headerOptions.map(
        ({ name, env, header }): Entry => [`option ${name}`, `${env} ${header.toLowerCase()}`],
      ),
      ...environments(model.servers, "client"),
      ...model.operations.flatMap((operation) => operationFace(operation, model)),
    ])
  );
}

function modelOf(document: unknown, name: string | undefined): Model | undefined {
  try {
    return readModel(parseSpec(JSON.stringify(document), "face"), name);
  } catch (error) {
    if (error instanceof SpecError) return undefined;
    throw error;
  }
}

function operationFace(operation: Model["operations"][number], model: Model): readonly Entry[] {
  const { id, method, path, parameters, body, servers = model.servers } = operation;
  const route = `${method} ${path}`;
  const types = body?.content ?? [];
  return [
    [`method ${id}`, route],
    ...parameters.map((one): Entry => {
      const name = one.in === "header" ? one.name.toLowerCase() : one.name;
      return [`argument ${one.arg} of ${route}`, `${one.in} ${name}`];
    }),
    ...types.slice(0, 1).map((): Entry => [`argument body of ${route}`, "body"]),
    ...types.slice(1, 2).map((): Entry => [`argument contentType of ${route}`, "type"]),
    ...environments(servers, route),
  ];
}

/** The first server that serves an environment is taken; a slash at the end adds nothing. */
function environments(servers: Model["servers"], what: string): readonly Entry[] {
  return servers
    .toReversed()
    .flatMap(({ url, environments: names }) =>
      names.map(
        (name): Entry => [`environment ${name} of ${what}`, url.replace(/\/+$/, "").toLowerCase()],
      ),
    );
}

/** The keys that requests can carry, where one scheme alone says so, and which option each is. */
export function keysOf(document: unknown): ReadonlyMap<string, string> {
  const schemes = [...(modelOf(document, "things")?.security.values() ?? [])];
  const keys = schemes.flatMap(({ type, in: place, name, value }): readonly Entry[] =>
    type === "apiKey" ? [[`${place} ${String(name).toLowerCase()}`, String(value)]] : [],
  );
  const groups = Map.groupBy(keys, ([key]) => key);
  return new Map(keys.filter(([key]) => groups.get(key)?.length === 1));
}

/** What fills each scheme, by its name in the document. */
export function fillingsOf(document: unknown): ReadonlyMap<string, string> {
  const schemes = modelOf(document, "things")?.security ?? new Map<string, unknown>();
  return new Map([...schemes].map(([name, scheme]) => [name, canonicalJson(scheme)]));
}

/** What leads elsewhere. */
export function moved(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  return lost(before, after).filter((name) => after.has(name));
}

/** What is no longer there, or leads elsewhere. */
export function lost(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  return [...before].filter(([name, to]) => after.get(name) !== to).map(([name]) => name);
}
