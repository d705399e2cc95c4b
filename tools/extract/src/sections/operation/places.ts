import { isEvidentValue, isLiteral } from "../../evidence/endpoints/literal-values.ts";
import { sendsBody } from "../../evidence/endpoints/method.ts";
import type { FieldPlace } from "../../evidence/fields/field-place.ts";
import type { PlacedField } from "../../evidence/fields/meaning.ts";
import type { Found, Group, PlacedGroup } from "../found.ts";
import { isShape } from "../light.ts";
import { withDescribedModel } from "../models.ts";
import { withTitles } from "../titled-groups.ts";
import { withValues } from "../values.ts";
import type { Evidence } from "./evidence.ts";

/**
 * The groups of an operation, each with its place: as the page says beside a field or above it. Where it says
 * "Parameters" alone, those that the path has are in the path, the others in the body of a method that has
 * one (RFC 9110, section 9.3) and in the query of one that has none.
 */
export function placedGroups({ scope, own, models }: Evidence): PlacedGroup[] {
  const groups = placed(own, scope).map((group) => {
    return { ...group, fields: group.fields.map((field) => withDescribedModel(field, models)) };
  });
  return withTitles(groups, models);
}

/** The groups that are said for several operations. */
export function placedAround({ scope, around }: Evidence): PlacedGroup[] {
  return around.flatMap((found) => placed(found, scope)).filter(({ role }) => role !== undefined);
}

/** Fields around an operation of which no title says whose they are. */
export function openAround({ scope, around }: Evidence): PlacedGroup[] {
  return around.flatMap((found) => placed(found, scope)).filter(({ role }) => role === undefined);
}

/**
 * What a path has in braces, and in capitals: `/purses/PURSE_ID`; or, where it has none and no call shows what
 * stands there, in the words of a parameter that is called like an id: `/purses/id`.
 */
function namesInPath(
  path: string,
  method: Evidence["scope"]["method"],
  { groups, calls }: Found,
): ReadonlySet<string> {
  const templates = [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? "");
  const parts = path.split("/");
  const capitals = parts.filter((part) => /^[A-Z][A-Z_]{2,}$/.test(part));
  const parameters = groups.filter(({ role }) => role === "parameters" || role === "path");
  const named = new Set(parameters.flatMap(({ fields }) => fields.map(({ name }) => name)));
  const isOpen = !sendsBody(method) && templates.length === 0 && calls.length === 0;
  const ids = isOpen ? parts.slice(2).filter((part) => ID.test(part) && named.has(part)) : [];
  return new Set([...templates, ...capitals, ...ids]);
}

const ID = /^(?:id|uu?id|\w+_u?u?id|[a-z]\w*I[dD])$/;

function placed(found: Found, scope: Evidence["scope"]): PlacedGroup[] {
  const { method, address, isBesideBody } = scope;
  const { path } = address;
  const inPath = namesInPath(path, method, found);
  const hasBody = sendsBody(method);
  const called = hasBody ? [] : found.calls.flatMap((call) => call.address.query);
  const inQuery = new Set([...address.query, ...called]);
  const isAsked =
    method === "get" &&
    !found.samples.some(({ role }) => isRequest(role)) &&
    !found.calls.some(({ body }) => body !== undefined);
  const isBodyStated = found.groups.some(({ role, fields }) => {
    return role === "request" || fields.some(({ place }) => place === "request");
  });
  const isBodyApart = found.groups.some(
    ({ role, title }) => role === "request" && BODY.test(title),
  );
  const isPathOpen = path.split("/").some((part) => /[{}]|^(?!v\d).*\d/i.test(part));
  const ofPath = found.groups.filter(({ role }) => role === "path");
  const described = new Set(ofPath.flatMap(({ fields }) => fields.map((one) => one.path[0] ?? "")));
  const isPathDescribed = inPath.size > 0 && [...inPath].every((name) => described.has(name));
  const isValue = scope.rank === "call" ? isLiteral : isEvidentValue;
  const endsOpen = isValue(path.split("/").at(-1) ?? "");
  const at = {
    endsOpen,
    inPath,
    inQuery,
    hasBody,
    isAsked,
    isBodyStated,
    isBodyApart,
    isAnswerShown: found.samples.some(({ role }) => role === "response"),
    isPathOpen,
    isPathDescribed,
  };
  const asked = askedIn(found);
  return found.groups.flatMap((group) => {
    const isAgain = group.role === undefined && group.fields.every(({ name }) => asked.has(name));
    const isShownIn = {
      isShown: shareShown(found, group) > 0.5,
      isWhollyShown: shareShown(found, group) === 1,
      isSent: isSent(found, group),
      isOnlySent: isOnlySent(found, group),
    };
    const byPlace = new Map<FieldPlace, PlacedField[]>();
    for (const one of withValues(group.fields, found.values)) {
      const field = asPathParameter(one, inPath);
      // What a title says of its fields is known from the title.
      const own = field.place === group.role ? undefined : field.place;
      const again = isAgain ? asked.get(field.name) : undefined;
      const said = own ?? again ?? placeOf(group, field, { ...at, ...isShownIn });
      const place = said === "request" && isBesideBody ? "query" : said;
      byPlace.set(place, [...(byPlace.get(place) ?? []), field]);
    }
    return [...byPlace].map(([place, fields]) => ({ ...group, place, fields }));
  });
}

