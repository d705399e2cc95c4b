/** A name with only the characters that a key of `components` may have. */
export function componentName(name: string): string {
  const clean = name.trim().replace(/[^A-Za-z0-9._-]+/g, "_");
  return clean === "" ? "_" : clean;
}
