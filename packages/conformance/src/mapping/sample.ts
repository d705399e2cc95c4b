/** The answers of a spec, read. */
import { type BalanceReport, parseJson } from "@org/core";
import { reportOf } from "@org/core/provider";
import {
  currencyOf,
  type GoodAnswer,
  isAmount,
  matches,
  type Part,
  partsOf,
} from "../spec/index.ts";
import type { Amount, Mapping, Sample } from "./mapping.ts";

/**
 * The sample that an answer is.
 *
 * @throws {unknown} when the normalizer throws: what it throws.
 */
export async function sampleOf(
  mapping: Mapping,
  { name, schema, value }: GoodAnswer,
): Promise<Sample> {
  const read = (answer: unknown, args: object = mapping.args): Promise<BalanceReport> =>
    reportOf(mapping.provider, mapping.normalize, answer, args);
  // As it comes from the wire: what JavaScript can't hold keeps its digits.
  const answer = parseJson(JSON.stringify(value));
  const parts = partsOf(schema, answer);
  const report = await read(answer);
  return { mapping, name, answer, parts, report, amounts: amountsOf(mapping, parts, report), read };
}

function amountsOf(
  { normalize, status }: Mapping,
  parts: readonly Part[],
  report: BalanceReport,
): Amount[] {
  const described = parts.filter(({ pointer }) => pointer !== "" && pointer !== status);
  return Object.entries(normalize.amounts).flatMap(([pattern, row]) =>
    described
      .filter(({ pointer, value, type }) => matches(pointer, pattern) && isAmount(value, type))
      .map((part) => {
        const { pointer } = part;
        const currency = currencyOf(described, normalize, part, pattern);
        const entry = report.entries.find(({ source }) => source.pointer === pointer);
        return { pointer, pattern, row, part, currency, entry };
      }),
  );
}
