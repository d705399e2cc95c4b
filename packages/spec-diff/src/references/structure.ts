/** What stands where in a document (OpenAPI 3.1, section 4.8), as far as references may stand there. */
import { child, isObject, METHODS, type Node, step } from "@org/openapi";

export type Kind =
  | "document"
  | "components"
  | "path item"
  | "operation"
  | "parameter"
  | "body"
  | "response"
  | "header"
  | "media type"
  | "encoding"
  | "example"
  | "link"
  | "callback"
  | "security scheme"
  | "schema";

/** What a member holds: one thing of a kind, a list of such things, or a map by names somebody chose. */
type Holding = readonly ["one" | "list" | "map", Kind];

/** A thing below another. */
export interface Part {
  readonly node: Node;
  readonly kind: Kind;
  /** The member that it is in, or is. */
  readonly member: string;
  /** Its name in a map, its index in a list; empty for a member of its own. */
  readonly name: string;
  readonly isListed: boolean;
}

const MAP_OF_MEDIA = { content: ["map", "media type"] } as const;
const DESCRIBED = {
  ...MAP_OF_MEDIA,
  schema: ["one", "schema"],
  examples: ["map", "example"],
} as const;

const STRUCTURE: Readonly<Record<Kind, Readonly<Record<string, Holding>>>> = {
  document: {
    paths: ["map", "path item"],
    webhooks: ["map", "path item"],
    components: ["one", "components"],
  },
  components: {
    schemas: ["map", "schema"],
    responses: ["map", "response"],
    parameters: ["map", "parameter"],
    examples: ["map", "example"],
    requestBodies: ["map", "body"],
    headers: ["map", "header"],
    securitySchemes: ["map", "security scheme"],
    links: ["map", "link"],
    callbacks: ["map", "callback"],
    pathItems: ["map", "path item"],
    mediaTypes: ["map", "media type"],
  },
  "path item": {
    parameters: ["list", "parameter"],
    ...Object.fromEntries(METHODS.map((method) => [method, ["one", "operation"] as const])),
  },
  operation: {
    parameters: ["list", "parameter"],
    requestBody: ["one", "body"],
    responses: ["map", "response"],
    callbacks: ["map", "callback"],
  },
  parameter: DESCRIBED,
  header: DESCRIBED,
  body: MAP_OF_MEDIA,
  response: { ...MAP_OF_MEDIA, headers: ["map", "header"], links: ["map", "link"] },
  "media type": {
    schema: ["one", "schema"],
    itemSchema: ["one", "schema"],
    examples: ["map", "example"],
    encoding: ["map", "encoding"],
  },
  encoding: { headers: ["map", "header"] },
  example: {},
  link: {},
  callback: {},
  "security scheme": {},
  schema: {
    ...holding("list", ["allOf", "anyOf", "oneOf", "prefixItems"]),
    ...holding("map", ["properties", "patternProperties", "dependentSchemas", "$defs"]),
    ...holding("one", ["items", "contains", "not", "if", "then", "else", "propertyNames"]),
    ...holding("one", ["additionalProperties", "unevaluatedProperties", "unevaluatedItems"]),
    ...holding("one", ["contentSchema"]),
  },
};

function holding(how: Holding[0], members: readonly string[]): Readonly<Record<string, Holding>> {
  return Object.fromEntries(members.map((member) => [member, [how, "schema"] as const]));
}

/** The things right below one, whatever is wrong with them; none of what is no object. */
export function partsOf(node: Node, kind: Kind): readonly Part[] {
  if (!isObject(node.value)) return [];
  // A callback is itself a map: of path items, by expressions.
  if (kind === "callback") return membersOf(node, "path item", "", "map").filter(isNoExtension);
  return Object.entries(STRUCTURE[kind]).flatMap(([member, [how, held]]) => {
    const found = child(node, member);
    if (found === undefined) return [];
    if (how !== "one") {
      const members = membersOf(found, held, member, how);
      return EXTENDED.has(`${kind} ${member}`) ? members.filter(isNoExtension) : members;
    }
    return [{ node: found, kind: held, member, name: "", isListed: false }];
  });
}

function membersOf(holder: Node, kind: Kind, member: string, how: "list" | "map"): readonly Part[] {
  const { source, pointer, value } = holder;
  const isListed = how === "list";
  if (isListed ? !Array.isArray(value) : !isObject(value)) return [];
  return Object.entries(Object(value)).map(([name, inner]) => {
    const node = { source, pointer: pointer + step(name), value: inner };
    return { node, kind, member, name, isListed };
  });
}

/** Objects whose names may be extensions as well; in a map every name is somebody's: of a header `X-Id`. */
const EXTENDED: ReadonlySet<string> = new Set(["document paths", "operation responses"]);

function isNoExtension({ name }: Part): boolean {
  return !name.startsWith("x-");
}
