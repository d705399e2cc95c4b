import { colorsFor } from "../colors.ts";
import { COMMAND_NAMES } from "../commands.ts";
import { exitCodes } from "../exit-codes.ts";
import type { CommandLine } from "../options.ts";
import { write } from "../output.ts";
import { providers } from "../providers.ts";
import { renderCheck } from "../render-check.ts";
import { chooseTargets } from "../targets.ts";
import { proseWidthOf } from "../width.ts";

/** Says of each connection what is missing before it can be asked. Nobody is. */
export async function check(line: CommandLine): Promise<number> {
  const { stdout } = process;
  const targets = chooseTargets(line, { providers, commands: COMMAND_NAMES });
  const checked = targets.map((target) => ({ target, missing: target.missing() }));
  await write(stdout, `${renderCheck(checked, colorsFor(stdout), proseWidthOf(stdout))}\n`);
  const isComplete = checked.every(({ missing }) => missing.length === 0);
  return isComplete ? exitCodes.complete : exitCodes.incomplete;
}
