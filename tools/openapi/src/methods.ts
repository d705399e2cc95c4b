/** The methods that a Path Item Object has a field for (OpenAPI 3.1, section 4.8.9), in its order. */
export const METHODS = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
] as const;

/** A method as a Path Item Object spells it. */
export type Method = (typeof METHODS)[number];
