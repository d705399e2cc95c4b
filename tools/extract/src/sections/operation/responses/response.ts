import type { JsonObject } from "../../../base/json.ts";
import type { Notes } from "../../../base/notes.ts";
import type { Sample } from "../../../evidence/samples/sample.ts";
import type { Found, Group, PlacedSample } from "../../found.ts";
import { type Models, modelNamed } from "../../models.ts";
import { applyValues } from "../../values.ts";
import { bodySchema } from "../body.ts";
import { applyRemarks } from "../remarks.ts";
import { examplesOf } from "../request.ts";
import { type Answer, isError, isSuccess } from "./answer.ts";

/** What is said for all answers of an operation. */
export interface Common {
  readonly values: Found["values"];
  readonly remarks: Found["remarks"];
  /** Samples of errors whose status the page does not say: others look like them. */
  readonly likeOthers: readonly PlacedSample[];
  readonly models: Models;
  readonly notes: Notes;
}

/** A Response Object. */
export function response(
  status: string,
  answer: Answer,
  { values, remarks, likeOthers, models, notes }: Common,
): JsonObject {
  const own = answer.samples.map(({ sample }) => sample);
  const { description, line } = answer;
  const isBare = own.length === 0 && answer.groups.length === 0 && !answer.body && isError(status);
  const shown: readonly Sample[] = isBare ? likeOthers.map(({ sample }) => sample) : own;
  if (isBare && shown.length > 0) {
    notes.doubts.add(line, `status ${status} has no sample`, "a body like that of other errors");
  }
  const groups = [...answer.groups, ...statedGroups(answer, models)];
  const schema =
    modelSchema(answer, models, notes) ?? bodySchema(groups, shown, models, notes, answer.stated);
  if (isSuccess(status)) applyValues(schema, values, shown, notes);
  if (isSuccess(status)) applyRemarks(schema, remarks, false);
  const said = notes.lines.mark(description ? { description } : {}, line);
  if (Object.keys(schema).length === 0) return said;
  const examples = examplesOf(own);
  const media = { schema, ...(Object.keys(examples).length > 0 && { examples }) };
  const content = { "application/json": notes.lines.mark(media, line) };
  return notes.lines.mark({ ...said, content }, line);
}

/** The body that is a model, with what the model's own samples show, where the answer has none; or a list of it. */
function modelSchema(answer: Answer, models: Models, notes: Notes): JsonObject | undefined {
  const { groups, samples, body, stated, line } = answer;
  const model = body?.model === undefined ? undefined : modelNamed(body.model, models);
  if (!model || model.samples.length === 0) return undefined;
  if (groups.length > 0 || samples.length > 0 || stated) return undefined;
  const group: Group = { fields: model.fields, role: "response", statuses: [], title: "", line };
  const items = bodySchema([group], model.samples, models, notes);
  return body?.schema?.["type"] === "array" ? { type: "array", items } : items;
}

/** What a table of statuses says of a body without fields of its own: a model's fields, a list of them, a type. */
function statedGroups({ groups, samples, body, line }: Answer, models: Models): Group[] {
  if (!body || groups.length > 0) return [];
  const { schema, model } = body;
  const isList = schema?.["type"] === "array";
  const described = model === undefined ? undefined : modelNamed(model, models)?.fields;
  const fields = described?.map((field) =>
    isList ? { ...field, path: ["[]", ...field.path] } : field,
  );
  const whole =
    schema && samples.length === 0
      ? [{ name: "", path: [], schema, required: false, line, place: "response" as const }]
      : [];
  return [{ fields: fields ?? whole, role: "response", statuses: [], title: "", line }];
}
