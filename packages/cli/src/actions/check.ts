import { colorsFor } from "../colors.ts";
import { COMMAND_NAMES } from "../commands.ts";
import { type Configuration, missingOfNotify, placeIn } from "../connections/index.ts";
import { exitCodes } from "../exit-codes.ts";
import type { CommandLine } from "../options.ts";
import { write } from "../output.ts";
import { providers } from "../providers.ts";
import { type Checked, checkedTarget, renderCheck } from "../render-check.ts";
import { showName } from "../show.ts";
import { chooseTargets, configurationOf } from "../targets.ts";
import { proseWidthOf } from "../width.ts";

/** Says of each connection, and of each address that is told of alerts, what is missing. Nobody is asked. */
export async function check(line: CommandLine): Promise<number> {
  const { stdout } = process;
  const known = { providers, commands: COMMAND_NAMES };
  const targets = chooseTargets(line, known);
  // Who names connections asks about those.
  const isAll = line.names.length === 0 && line.flags.provider === undefined;
  const configuration = isAll ? configurationOf(line.flags, known) : undefined;
  const checked = [...targets.map(checkedTarget), ...checkedNotify(configuration)];
  await write(stdout, `${renderCheck(checked, colorsFor(stdout), proseWidthOf(stdout))}\n`);
  const isComplete = checked.every(({ missing }) => missing.length === 0);
  return isComplete ? exitCodes.complete : exitCodes.incomplete;
}

function checkedNotify(configuration: Configuration | undefined): Checked[] {
  if (configuration === undefined) return [];
  const { alerts, file, notify } = configuration;
  const told = notify.map((target) => {
    const lacks = missingOfNotify(target, file);
    const line = target.kind === "webhook" ? target.secret.line : null;
    const missing = lacks === undefined ? [] : [`${lacks} (${placeIn(file, line)})`];
    const to = target.kind === "webhook" ? "a webhook" : "standard output";
    return { description: `notify ${showName(target.name)}: ${to}`, missing };
  });
  if (alerts.length === 0 || notify.length > 0) return told;
  const missing = [
    `notify is missing: nobody is told (${placeIn(file, null)}); \`- name: log\` and \`stdout: true\``,
  ];
  return [
    { description: `alerts: ${alerts.map(({ name }) => showName(name)).join(", ")}`, missing },
  ];
}
