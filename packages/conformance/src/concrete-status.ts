import type { Case } from "@org/specs";

/** A case with a status that a server can answer with. */
export interface ConcreteCase extends Case {
  readonly code: number;
}

/** In the order in which `default` takes them: it is mostly said of errors. */
const CODES = [5, 4, 3, 2].flatMap((first) =>
  Array.from({ length: 100 }, (_, rest) => first * 100 + rest),
);

/**
 * Cases with a status for each that no other response of its operation is for: of `4XX` beside 400 that is
 * 401, of `default` beside 500 that is 501 (OpenAPI 3.1, section 4.8.16).
 */
export function concreteCases(cases: readonly Case[]): ConcreteCase[] {
  return cases.map((one) => {
    const own = cases.filter(({ operationId }) => operationId === one.operationId);
    const documented = new Set(own.map(({ status }) => status));
    return { ...one, code: codeOf(one.status, documented) };
  });
}

function codeOf(status: string, documented: ReadonlySet<string>): number {
  if (/^\d+$/.test(status)) return Number(status);
  const isFree = (code: number): boolean => {
    if (documented.has(String(code))) return false;
    const range = `${String(code).charAt(0)}XX`;
    return status === "default" ? !documented.has(range) : status === range;
  };
  return CODES.find(isFree) ?? 500;
}
