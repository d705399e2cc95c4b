import { isObject, METHODS, ownMember } from "@org/openapi";
import { isDraft, type Json, type JsonObject, objectAt } from "../base/json.ts";

/** An operation of a draft, with what it shares with the others of its path. */
export interface DraftOperation {
  readonly operation: JsonObject;
  readonly item: JsonObject;
}

/** The operations of a draft. */
export function operationsIn(draft: JsonObject): DraftOperation[] {
  return Object.values(objectAt(draft, "paths")).flatMap((item) =>
    METHODS.flatMap((method) => {
      const operation = ownMember(item, method);
      return isDraft(item) && isDraft(operation) ? [{ operation, item }] : [];
    }),
  );
}

/** The parameters of some owners, each list with what it refers to among the draft's components. */
export function parametersOf(
  owners: readonly JsonObject[],
  components: Json | undefined,
): JsonObject[] {
  return owners.flatMap((owner) => {
    const list = ownMember(owner, "parameters");
    return (Array.isArray(list) ? list : []).flatMap((parameter) => {
      const target = referred(parameter, components);
      return target ? [target] : [];
    });
  });
}

function referred(parameter: Json, components: Json | undefined): JsonObject | undefined {
  if (!isDraft(parameter)) return undefined;
  const target = ownMember(parameter, "$ref");
  if (target === undefined) return parameter;
  const name = /^#\/components\/parameters\/([\w.-]+)$/.exec(String(target))?.[1] ?? "";
  const found = ownMember(objectAt(components, "parameters"), name);
  return isObject(found) ? found : undefined;
}
