import type { JsonObject } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import { schemaOfFields } from "../../evidence/fields/fields.ts";
import { inferSchema } from "../../evidence/samples/infer-schema.ts";
import { mergeSample } from "../../evidence/samples/merge-sample.ts";
import type { Sample } from "../../evidence/samples/sample.ts";
import type { Group } from "../found.ts";
import { type Models, withModels } from "../models.ts";
import { withAlternatives } from "./alternative-groups.ts";
import { firstNames, inPlace, objectsIn, withoutBrackets } from "./in-place.ts";
import { withShownArrays } from "./shown-arrays.ts";
import { withShownTypes } from "./shown-types.ts";

/**
 * A body: what the page describes of it leads, and samples add what they show.
 *
 * @param stated a JSON Schema of it that stands on the page
 */
export function bodySchema(
  groups: readonly Group[],
  samples: readonly Sample[],
  models: Models,
  notes: Notes,
  stated?: JsonObject,
): JsonObject {
  const described = describedSchema(groups, samples, models, notes);
  return stated ? mergeSample(stated, described, "", notes) : described;
}

function describedSchema(
  groups: readonly Group[],
  samples: readonly Sample[],
  models: Models,
  notes: Notes,
): JsonObject {
  const shown = inferSchema(samples, notes.lines);
  const fields = withAlternatives(groups, notes).flatMap((group) =>
    inPlace({ ...group, fields: withModels(knownFields(group, samples), models) }, shown, notes),
  );
  if (fields.length === 0) return shown;
  const typed = withShownTypes(withShownArrays(fields, shown), shown, models);
  return mergeSample(schemaOfFields(typed, notes), shown, "", notes);
}

/** Notes speak of fields that samples show; what else they name is something else. */
function knownFields({ role, fields }: Group, samples: readonly Sample[]): Group["fields"] {
  if (role !== "aside" || samples.length === 0) return fields;
  return fields.filter(({ path }) =>
    samples.some(({ text }) => text.includes(`"${withoutBrackets(path.at(-1) ?? "")}"`)),
  );
}

/** How many of a group's own names a body's samples show, of how many. */
export function namesShown({ fields }: Group, samples: readonly Sample[]): [number, number] {
  const objects = objectsIn(inferSchema(samples), []);
  const names = firstNames(fields);
  const shown = names.filter((name) => objects.some((object) => object.names.has(name)));
  return [shown.length, names.length];
}
