import { ownMember, setMember } from "@org/openapi";
import { isDraft, type JsonObject, objectAt } from "../../base/json.ts";
import { inferSchema } from "../../evidence/samples/infer-schema.ts";
import { namedSamples, readSample, type Sample } from "../../evidence/samples/sample.ts";
import type { Entry, Variables } from "./members.ts";
import { isRequired, schemaOfEntry, withStandingValues } from "./values.ts";

/** What several requests or answers have in their bodies, by media type. */
export class Bodies {
  readonly #samples = new Map<string, Sample[]>();
  /** Schemas of types that stand in the place of values: no examples. */
  readonly #typed = new Map<string, Sample[]>();
  readonly #fields = new Map<string, Map<string, { schema: JsonObject; required: boolean }>>();
  readonly #plain = new Map<string, JsonObject>();
  /** Media types with a variable of which nobody knows what it stands for. */
  readonly #open = new Set<string>();

  /** Texts in JSON, as they were read. */
  readonly texts: string[] = [];

  /** Adds a JSON text; false where it is none. */
  addJson(type: string, text: string, variables: Variables): boolean {
    const filled = withVariables(text, variables, () => this.#open.add(type));
    const typed = withStandingValues(filled);
    const sample = readSample(typed ?? filled) ?? scalar(filled);
    if (sample === undefined) return false;
    this.texts.push(typed ?? filled);
    const group = typed === undefined ? this.#samples : this.#typed;
    group.set(type, [...(group.get(type) ?? []), sample]);
    return true;
  }

  /** Adds the fields of a form; one that is not in each of them, or disabled, may be left out. */
  addForm(type: string, entries: readonly Entry[]): void {
    const fields = this.#fields.get(type) ?? new Map();
    for (const entry of entries) {
      if (fields.has(entry.key)) continue;
      fields.set(entry.key, { schema: schemaOfEntry(entry), required: isRequired(entry) });
    }
    this.#fields.set(type, fields);
  }

  /** Adds a body of which the schema is known. */
  addPlain(type: string, schema: JsonObject): void {
    this.#plain.set(type, schema);
  }

  /** Content of a Request Body or Response Object. */
  content(): JsonObject {
    const content: JsonObject = {};
    for (const [type, schema] of this.#plain) setMember(content, type, { schema });
    for (const [type, fields] of this.#fields) setMember(content, type, { schema: form(fields) });
    for (const type of new Set([...this.#typed.keys(), ...this.#samples.keys()])) {
      const own = this.#samples.get(type) ?? [];
      const shown = inferSchema([...own, ...(this.#typed.get(type) ?? [])]);
      const schema = this.#open.has(type) ? withoutNull(shown) : shown;
      const examples = own.length > 0 ? { examples: namedSamples(own) } : {};
      setMember(content, type, { schema, ...examples });
    }
    return content;
  }
}

function form(fields: ReadonlyMap<string, { schema: JsonObject; required: boolean }>): JsonObject {
  const properties: JsonObject = {};
  for (const [name, { schema }] of fields) setMember(properties, name, schema);
  const required = [...fields].filter(([, field]) => field.required).map(([name]) => name);
  return { type: "object", properties, ...(required.length > 0 ? { required } : {}) };
}

/** Variables outside of quotes as the JSON they stand for; null where that is not known. */
function withVariables(text: string, variables: Variables, onUnknown: () => void): string {
  return text.replaceAll(/("(?:\\.|[^"\\])*")|\{\{\s*([^{}]*?)\s*\}\}/g, (_all, string, name) => {
    if (string !== undefined) return string;
    const value = variables.get(name) ?? "";
    if (/^(-?\d+(\.\d+)?|true|false)$/.test(value)) return value;
    onUnknown();
    return "null";
  });
}

/** A body that is no object or array: `"text"`, `12`, `true`. */
function scalar(text: string): Sample | undefined {
  const trimmed = text.trim();
  if (!/^("|-?\d|true$|false$)/.test(trimmed)) return undefined;
  const inList = readSample(`[${trimmed}]`);
  const node = inList?.node.children?.[0];
  const value = Array.isArray(inList?.value) ? inList.value[0] : undefined;
  const isOne = inList?.node.children?.length === 1;
  return inList && node && value !== undefined && isOne ? { ...inList, node, value } : undefined;
}

/** What is only ever null may be anything where variables stand as null. */
function withoutNull(schema: JsonObject): JsonObject {
  if (schema["type"] === "null") return {};
  for (const key of ["items", "additionalProperties"]) {
    const child = ownMember(schema, key);
    if (isDraft(child)) schema[key] = withoutNull(child);
  }
  const properties = objectAt(schema, "properties");
  for (const [name, child] of Object.entries(properties)) {
    if (isDraft(child)) setMember(properties, name, withoutNull(child));
  }
  const list = ownMember(schema, "anyOf");
  if (Array.isArray(list)) {
    for (const child of list) if (isDraft(child) && child["type"] !== "null") withoutNull(child);
  }
  return schema;
}
