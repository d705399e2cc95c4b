import type { WriteStream } from "node:tty";
import { colorsFor } from "@org/command";
import type { PackageCheck } from "./check-package.ts";

/** Tells people of a package: how much it is, and what is wrong with it. */
export function printCheck(check: PackageCheck, stream: WriteStream): void {
  const { name, version, files, size, problems } = check;
  const colors = colorsFor(stream);
  const mark = problems.length === 0 ? colors.green("✓") : colors.red("✗");
  const facts = `${files.length} files, ${(size / 1000).toFixed(1)} kB`;
  stream.write(`${mark} ${colors.bold(name)} ${version}  ${colors.dim(facts)}\n`);
  for (const problem of problems) stream.write(`  ${problem}\n`);
}
