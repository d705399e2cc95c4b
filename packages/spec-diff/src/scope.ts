import type { Scope } from "./change.ts";
import type { ChangeId } from "./policy.ts";

/** Kinds of change that only code which uses the generated package meets: names, options, exported types. */
const OF_PACKAGES =
  /^(?:operation-id-changed|parameter-renamed|client-.*|provider-renamed|default-media-type-changed|(?:credential|server|header)-option-.*|environment-.*|balances-.*|pages-.*|export-.*|argument-.*|result-.*|error-type-.*)$/;

/** Which question a kind of change answers. */
export function scopeOf(id: ChangeId): Scope {
  return OF_PACKAGES.test(id) ? "package" : "api";
}
