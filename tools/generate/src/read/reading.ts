/** One reading of a description: its files, and the schemas met so far. */
import {
  type Files,
  fault,
  identity,
  isObject,
  type Node,
  type OpenApiDocument,
  pointerKeys,
} from "@org/openapi";
import type { NamedSchema } from "../model.ts";
import { pascalCase, Scope } from "../names.ts";
import type { Faults } from "./faults.ts";
import { bare, readSchema, type SchemaContext } from "./schema.ts";

export class Reading implements SchemaContext {
  readonly document: OpenApiDocument;
  readonly faults: Faults;
  /** Identifiers of schemas and their validators. */
  readonly ids = new Scope(["Check", "isObject", "own"]);
  readonly #keys = new Scope();
  readonly #schemas = new Map<string, NamedSchema>();

  constructor(document: OpenApiDocument, faults: Faults) {
    this.document = document;
    this.faults = faults;
  }

  get files(): Files {
    return this.document.files;
  }

  get root(): Node {
    return this.document.root;
  }

  get dialect(): OpenApiDocument["version"] {
    return this.document.version;
  }

  get schemas(): NamedSchema[] {
    return [...this.#schemas.values()];
  }

  /** Gives a component its name, before any reference can. */
  declare(key: string, node: Node): void {
    this.#keys.claim(key);
    this.#add(key, node);
  }

  /** Reads the declared components. */
  readDeclared(): void {
    for (const named of this.schemas) this.#read(named);
  }

  named(reference: Node): NamedSchema {
    const node = this.files.target(reference);
    const known = this.#schemas.get(identity(node));
    if (known !== undefined) return known;
    if (typeof node.value !== "boolean" && !isObject(node.value)) {
      throw fault(reference, "`$ref` leads to something that is no schema");
    }
    const named = this.#add(this.#keys.claim(keyFor(node)), node);
    this.#read(named);
    return named;
  }

  /** What is wrong in a schema is wrong with it, and not with what refers to it. */
  #read(named: NamedSchema): void {
    const schema = this.faults.attempt(
      () => readSchema(named.node, this),
      (error) => this.faults.schemas.set(named, error),
    );
    if (schema !== undefined) named.schema = schema;
  }

  /** Another schema of the same place, with a name of its own. */
  addBeside({ key, node }: NamedSchema, suffix: string): NamedSchema {
    return this.#make(this.#keys.claim(`${key}${suffix}`), node);
  }

  #add(key: string, node: Node): NamedSchema {
    const named = this.#make(key, node);
    this.#schemas.set(identity(node), named);
    return named;
  }

  #make(key: string, node: Node): NamedSchema {
    return {
      key,
      id: this.ids.claim(pascalCase(key)),
      node,
      schema: bare(node, { kind: "unknown" }),
      inRequest: false,
      inResponse: false,
      tags: new Map(),
    };
  }
}

/** Keys that say nothing of what a schema is. */
const PLAIN_KEYS = new Set([
  "$defs",
  "components",
  "content",
  "definitions",
  "paths",
  "properties",
  "responses",
  "schema",
  "schemas",
]);

/** A name for a place that is no component: its last telling keys, or its file. */
function keyFor(node: Node): string {
  const file = node.source.path.replace(/^.*[\\/]|\.\w+$/g, "");
  const telling = pointerKeys(node.pointer).filter(
    (key) => !PLAIN_KEYS.has(key) && !/^\w+\/\S+$/.test(key),
  );
  return pascalCase(telling.slice(-3).join("-") || file);
}
