import { ownMember } from "@org/openapi";
import type { DraftOperation } from "../../base/draft.ts";
import type { Json } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import type { Evidence } from "./evidence.ts";
import { withHeld } from "./held.ts";
import { pathOf } from "./literal-ids.ts";
import { parametersOf } from "./parameters.ts";
import { requestOf } from "./request.ts";
import { responsesOf } from "./responses/responses.ts";
import { type Credentials, securityOf } from "./security.ts";

/** An operation and the schemes of its credentials. */
export interface ReadOperation {
  readonly operation: DraftOperation;
  readonly credentials: Credentials | undefined;
}

/** Whether a parameter is the key that the operation's credentials send: security says it. */
function isKey(parameter: Json, credentials: Credentials | undefined): boolean {
  return Object.values(credentials?.schemes ?? {}).some(
    (scheme) =>
      ownMember(scheme, "type") === "apiKey" &&
      ownMember(scheme, "in") === ownMember(parameter, "in") &&
      ownMember(scheme, "name") === ownMember(parameter, "name"),
  );
}

/** Puts together what was found of an operation. */
export function toOperation(evidence: Evidence, notes: Notes): ReadOperation {
  const { scope, own } = evidence;
  const credentials = securityOf(evidence, notes);
  const path = pathOf(evidence, notes);
  const isPublic = credentials?.requirements.length === 0;
  const operation = {
    method: scope.method,
    path,
    line: scope.line,
    summary: scope.title ?? scope.words,
    description: own.description.join("\n\n"),
    security: credentials?.requirements,
    parameters: parametersOf(evidence, path, notes).filter((one) => !isKey(one, credentials)),
    request: requestOf(evidence, notes),
    responses: responsesOf(evidence, isPublic, notes),
  };
  return { operation: withHeld(operation, own.operations), credentials };
}
