import { formatDoubt, KEPT } from "@org/extract";
import { BALANCE_TYPES } from "../../../packages/core/src/balance/balance-types.ts";
import type { Made } from "./create.ts";
import type { Draft } from "./draft.ts";
import { describeType } from "./draft-table.ts";

/** What was made, and what a person has to look at: the parts of a text, the first in one line. */
export function summaryOf({ draft, isTested: isDone }: Made): string[] {
  const { asked, model, balances } = draft;
  const { name } = asked;
  const { operation, account } = balances;
  const normalizer = `packages/${name}/src/normalize.ts`;
  return [
    `specs/${name} and packages/${name}: built${isDone ? ", all tests pass" : `; its tests fail until a person wrote ${normalizer}`}`,
    ...foundIn(draft, isDone, ", in provenance.yaml"),
    `Next:
  - ${isDone ? `Confirm type, pool and unit of each amount in ${normalizer}` : `Write ${normalizer}, and the reports of its test`} (\`fetchBalances\` calls ${operation.id}).
  - Replace each "Draft:" in specs/${name}/overlay.yaml by words of your own, and add examples for the
    cases that matter: zero, negative, currencies without decimals, missing members.${account === undefined || model.operations.length === 1 ? "" : FROM_A_LIST}
  - Settle the assumptions: servers, credentials, errors. Then \`pnpm specs:build ${name} --page SOURCE\`,
    \`pnpm specs:check ${name}\`, \`pnpm generate ${name}\`, \`pnpm --filter @org/${name} test\`.
  - Commit it with .changeset/new-${name}.md and the lines in packages/cli and tools/behaviour.`,
  ];
}

/** The same of a package in a folder of its own. */
export function standaloneSummaryOf(draft: Draft, folder: string): string[] {
  const isDrafted = draft.table.open.length === 0;
  return [
    `${folder}: a package that is yours, with openapi.yaml, its code, and a test`,
    ...foundIn(draft, isDrafted),
    `Next:
  - In ${folder}: npm install && npm test
  - ${isDrafted ? "Confirm type, pool and unit of each amount in src/normalize.ts" : "Write src/normalize.ts, and the reports of its test"} (\`fetchBalances\` calls ${draft.balances.operation.id}).
  - Replace each "Draft:" in openapi.yaml by words of your own, settle the assumptions, and add examples for
    the cases that matter: zero, negative, currencies without decimals, missing members.
  - After each change of openapi.yaml: npm run generate && npm test`,
  ];
}

/** What was found in the source: amounts, assumptions, doubts. */
function foundIn(
  { asked, balances, table, additions, repairs, source }: Draft,
  isDone: boolean,
  where = "",
): string[] {
  const { amounts } = balances;
  const types = new Set(
    amounts.flatMap(({ type }) => (typeof type === "string" ? type : Object.values(type.values))),
  );
  return [
    ...list("To settle in it", isDone ? [] : table.open),
    ...list(
      "Amounts that were recognized",
      amounts.map(({ pointer, type, unit }) => {
        return `${pointer}: ${describeType({ type })}, ${unit === "minor" ? "smallest units" : "decimal"}`;
      }),
    ),
    ...list(
      "What these types say",
      [...types].map((type) => `${type}: ${BALANCE_TYPES[type].meaning}`),
    ),
    ...list(
      `Assumptions${where}`,
      additions.map(({ what, pointer }) => `${what} (${pointer})`),
    ),
    ...list(
      `Repairs${where}`,
      repairs.map(({ what, why, pointer }) => `${what} ${why} (${pointer})`),
    ),
    ...list(
      "Doubts about the source",
      // An example that contradicts its schema is left out here: it is among the repairs.
      source.extraction.doubts
        .filter(({ assumed }) => assumed !== KEPT)
        .map((doubt) => formatDoubt(asked.from, doubt)),
    ),
  ];
}

const FROM_A_LIST = `
  - Where one of the operations lists the accounts, \`fetchBalances\` finds them there: \`x-pagination\` at that one and
    \`x-balances.accounts\` (specs/README.md), and the report of them all as \`accounts\` in the test.`;

function list(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [[`${heading}:`, ...lines].join("\n  ")];
}
