import { isTyped } from "../evidence/fields/fields.ts";
import type { PlacedField } from "../evidence/fields/meaning.ts";
import type { Sample } from "../evidence/samples/sample.ts";
import { readStatedType } from "../evidence/types/stated-type.ts";

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
