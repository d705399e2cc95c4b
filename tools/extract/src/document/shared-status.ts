import { isObject, ownMember } from "@org/openapi";
import type { Json, JsonObject } from "../base/json.ts";

const SHARED = "#/components/responses/";

/**
 * By the name of a response among the components, the status that operations answer with by it: one that
 * stands for several is as good as `default`.
 */
export function sharedStatuses(draft: JsonObject): ReadonlyMap<string, string> {
  const statuses = new Map<string, string>();
  for (const [status, response] of responsesOf(ownMember(draft, "paths"))) {
    const target = isObject(response) ? ownMember(response, "$ref") : undefined;
    if (typeof target !== "string" || !target.startsWith(SHARED)) continue;
    const name = target.slice(SHARED.length);
    statuses.set(name, (statuses.get(name) ?? status) === status ? status : "default");
  }
  return statuses;
}

function responsesOf(paths: Json | undefined): [status: string, response: Json][] {
  return membersOf(paths)
    .flatMap(membersOf)
    .flatMap((operation) => (isObject(operation) ? [ownMember(operation, "responses")] : []))
    .flatMap((responses) => (isObject(responses) ? Object.entries(responses) : []));
}

function membersOf(value: Json | undefined): Json[] {
  return isObject(value) ? Object.values(value) : [];
}
