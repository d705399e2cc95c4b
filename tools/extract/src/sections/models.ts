import type { PlacedField } from "../evidence/meaning.ts";
import { roleOf } from "../evidence/roles.ts";
import type { Sample } from "../evidence/sample.ts";
import type { Notes } from "../notes.ts";
import { gather } from "./gather.ts";
import { partsIn, type Section } from "./outline.ts";

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

/** The models of a page: what stands below "Schemas" by their titles, and sections that are called like an object. */
export function modelsOf(root: Section, notes: Notes): Models {
  const models = new Map<string, Model>();
  for (const { part } of partsIn(root)) {
    if (part.kind !== "section") continue;
    const name = nameOf(part);
    if (name === undefined || models.has(name)) continue;
    const { groups, samples } = gather(part.parts, notes);
    const fields = groups.flatMap((group) => group.fields);
    if (fields.length === 0 && samples.length === 0) continue;
    models.set(name, { fields, samples: samples.map(({ sample }) => sample) });
  }
  return models;
}

/** A section is a model below "Models", or where its title says so: "The Purse object". */
function nameOf({ title, parent }: Section): string | undefined {
  const bare = title.replaceAll(/[`*]/g, "").trim();
  const isListed = parent !== undefined && roleOf(parent.title) === "schemas";
  const said = /^(?:the )?([\w.$-]+)(?: (?:object|model|schema|resource|type))$/i.exec(bare)?.[1];
  if (said) return key(said);
  return isListed && /^[\w.$ -]{1,60}$/.test(bare) ? key(bare) : undefined;
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
    found.push({ ...field, path });
    const model = field.model === undefined ? undefined : modelNamed(field.model, models);
    if (!model || depth > MAX_DEPTH || found.length > MAX_FIELDS) return;
    for (const inner of model.fields) add(inner, path, depth + 1);
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

function bare(part: string): string {
  return part.replace(/(?:\[\])+$/, "");
}
