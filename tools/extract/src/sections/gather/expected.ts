import type { Surroundings } from "../../evidence/fields/meaning.ts";
import { fieldPlaceOf, type Light } from "../light.ts";

/** What is expected of tables and lists in a light. */
export function expectedIn({ role }: Light): Surroundings {
  const place = fieldPlaceOf(role);
  if (place) return { place, expects: "fields" };
  if (role === "values" || role === "statuses") return { expects: role };
  return role === "parameters" ? { expects: "fields" } : {};
}
