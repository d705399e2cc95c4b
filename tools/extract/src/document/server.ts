import { isObject, ownMember } from "@org/openapi";
import type { Json, JsonObject } from "../base/json.ts";
import { type Context, compact, doubt, extensions, prose, text } from "./context.ts";

/** Server Objects (OpenAPI 3.1, section 4.8.5): those whose URL can be requested. */
export function servers(value: Json | undefined, context: Context): JsonObject[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter((item) => isObject(item))
    .flatMap((server) => {
      const url = serverUrl(server, context);
      if (!url) return [];
      const variables = serverVariables(ownMember(server, "variables"), url);
      return {
        url,
        ...compact({ description: prose(context, server, "description") }),
        ...(Object.keys(variables).length > 0 ? { variables } : {}),
        ...extensions(server),
      };
    });
}

function serverUrl(server: JsonObject, context: Context): string | undefined {
  const said = text(server, "url")?.trim();
  if (!said) return undefined;
  const scheme = /^(localhost|127\.|\[::1\])/.test(said) ? "http" : "https";
  const url =
    /^[a-z][a-z0-9+.-]*:\/\//i.test(said) || /^[/{]/.test(said) ? said : `${scheme}://${said}`;
  const trimmed = url.length > 1 ? url.replace(/\/+$/, "") : url;
  if (!URL.canParse(trimmed.replace(/\{[^{}]*\}/g, "x"), "http://host")) {
    doubt(context, server, "url", `server "${said}" is no URL`, "left out");
    return undefined;
  }
  if (url !== said) {
    doubt(context, server, "url", `server "${said}" has no scheme`, `read as ${url}`);
  }
  return trimmed;
}

/** Server Variable Objects (OpenAPI 3.1, section 4.8.6), one for each variable in the URL. */
function serverVariables(value: Json | undefined, url: string): JsonObject {
  const result: JsonObject = {};
  for (const [, name] of url.matchAll(/\{([^{}]*)\}/g)) {
    if (!name) continue;
    const variable = isObject(value) ? ownMember(value, name) : undefined;
    const preset = isObject(variable) ? text(variable, "default") : undefined;
    const values = isObject(variable) ? ownMember(variable, "enum") : undefined;
    result[name] = {
      default: preset ?? name,
      ...(Array.isArray(values) && values.length > 0 ? { enum: values.map(String) } : {}),
    };
  }
  return result;
}
