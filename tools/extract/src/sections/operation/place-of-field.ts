import type { FieldPlace } from "../../evidence/fields/field-place.ts";
import type { PlacedField } from "../../evidence/fields/meaning.ts";
import type { Group } from "../found.ts";
import { isShape } from "../light.ts";

/** What is known of an operation and a group where the place of a field is asked for. */
export interface Surroundings {
  readonly inPath: ReadonlySet<string>;
  /** The names that the address has in its query. */
  readonly inQuery: ReadonlySet<string>;
  readonly hasBody: boolean;
  /** Whether it is a GET, of which no body is shown: "Request fields" are those of its address. */
  readonly isAsked: boolean;
  readonly isBodyStated: boolean;
  /** Whether a title names the body alone: "Request body", beside "Request params". */
  readonly isBodyApart: boolean;
  readonly isAnswerShown: boolean;
  /** Whether the path ends with what can be nothing but a value. */
  readonly endsOpen: boolean;
  /** Whether the path has parameters, or a value that may stand for one. */
  readonly isPathOpen: boolean;
  /** Whether all that the path has is described as its parameters. */
  readonly isPathDescribed: boolean;
  /** Whether samples of answers show most of what a group describes, or all of it. */
  readonly isShown: boolean;
  readonly isWhollyShown: boolean;
  readonly isSent: boolean;
  readonly isOnlySent: boolean;
}

/** Words that name the body. */
export const BODY = /\b(?:body|payload|json|data)\b/i;

/** Where a field is, by the title above it, or else by what the address, the calls and the samples have. */
export function placeOf(group: Group, field: PlacedField, at: Surroundings): FieldPlace {
  const [name = "", ...below] = field.path;
  const isInPath = below.length === 0 && at.inPath.has(name);
  const isOpen = group.role === undefined || group.role === "parameters";
  if (isOpen && !isInPath && isShownInQuery(field)) return "query";
  const isCalled = group.role === undefined && !at.hasBody && below.length === 0;
  if (isCalled && !isInPath && at.inQuery.has(name)) return "query";
  switch (group.role) {
    case "path":
      // "URI parameters" are those of the query too: the address has them there, or the path has all that it can.
      if (!at.inPath.has(name) && (at.inQuery.has(name) || at.isPathDescribed)) return "query";
      return isInPath || at.isPathOpen || at.hasBody ? "path" : "query";
    case "query":
      if (isInPath && !at.inQuery.has(name)) return "path";
      // The title of a template that nobody changed: the calls send them in the body.
      return at.hasBody && at.isSent ? "request" : "query";
    case "header":
    case "cookie":
    case "request":
      if (group.role !== "request") return group.role;
      if (isInPath) return "path";
      // What is called a body of a GET stands in the address of its call.
      if (!at.hasBody && below.length === 0 && at.inQuery.has(name)) return "query";
      return (at.isAsked && !BODY.test(group.title)) || isBesideBody(group, at)
        ? "query"
        : "request";
    case "requestExample":
      return "request";
    case "parameters":
      if (isInPath) return "path";
      if (at.hasBody && field.model !== undefined) return "request";
      return at.hasBody && !at.isBodyStated ? "request" : "query";
    case "response":
    case "error":
    case "statuses":
      // A table below all samples, after that of the answer.
      if (at.hasBody && at.isOnlySent) return "request";
      if (isAskedBelow(group, at)) return isInPath ? "path" : ofSide(group, at);
      // "Fields" alone does not say whose.
      return group.role === "response" && isShape(group.title) && !isInPath
        ? ofSide(group, at)
        : "response";
    default:
      if (isInPath) return "path";
      return ofSide(group, at);
  }
}

/** Whether a title is about parameters, where another one is about the body. */
function isBesideBody({ title }: Group, { isBodyApart }: Surroundings): boolean {
  return isBodyApart && /^\W*(?:(?:request|http|api|url) )*param(?:eter)?s\W*$/i.test(title);
}

/** Whether the description of a field shows it in an address: "`?include=order`". */
function isShownInQuery({ path, schema }: PlacedField): boolean {
  const { description } = schema;
  const [name = "", second] = path;
  if (typeof description !== "string" || second !== undefined) return false;
  // A whole address is somebody else's.
  const shown = /(?:^|[\s`"'(])\?([\w.-]+)(?:\[[\w.]*\])?=/.exec(description)?.[1];
  return shown !== undefined && shown === name.replace(/\[\]$/, "");
}

/**
 * Whether what narrows a list down, or the id of the path, stands below the sample of an answer that does not
 * show it, and no title says that it is the answer's.
 */
function isAskedBelow(group: Group, at: Surroundings): boolean {
  const { role, statuses, title, isOfParameters, fields } = group;
  const isBelow = role === "response" && statuses.length === 0 && at.isAnswerShown && !at.isShown;
  const isOfAnswer = /param|field|attribut|propert/i.test(title) || at.hasBody || !isOfParameters;
  return isBelow && !isOfAnswer && (areFilters(fields) || isIdOfPath(fields, at));
}

/** Where a group is whose title says nothing: what has to be there is sent, even if the answer shows it again. */
function ofSide({ asks, isOfParameters, fields }: Group, at: Surroundings): FieldPlace {
  const { hasBody, isShown, isWhollyShown } = at;
  const isAsked = fields.some(({ required }) => required);
  if (hasBody) return !isShown || isAsked ? "request" : "response";
  if (isAsked && isIdOfPath(fields, at)) return "path";
  if ((isOfParameters || areFilters(fields)) && !isShown) return "query";
  return (asks && !isWhollyShown) || (isAsked && !isShown) ? "query" : "response";
}

/** Whether the only field is an id, and a call shows a value at the end of the path. */
function isIdOfPath([only, second]: Group["fields"], { endsOpen }: Surroundings): boolean {
  return second === undefined && endsOpen && /(?:^|_|[a-z])id$/i.test(only?.path[0] ?? "");
}

/** Whether fields are called like what narrows a list down, and none like what a page of a list tells of itself. */
function areFilters(fields: readonly PlacedField[]): boolean {
  const isNarrowing = fields.some(({ name }) => NARROWING.test(name));
  return isNarrowing && !fields.some(({ name, path }) => path.length > 1 || OF_A_PAGE.test(name));
}

const OF_A_PAGE =
  /^(?:total\w*|count|items|data|results?|records|rows|list|entries|has[-_]?(?:more|next)|next\w*|prev\w*|(?:total[-_]?)?pages)$/i;

const NARROWING =
  /^(?:per[-_]?page|page[-_]?(?:size|number|no)|limit|offset|cursor|skip|take|sort(?:[-_]?(?:by|order))?|order[-_]?by|q|query|search|filter|since|until|(?:start|end|from|to)[-_]?date|date[-_]?(?:from|to)|(?:starting|ending)[-_]?(?:after|before))$/i;
