import type { Notes } from "../base/notes.ts";
import { isTyped } from "../evidence/fields/fields.ts";
import { listedNames } from "../evidence/fields/listed-names.ts";
import type { PlacedField } from "../evidence/fields/meaning.ts";
import { readDeclarations } from "../evidence/fields/typescript.ts";
import type { Sample } from "../evidence/samples/sample.ts";
import { readStatedType } from "../evidence/types/stated-type.ts";
import { gather } from "./gather/gather.ts";
import { calledObject, listedIn, ownName, typesNamed } from "./model-sections.ts";
import { hasEndpoint } from "./outline/endpoint-in.ts";
import { type Leaf, partsIn, type Section } from "./outline/section.ts";
import { withValues } from "./values.ts";

/** A schema that a page describes by a name of its own. */
export interface Model {
  readonly fields: readonly PlacedField[];
  readonly samples: readonly Sample[];
}

/** Models by name: exact, or in the words of a title. */
export type Models = ReadonlyMap<string, Model>;

/** Deeper than models go; also the end of what models that lead to themselves give. */
const MAX_DEPTH = 8;

/** More fields than anybody reads of one body. */
const MAX_FIELDS = 2_000;

/**
 * The models of a page: what stands below "Schemas", or after it, by their titles, and sections that are called
 * like an object. The former are taken out of the page: they are no part of an operation.
 */
export function takeModels(root: Section, notes: Notes): Models {
  const models = new Map<string, Model>();
  const add = (section: Section, name: string): void => {
    const parts = section.parts.filter((part) => part.kind !== "section" || !hasEndpoint(part));
    const { groups, samples, values } = gather(parts, notes);
    const fields = withValues(
      groups.flatMap((group) => group.fields),
      values,
    );
    if (models.has(name) || (fields.length === 0 && samples.length === 0)) return;
    models.set(name, { fields, samples: samples.map(({ sample }) => sample) });
  };
  const named = typesNamed(root);
  const visit = (section: Section): void => {
    const listed = listedIn(section, named);
    markRequired(listed);
    for (const model of listed) {
      notes.used.mark(model.line);
      add(model, key(model.title));
    }
    const kept = section.parts.filter((part) => part.kind !== "section" || !listed.has(part));
    section.parts.splice(0, section.parts.length, ...kept);
    for (const part of kept) {
      if (part.kind !== "section") continue;
      const said = calledObject(part.title) ?? ownName(part);
      if (said !== undefined) add(part, key(said));
      visit(part);
    }
  };
  visit(root);
  for (const { part } of partsIn(root)) {
    for (const { name, fields } of namedInCells(part)) {
      if (!models.has(key(name))) models.set(key(name), { fields, samples: [] });
    }
    if (part.kind !== "code") continue;
    for (const { name, fields } of readDeclarations(part.text, part.textLine)) {
      if (!models.has(key(name))) models.set(key(name), { fields, samples: [] });
    }
  }
  return models;
}

/** What cells call by a name and list the members of: "`Purse { id, balance }`". */
function namedInCells(part: Section | Leaf): { name: string; fields: PlacedField[] }[] {
  if (part.kind !== "table") return [];
  return part.rows.flatMap(({ cells, line }) =>
    cells.flatMap((cell) =>
      [...cell.matchAll(/\b([A-Z]\w{2,60})\s*(\{[^{}]{1,2000}\})/g)].flatMap(
        ([, name = "", members = ""]) => {
          const fields = listedNames(members, line);
          return fields.length > 1 ? [{ name, fields }] : [];
        },
      ),
    ),
  );
}

/** Where the terms of models say what is optional, and never what is required, the others are. */
function markRequired(models: ReadonlySet<Section>): void {
  const terms = [...models].flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === "definitions" ? part.items : [])),
  );
  const isOptional = (text: string) => /\(optional\)$/.test(text);
  if (!terms.some(({ text }) => isOptional(text))) return;
  if (terms.some(({ text }) => /required/i.test(text))) return;
  for (const { parts } of models) {
    for (const [index, part] of parts.entries()) {
      if (part.kind !== "definitions") continue;
      const items = part.items.map((item) =>
        isOptional(item.text) ? item : { ...item, text: `${item.text} (required)` },
      );
      parts[index] = { ...part, items };
    }
  }
}

/** The model of a name, in whatever case it is written. */
export function modelNamed(name: string, models: Models): Model | undefined {
  return models.get(key(name));
}

/** The key of a name among models. */
export function key(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** The fields, and below those that are of a model what the model has, where the page does not say it there. */
export function withModels(fields: readonly PlacedField[], models: Models): PlacedField[] {
  const found: PlacedField[] = [];
  const add = (field: PlacedField, above: readonly string[], depth: number): void => {
    const path = [...above, ...field.path];
    const model = field.model === undefined ? undefined : modelNamed(field.model, models);
    found.push({ ...(model ? asObject(field) : field), path });
    if (!model || depth > MAX_DEPTH || found.length > MAX_FIELDS) return;
    for (const inner of model.fields) add(withDescribedModel(inner, models), path, depth + 1);
  };
  for (const field of fields) {
    const isDescribed = fields.some(
      ({ path }) =>
        path.length > field.path.length &&
        field.path.every((part, index) => bare(part) === bare(path[index] ?? "")),
    );
    if (isDescribed) found.push(field);
    else add(field, [], 0);
  }
  return found;
}

/** A field of a model that is called like a type, `Timestamp`: it is what the page says, not what the word does. */
function asObject(field: PlacedField): PlacedField {
  const { type, format, ...schema } = field.schema;
  const isScalar = typeof type === "string" && /^(?:string|integer|number|boolean)$/.test(type);
  return isScalar ? { ...field, schema: { ...schema, type: "object" } } : field;
}

/** A field whose description is nothing but a model of the page is of that: "Money or null". */
export function withDescribedModel(field: PlacedField, models: Models): PlacedField {
  const { description } = field.schema;
  if (field.model !== undefined || isTyped(field.schema) || typeof description !== "string") {
    return field;
  }
  const stated = readStatedType(description.trim().replace(/\.$/, ""));
  if (stated?.model === undefined || !modelNamed(stated.model, models)) return field;
  return { ...field, schema: { ...field.schema, ...stated.schema }, model: stated.model };
}

function bare(part: string): string {
  return part.replace(/(?:\[\])+$/, "");
}