/** The parameters that titles say the place of: what is said of them again elsewhere is about these. */
function askedIn({ groups }: Found): ReadonlyMap<string, FieldPlace> {
  return new Map(
    groups.flatMap(({ role, fields }) =>
      role === "query" || role === "header" ? fields.map(({ name }) => [name, role] as const) : [],
    ),
  );
}

/** `:id` stands for any name, but where the path has it. */
function asPathParameter(field: PlacedField, inPath: ReadonlySet<string>): PlacedField {
  const name = field.name.replaceAll(/^[:{<[]+|[}>\]]+$/g, "");
  const isAny = field.path.length === 1 && field.path[0] === "*";
  return isAny && inPath.has(name) ? { ...field, path: [name], place: "path" } : field;
}

interface Surroundings {
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

const BODY = /\b(?:body|payload|json|data)\b/i;

function placeOf(group: Group, field: PlacedField, at: Surroundings): FieldPlace {
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

/** Whether the bodies that are shown have most of what a group describes, and no address has any of it. */
function isSent({ calls, samples }: Found, { fields }: Group): boolean {
  const names = [...new Set(fields.map(({ path }) => path[0] ?? ""))];
  const inAddress = new Set(calls.flatMap(({ address }) => address.query));
  if (names.some((name) => inAddress.has(name))) return false;
  const texts = [
    ...calls.map(({ body }) => body ?? ""),
    ...samples.flatMap(({ role, sample }) => (isRequest(role) ? sample.text : [])),
  ];
  const inForms = new Set(calls.flatMap(({ form }) => form?.fields.map(([name]) => name) ?? []));
  const isIn = (name: string) =>
    inForms.has(name) || texts.some((text) => text.includes(`"${name}"`));
  return names.filter(isIn).length * 2 > names.length;
}

/** Whether the bodies that are sent have all that a group describes, and the answers that are shown nothing of it. */
function isOnlySent({ samples }: Found, { fields }: Group): boolean {
  const names = [...new Set(fields.map(({ path }) => `"${path.at(-1) ?? ""}"`))];
  const [sent, others] = [
    samples.filter(({ role }) => isRequest(role)),
    samples.filter(({ role }) => !isRequest(role)),
  ].map((list) => list.map(({ sample }) => sample.text));
  if (names.length < 2 || !sent || !others || others.length === 0) return false;
  const isIn = (texts: readonly string[], name: string) =>
    texts.some((text) => text.includes(name));
  return names.every((name) => isIn(sent, name) && !isIn(others, name));
}

function isRequest(role: Group["role"]): boolean {
  return role === "request" || role === "requestExample";
}

/** How much of what a group describes the samples of answers show. */
function shareShown({ samples }: Found, { fields }: Group): number {
  const texts = samples.filter(({ role }) => !isRequest(role));
  const names = fields.map(({ path }) => path.at(-1) ?? "");
  const shown = names.filter((name) =>
    texts.some(({ sample }) => sample.text.includes(`"${name}"`)),
  );
  return names.length === 0 ? 0 : shown.length / names.length;
}
