/** The mapping suite: what holds of every normalizer, and where it does not hold of this one. */
import { absent, changed, digits, negative, pointers } from "./checks/amounts.ts";
import { accounts, times } from "./checks/beside.ts";
import { otherCurrency, unknownCurrency } from "./checks/currency.ts";
import { another, order, unknownMembers } from "./checks/lists.ts";
import { decided, rows } from "./checks/meaning.ts";
import { reports } from "./checks/reports.ts";
import type { Failure, Mapping, MappingCheck } from "./mapping.ts";
import { sampleOf } from "./sample.ts";

/** What holds of every normalizer, in the order in which it is told. */
export const MAPPING_CHECKS: readonly MappingCheck[] = [
  reports,
  pointers,
  rows,
  changed,
  digits,
  negative,
  absent,
  unknownCurrency,
  otherCurrency,
  decided,
  accounts,
  times,
  order,
  another,
  unknownMembers,
];

/** Where a normalizer fails one of the checks: in each example, with each change of it. */
export async function findFailures(mapping: Mapping, check: MappingCheck): Promise<Failure[]> {
  const found: Failure[] = [];
  for (const answer of mapping.answers) {
    try {
      found.push(...(await check.find(await sampleOf(mapping, answer))));
    } catch (error) {
      const { name: example } = answer;
      found.push({ example, pointer: "", happened: `the normalizer threw ${String(error)}` });
    }
  }
  return found;
}

/** Where a normalizer fails any of the checks. */
export async function checkMapping(
  mapping: Mapping,
): Promise<(Failure & { readonly check: MappingCheck })[]> {
  const found = [];
  for (const check of MAPPING_CHECKS) {
    for (const failure of await findFailures(mapping, check)) found.push({ ...failure, check });
  }
  return found;
}

/** `typical /available/0/amount: its entry is gone` */
export function showFailure({ example, pointer, happened }: Failure): string {
  return `${example} ${pointer === "" ? "" : `${pointer}: `}${happened}`;
}
