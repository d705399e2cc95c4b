import { isObject, ownMember, setMember } from "@org/openapi";
import type { DraftOperation } from "../../base/draft.ts";
import { isDraft, type Json, type JsonObject, objectAt } from "../../base/json.ts";

/**
 * An operation with the parts of it that components hold as OpenAPI has them: these lead, and what else
 * the page says completes them.
 */
export function withHeld(operation: DraftOperation, held: readonly JsonObject[]): DraftOperation {
  if (held.length === 0) return operation;
  const parameters = held.flatMap((parts) => listAt(parts, "parameters"));
  const known = new Set(parameters.map(keyOf));
  const others = operation.parameters.filter((one) => !known.has(keyOf(one)));
  const request: JsonObject = { ...operation.request };
  const responses: JsonObject = { ...operation.responses };
  for (const parts of held) {
    Object.assign(request, objectAt(objectAt(parts, "requestBody"), "content"));
    for (const [status, response] of Object.entries(objectAt(parts, "responses"))) {
      if (isDraft(response)) addResponse(responses, status, response);
    }
  }
  return { ...operation, parameters: [...parameters, ...others], request, responses };
}

function addResponse(responses: JsonObject, status: string, held: JsonObject): void {
  const own = ownMember(responses, status);
  const content = isObject(ownMember(held, "content")) ? {} : { content: objectAt(own, "content") };
  setMember(responses, status, isDraft(own) ? { ...own, ...held, ...content } : held);
}

function listAt(owner: JsonObject, key: string): Json[] {
  const list = ownMember(owner, key);
  return Array.isArray(list) ? list : [];
}

function keyOf(parameter: Json): string {
  const name = String(ownMember(parameter, "name"));
  const place = String(ownMember(parameter, "in"));
  return `${place} ${place === "header" ? name.toLowerCase() : name}`;
}
