import { readFileSync } from "node:fs";
import path from "node:path";
import { visible } from "@org/command";
import type { Model, Operation } from "@org/generate";
import type { DraftTable } from "./draft-table.ts";

/**
 * `src/normalize.ts`: a table of what was recognized, for a person to confirm. Where something is
 * open it says so and reads nothing: a package that reports less than there is must not look done.
 *
 * @param file what it is called in messages
 */
export function normalizeFile(
  { name, title }: Pick<Model, "name" | "title">,
  { constant }: Pick<Operation, "constant">,
  { open, ...table }: DraftTable,
  file = fileOf(name),
): string {
  const [kind, about, value] =
    open.length === 0
      ? ["BalanceTable", toConfirm(title), JSON.stringify(table)]
      : ["BalanceReader", toWrite(title, open, table), readerThatThrows(file)];
  return `import type { ${kind} } from "@org/core/provider";
import type { ${constant} } from "./generated/operations.ts";

${about}
export const normalize: ${kind}<typeof ${constant}> = ${value};
`;
}

function toConfirm(title: string): string {
  return `/**
 * ${title}: a draft, of what was recognized by names and types. Confirm the unit, and of each amount
 * the type and the pool.
 */`;
}

/** Lines, because a pointer with a star in it would end a block. */
function toWrite(title: string, open: readonly string[], table: Omit<DraftTable, "open">): string {
  return `// ${title}: a draft that reads nothing yet. To settle:
${open.map((line) => `// - ${visible(line)}`).join("\n")}
// Where all amounts have one unit and their currency in one place, make this a BalanceTable, as in
// packages/finix. Else write \`amounts\` and \`read\`, as in packages/marqeta. Then say in
// test/conformance.test.ts what each example reports.${recognized(table)}`;
}

/** The rows that were recognized, to start from. */
function recognized(table: Omit<DraftTable, "open">): string {
  if (Object.keys(table.amounts).length === 0) return "";
  const lines = JSON.stringify(table, null, 2).split("\n");
  return ["", "// What was recognized:", ...lines.map((line) => `// ${visible(line)}`)].join("\n");
}

/** Whether nobody wrote the normalizer of a package yet. */
export function isDraftNormalizer(root: string, name: string): boolean {
  const text = readFileSync(path.join(root, "packages", name, "src/normalize.ts"), "utf8");
  return text.includes(unwritten(fileOf(name)));
}

function fileOf(name: string): string {
  return `packages/${name}/src/normalize.ts`;
}

function unwritten(file: string): string {
  return `${file} is a draft: it says what to write there.`;
}

function readerThatThrows(file: string): string {
  const message = unwritten(file);
  return `{ unit: "minor", amounts: {}, read() { throw new Error("${message}"); } }`;
}
