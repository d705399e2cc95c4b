/** Schemas where they stand in a document, one way: what fits them, and values to try them with. */
import {
  canonicalJson,
  type Node,
  type OpenApiDocument,
  type UnknownObject,
  valueAt,
} from "@org/openapi";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { asArray, asObject } from "../../src/json.ts";
import { type Direction, directed } from "./directed.ts";
import { candidatesOf } from "./values.ts";
import { defaultsIn, membersIn } from "./visit.ts";

/** A schema of a document, one way. */
export interface Slot {
  /** The schema itself, and what it refers to: the same text for the same schema. */
  readonly whole: string;
  readonly fits: (value: unknown) => boolean;
  readonly candidates: () => readonly unknown[];
  readonly defaults: () => ReadonlyMap<string, string>;
  /** The members that it describes, by pointer; of maps, `*`. */
  readonly members: () => ReadonlySet<string>;
}

/** The schema of a place; undefined where there is none. */
export type Slots = (schema: Node | undefined) => Slot | undefined;

/** The schemas of a document, each way. */
export function slotsOf(document: OpenApiDocument): Readonly<Record<Direction, Slots>> {
  const of = (direction: Direction): Slots => {
    let made: { readonly root: UnknownObject; readonly ajv: Ajv2020 } | undefined;
    const ready = () => {
      made ??= compilerOf(directed(document, direction));
      return made;
    };
    return (node) => {
      if (node === undefined || node.source !== document.root.source) return undefined;
      return slotAt(node.pointer, ready);
    };
  };
  return { request: of("request"), response: of("response") };
}

function compilerOf(root: UnknownObject) {
  const ajv = new Ajv2020({
    strict: false,
    validateSchema: false,
    inlineRefs: false,
    logger: false,
  });
  formats.default(ajv);
  ajv.addSchema(root, "document");
  return { root, ajv };
}

function slotAt(pointer: string, ready: () => ReturnType<typeof compilerOf>): Slot {
  let check: ValidateFunction | undefined;
  let whole: string | undefined;
  const schema = () => valueAt(ready().root, pointer);
  return {
    get whole() {
      whole ??= canonicalJson(closure(schema(), ready().root));
      return whole;
    },
    fits: (value) => {
      check ??= ready().ajv.compile({ $ref: `document#${encodeURI(pointer)}` });
      return check(value) === true;
    },
    candidates: () => candidatesOf(schema(), ready().root),
    defaults: () => defaultsIn(schema(), ready().root),
    members: () => membersIn(schema(), ready().root),
  };
}

/** A schema, and all that it refers to. */
function closure(schema: unknown, root: UnknownObject): unknown {
  const found = new Map<string, unknown>();
  const seek = (value: unknown): void => {
    for (const item of asArray(value)) seek(item);
    for (const [key, item] of Object.entries(asObject(value))) {
      if (key === "$ref" && typeof item === "string" && !found.has(item)) {
        found.set(item, valueAt(root, decodeURIComponent(item.slice(1))));
        seek(found.get(item));
      } else if (key !== "$ref") seek(item);
    }
  };
  seek(schema);
  return [schema, Object.fromEntries(found)];
}
