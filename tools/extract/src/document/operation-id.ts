/**
 * A name for an operation that the page gives none: `GET /v1/balance` becomes `getBalance`. The
 * version of the API and the path's parameters are left out, unless the name is taken without
 * them.
 */
export function makeOperationId(method: string, path: string, taken: ReadonlySet<string>): string {
  const segments = path.split("/").filter((segment) => segment !== "");
  const fixed = segments.filter(
    (segment) => !segment.includes("{") && !/^v\d+(\.\d+)*$/i.test(segment),
  );
  const parameters = segments.filter((segment) => segment.includes("{"));
  const short = method + fixed.map(pascalCase).join("");
  const long = `${short}By${parameters.map(pascalCase).join("And")}`;
  const base = !taken.has(short) || parameters.length === 0 ? short : long;
  let name = base;
  for (let count = 2; taken.has(name); count += 1) name = `${base}${count}`;
  return name;
}

/** `direct-payout` becomes `DirectPayout`; what no identifier can hold is left out. */
function pascalCase(words: string): string {
  return words
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}
