import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkPackage } from "@org/conformance/check";

/** Where the package in this folder, which is built, is not what the kit for providers' packages wants. */
export async function checkConformance(folder: string): Promise<string[]> {
  if (!existsSync(join(folder, "src/generated/client.ts"))) return [];
  const findings = await checkPackage(folder);
  return findings.map(({ rule, file, line, happened }) => {
    return `${rule}: ${file}${line === undefined ? "" : `:${line}`}: ${happened}`;
  });
}
