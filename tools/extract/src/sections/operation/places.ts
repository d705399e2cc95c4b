import { isEvidentValue, isLiteral } from "../../evidence/endpoints/literal-values.ts";
import { sendsBody } from "../../evidence/endpoints/method.ts";
import type { FieldPlace } from "../../evidence/fields/field-place.ts";
import type { PlacedField } from "../../evidence/fields/meaning.ts";
import type { Found, PlacedGroup } from "../found.ts";
import { withDescribedModel } from "../models.ts";
import { withTitles } from "../titled-groups.ts";
import { withValues } from "../values.ts";
import type { Evidence } from "./evidence.ts";
import { BODY, placeOf } from "./place-of-field.ts";
import { isOnlySent, isRequest, isSent, shareShown } from "./shown-of-group.ts";

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
  return around
    .flatMap((found) => placed(found, scope))
    .filter(({ role }) => role !== undefined)
    .map(withoutReadOnly);
}

/** Fields around an operation of which no title says whose they are. */
export function openAround({ scope, around }: Evidence): PlacedGroup[] {
  return around
    .flatMap((found) => placed(found, scope))
    .filter(({ role }) => role === undefined)
    .map(withoutReadOnly);
}

/** What is described for several operations, and only comes back, is not sent. */
function withoutReadOnly(group: PlacedGroup): PlacedGroup {
  if (group.place !== "request") return group;
  return { ...group, fields: group.fields.filter(({ schema }) => schema["readOnly"] !== true) };
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
      const field = asPathParameter(one, inPath, inQuery);
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

/** `:id` stands for any name, but where the path has it; `id` for `{ID}`, where nothing else is called so. */
function asPathParameter(
  field: PlacedField,
  inPath: ReadonlySet<string>,
  inQuery: ReadonlySet<string>,
): PlacedField {
  const [own = "", second] = field.path;
  if (second === undefined && !inPath.has(own) && !inQuery.has(own)) {
    const same = [...inPath].filter((one) => one.toLowerCase() === own.toLowerCase());
    const [only, other] = same;
    if (only !== undefined && other === undefined && field.place === undefined) {
      return { ...field, name: only, path: [only], place: "path" };
    }
  }
  const name = field.name.replaceAll(/^[:{<[]+|[}>\]]+$/g, "");
  const isAny = field.path.length === 1 && field.path[0] === "*";
  return isAny && inPath.has(name) ? { ...field, path: [name], place: "path" } : field;
}
