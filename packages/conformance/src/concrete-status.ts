import { concreteStatus } from "@org/generate";
import type { Case } from "@org/specs";

/** A case with a status that a server can answer with. */
export interface ConcreteCase extends Case {
  readonly code: number;
}

/** Cases with a status for each that no other response of its operation is for. */
export function concreteCases(cases: readonly Case[]): ConcreteCase[] {
  return cases.map((one) => {
    const own = cases.filter(({ operationId }) => operationId === one.operationId);
    const documented = new Set(own.map(({ status }) => status));
    return { ...one, code: concreteStatus(one.status, documented) };
  });
}
