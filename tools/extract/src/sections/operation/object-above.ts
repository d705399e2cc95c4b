import { isObject } from "@org/openapi";
import type { Notes } from "../../base/notes.ts";
import { sendsBody } from "../../evidence/endpoints/method.ts";
import type { Sample } from "../../evidence/samples/sample.ts";
import type { Group } from "../found.ts";
import { isShape } from "../light.ts";
import { calledObject } from "../model-sections.ts";
import { modelNamed } from "../models.ts";
import type { Evidence } from "./evidence.ts";

/**
 * The object that a page describes once, above its calls: "Schema", "The pot object". Where it says what has to be
 * there it is what is sent, otherwise what comes back.
 */
export function objectAbove({ around }: Evidence): Group | undefined {
  const nearest = around
    .map(({ groups }) => groups.filter(isOfObject))
    .find(({ length }) => length);
  const [only, second] = nearest ?? [];
  return second ? undefined : only;
}

function isOfObject({ role, title }: Group): boolean {
  const isOpen = role === undefined || role === "response";
  return isOpen && (isShape(title) || calledObject(title) !== undefined);
}

/** The model that a sentence says is sent. */
export function sentModel({ own, models }: Evidence): Group[] {
  return own.sent.slice(0, 1).flatMap(({ model, line }) => {
    const fields = modelNamed(model, models)?.fields ?? [];
    return fields.length > 0 ? [{ fields, role: "request", statuses: [], title: "", line }] : [];
  });
}

/** The object that is sent where neither a field nor a sample says what: within what a sample only opens. */
export function sentObject(
  evidence: Evidence,
  samples: readonly Sample[],
  { doubts }: Notes,
): Group[] {
  const object = sendsBody(evidence.scope.method) ? objectAbove(evidence) : undefined;
  const above = samples.length === 0 ? [] : opened(samples);
  if (!object?.asks || !above) return [];
  doubts.add(evidence.scope.line, `no body is described, but "${object.title}"`, "it is sent");
  const fields = object.fields.map((field) => ({ ...field, path: [...above, ...field.path] }));
  return [{ ...object, fields }];
}

/** The object that comes back from a call for one, where nothing says what does; lists have it in ways of their own. */
export function answeredObject({ scope, ...evidence }: Evidence, { doubts }: Notes): Group[] {
  const { method, address, line } = scope;
  const isOfOne = sendsBody(method) || /\}\/?$/.test(address.path);
  const object = isOfOne && method !== "delete" ? objectAbove({ scope, ...evidence }) : undefined;
  if (!object || object.asks) return [];
  doubts.add(line, `no answer is described, but "${object.title}"`, "it comes back");
  return [object];
}

/** The member that is all of the samples, and holds nothing: `{"data": {…}}`. */
function opened(samples: readonly Sample[]): readonly string[] | undefined {
  const [only, second] = samples.flatMap(({ value }) => (isObject(value) ? [value] : []));
  const [member, other] = Object.entries(only ?? {});
  if (!member || other || second) return undefined;
  const [name, value] = member;
  return isObject(value) && Object.keys(value).length === 0 ? [name] : undefined;
}
