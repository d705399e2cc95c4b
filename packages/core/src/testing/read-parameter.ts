import { parseJson } from "../json/parse.ts";
import type { MockedParameter } from "./contract.ts";
import type { Found } from "./find-operation.ts";
import { decoded, pairsOf } from "./query.ts";
import type { MockRequest } from "./request.ts";

/** Where the texts of a request are. */
type Place = Pick<MockRequest, "url" | "headers">;

/** What a request says of a parameter: its texts; none where it does not name it. */
export function textsOf(
  parameter: MockedParameter,
  request: Place,
  path: Found["path"],
): readonly string[] {
  const { in: place, prefix = "", separator } = parameter;
  // A separator that is a part of a value is encoded there: the values are told apart before that ends.
  const texts = rawTextsOf(parameter, request, path).flatMap((raw) => {
    const text = raw.startsWith(prefix) ? raw.slice(prefix.length) : raw;
    return separator === undefined || separator === "&" ? [text] : text.split(separator);
  });
  return place === "header" ? texts : texts.map(decoded);
}

function rawTextsOf(
  { in: place, name }: MockedParameter,
  { url, headers }: Place,
  path: Found["path"],
): readonly string[] {
  const one = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);
  switch (place) {
    case "path":
      return one(path.get(name));
    case "query":
      return pairsOf(url).flatMap(([key, raw]) => (key === name ? [raw] : []));
    case "header":
      return one(headers[name.toLowerCase()]);
    case "cookie":
      return one(cookiesOf(headers["cookie"]).get(name));
  }
}

/** The value of a parameter, as the method of the client takes it; undefined where there is none. */
export function readParameter(
  parameter: MockedParameter,
  request: Place,
  path: Found["path"],
): unknown {
  if (parameter.members === "bracketed") return bracketed(parameter.name, request.url);
  const values = textsOf(parameter, request, path).map((text) => typed(text, parameter));
  return parameter.separator === undefined || values.length === 0 ? values[0] : values;
}

/** The value of a text, by the types that a parameter has. */
function typed(text: string, { json, types = ["string"] }: MockedParameter): unknown {
  if (json) return jsonOf(text)?.value ?? text;
  if (types.includes("string")) return text;
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  const isNumber = types.includes("integer") || types.includes("number");
  if (!isNumber || text.trim() === "" || Number.isNaN(Number(text))) return text;
  const isLong = /^-?\d+$/.test(text) && !Number.isSafeInteger(Number(text));
  return isLong ? BigInt(text) : Number(text);
}

/** What a JSON text holds; undefined where it is none. */
export function jsonOf(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: parseJson(text) };
  } catch {
    return undefined;
  }
}

/** A member with its place: each key stands in brackets. */
interface Branch {
  [key: string]: Branch | string;
}

/** The object of a query's `name[key]=text`, all the way down; of numbers alone it is a list. */
function bracketed(name: string, url: URL): unknown {
  const pairs = pairsOf(url).filter(([key]) => isMemberOf(name, key));
  if (pairs.length === 0) return undefined;
  const root: Branch = Object.create(null);
  for (const [key, raw] of pairs) {
    const keys = key.slice(name.length + 1, -1).split("][");
    const last = keys.pop() ?? "";
    let branch = root;
    for (const one of keys) {
      const next = branch[one];
      branch = branch[one] = typeof next === "object" ? next : Object.create(null);
    }
    branch[last] = decoded(raw);
  }
  return plain(root);
}

function plain(branch: Branch | string): unknown {
  if (typeof branch === "string") return branch;
  const entries = Object.entries(branch).map(([key, value]) => [key, plain(value)] as const);
  const isList = entries.every(([key], index) => key === String(index));
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

/** Whether a pair of a query is a member of the object that this name has. */
export function isMemberOf(name: string, key: string): boolean {
  return key.startsWith(`${name}[`) && key.endsWith("]");
}

/** The cookies of a request by name, encoded. */
export function cookiesOf(header = ""): ReadonlyMap<string, string> {
  const pairs = header.split(";").map((pair) => pair.trim().split("="));
  return new Map(pairs.map(([name = "", ...value]) => [name, value.join("=")] as const));
}
