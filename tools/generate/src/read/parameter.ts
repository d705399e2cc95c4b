/** Parameter Object: OpenAPI 3.1, section 4.8.12. */
import {
  child,
  componentKey,
  entries,
  fault,
  flag,
  type Node,
  requiredText,
  requireSendable,
  text,
} from "@org/openapi";
import type { Parameter, Place } from "../model.ts";
import { readDocs } from "./docs.ts";
import type { Reading } from "./reading.ts";
import { bare, readSchema } from "./schema.ts";
import type { Security } from "./security-scheme.ts";

/** Styles by place; the first is the default. */
const STYLES: Readonly<Record<Place, readonly string[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form"],
};

/**
 * The parameters of an operation, those of the path first: their arguments get the plain names.
 *
 * @param taken argument names that the operation uses otherwise
 * @param isSafe the operation changes nothing (RFC 9110, section 9.2.1)
 */
export function readParameters(
  nodes: readonly Node[],
  reading: Reading,
  taken: readonly string[],
  isSafe: boolean,
): Parameter[] {
  const names = new Set(taken);
  return nodes
    .toSorted((one, other) => Number(isPath(other)) - Number(isPath(one)))
    .map((node) => {
      const parameter = readParameter(node, reading, names, isSafe);
      names.add(parameter.arg);
      return parameter;
    });
}

/**
 * Whether a parameter is what a credential is sent as: an API key of its operation has its name and its
 * place. Names of headers are compared without case (RFC 9110, section 5.1).
 */
export function isCredential(
  node: Node,
  schemes: readonly string[],
  { schemes: known }: Security,
): boolean {
  const place = text(node, "in");
  const plain = (name: unknown) => (place === "header" ? String(name).toLowerCase() : name);
  return schemes.some((name) => {
    const scheme = known.get(name);
    if (scheme?.type !== "apiKey" || scheme["in"] !== place) return false;
    return plain(scheme["name"]) === plain(text(node, "name"));
  });
}

function isPath(node: Node): boolean {
  return text(node, "in") === "path";
}

function readParameter(
  node: Node,
  reading: Reading,
  taken: ReadonlySet<string>,
  isSafe: boolean,
): Parameter {
  const name = requiredText(node, "name", "a parameter");
  const place = placeOf(node);
  requireSendable(node);
  const [media] = entries(child(node, "content"), "`content`");
  const at = media === undefined ? child(node, "schema") : child(media[1], "schema");
  const schema = at === undefined ? bare(node, { kind: "unknown" }) : readSchema(at, reading);
  const required = place === "path" || flag(node, "required");
  const value = text(node, "x-client-value");
  const option = text(node, "x-client-option");
  if (option !== undefined && place !== "header") {
    throw fault(
      node,
      `an option of the client can't fill what is in ${place}: it goes with every request, as a header does`,
    );
  }
  const component = componentKey(reading.root, node, "parameters");
  return {
    node,
    name,
    arg: argument(text(node, "x-argument") ?? name, place, taken),
    in: place,
    required,
    docs: readDocs(node),
    // Null is no value: it can't be what is required.
    schema: required ? { ...schema, nullable: false } : schema,
    ...readStyle(node, place),
    allowReserved: flag(node, "allowReserved"),
    // A read repeats without a key, and a server that keeps answers by it would give a failure again.
    idempotencyKey:
      place === "header" &&
      (flag(node, "x-idempotency-key") ||
        (name.toLowerCase() === "idempotency-key" && (required || !isSafe))),
    ...(component !== undefined && { component }),
    ...(media !== undefined && { mediaType: media[0] }),
    ...(value !== undefined && { value }),
    ...(option !== undefined && { option }),
  };
}

function placeOf(node: Node): Place {
  const place = requiredText(node, "in", "a parameter");
  if (place === "path" || place === "query" || place === "header" || place === "cookie") {
    return place;
  }
  throw fault(node, `a parameter can't be in "${place}": path, query, header or cookie`);
}

/** The style of a parameter, or of a member of a form, which has those of a query. */
export function readStyle(node: Node, place: Place): { style: string; explode: boolean } {
  const [fallback = "form"] = STYLES[place];
  const style = text(node, "style") ?? fallback;
  if (!STYLES[place].includes(style)) {
    throw fault(node, `style "${style}" can't be used in ${place}: ${STYLES[place].join(", ")}`);
  }
  return { style, explode: (child(node, "explode")?.value ?? style === "form") === true };
}

/** The name of an argument; where another place has it already, with the own place before it. */
export function argument(name: string, place: Place, taken: ReadonlySet<string>): string {
  let candidate = name;
  while (taken.has(candidate)) candidate = `${place}_${candidate}`;
  return candidate;
}
