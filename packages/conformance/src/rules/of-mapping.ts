/** Rules of the normalizer: what its examples have to show. How it reads them is for the mapping suite. */
import { SpecError } from "@org/openapi";
import { goodAnswersOf, isAmount, matches, type Part, partsOf } from "../spec/index.ts";
import type { Rule } from "./rule.ts";
import { lineOf, type SubjectPackage } from "./subject-package.ts";

const FILE = "src/normalize.ts";

/** What the good answers of the balances are made of; undefined where they can't be listed. */
function partsIn({ spec, model, exported }: SubjectPackage): Part[] | undefined {
  const operation = model?.balances?.operation;
  if (spec === undefined || operation === undefined || exported?.definition === undefined) {
    return undefined;
  }
  try {
    return goodAnswersOf(spec, operation).flatMap(({ schema, value }) => partsOf(schema, value));
  } catch (error) {
    // What lacks a name or an example is found by other rules.
    if (error instanceof SpecError) return undefined;
    throw error;
  }
}

export const ofMapping: readonly Rule[] = [
  {
    id: "mapping/rows",
    title: "every row of the normalizer finds an amount in at least one example",
    why: "a row that no example shows is one that no test has ever read",
    fix: "add an example that has the amount, or remove the row",
    find(subject) {
      const amounts = partsIn(subject)?.filter((part) => isAmount(part.value, part.type));
      if (amounts === undefined) return [];
      const rows = Object.keys(subject.exported?.definition?.normalize.amounts ?? {});
      return rows
        .filter((row) => !amounts.some(({ pointer }) => matches(pointer, row)))
        .map((row) => ({
          file: FILE,
          line: lineOf(subject.text(FILE), row),
          happened: `no example has an amount at ${row}`,
        }));
    },
  },
  {
    id: "mapping/exponents",
    title: "every currency with decimals of the provider's own is in an example",
    why: "nothing but an example shows that they are right, and wrong ones are wrong by factors of ten",
    fix: "add the currency to an example such as `own_decimals`, with its report",
    find(subject) {
      const { exponents = {} } = subject.exported?.definition?.normalize ?? {};
      const parts = partsIn(subject);
      if (parts === undefined) return [];
      const values = new Set(parts.map(({ value }) => String(value).toUpperCase()));
      return Object.keys(exponents)
        .filter((code) => !values.has(code))
        .map((code) => ({
          file: FILE,
          line: lineOf(subject.text(FILE), `${code}:`),
          happened: `no example has an amount in ${code}`,
        }));
    },
  },
  {
    id: "mapping/tested",
    title: "a test hands the package to `testConformance`",
    why: "client, normalizer and mock are held against every example of the document there",
    fix: "write test/conformance.test.ts with `testConformance({ definition, mock, reports })`",
    find(subject) {
      const tests = subject.files("test").filter((file) => /\.(m?ts|m?js)$/.test(file));
      const isTested = tests.some((file) => subject.text(file)?.includes("testConformance("));
      return isTested ? [] : [{ file: "test", happened: "no file calls `testConformance`" }];
    },
  },
];
