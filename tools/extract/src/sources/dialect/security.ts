import { isObject, ownMember, setMember } from "@org/openapi";
import { componentName } from "../../base/component-name.ts";
import { type Json, type JsonObject, objectAt } from "../../base/json.ts";

/** What the dialect says of credentials: each alternative has a title and the parameters it sends. */
export function dialectSecurity(value: Json | undefined): {
  schemes: JsonObject;
  requirements: Json[] | undefined;
} {
  const schemes: JsonObject = {};
  if (!Array.isArray(value)) return { schemes, requirements: undefined };
  const requirements = value
    .filter((item) => isObject(item))
    .map((alternative) => {
      const requirement: JsonObject = {};
      const title = componentName(String(ownMember(alternative, "title") ?? "auth"));
      const sent = sentParameters(alternative);
      for (const [index, { place, name, parameter }] of sent.entries()) {
        const key = index === 0 ? title : `${title}_${index + 1}`;
        const scheme = schemeOf(place, name, parameter);
        if (scheme) setMember(schemes, key, scheme);
        requirement[key] = [];
      }
      if (sent.length === 0) requirement[title] = [];
      return requirement;
    });
  return { schemes, requirements };
}

function sentParameters(alternative: JsonObject) {
  const places = objectAt(alternative, "parameters");
  return ["header", "query", "cookie"].flatMap((place) => {
    return Object.entries(objectAt(places, place)).flatMap(([name, parameter]) =>
      isObject(parameter) ? [{ place, name, parameter }] : [],
    );
  });
}

function schemeOf(place: string, name: string, parameter: JsonObject): JsonObject | undefined {
  const description = ownMember(parameter, "description") ?? "";
  const type = ownMember(parameter, "type");
  if (type === "http") {
    return { type, scheme: ownMember(parameter, "scheme") ?? "bearer", description };
  }
  if (type === "apiKey") return { type, in: place, name, description };
  if (type === "oauth2") return { type, flows: {}, description };
  return undefined;
}
