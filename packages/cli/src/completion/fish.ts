import type { CommandWords, FlagWords, Words } from "./words.ts";

/** The script for fish. */
export function renderFish({ commands }: Words): string {
  const [main, ...others] = commands;
  const names = others.map(({ name }) => name).join(" ");
  const isMain = `not __fish_seen_subcommand_from ${names}`;
  const lines = [
    "# Completion of `balances` for fish: balances completion fish | source",
    "complete -c balances -f",
    ...others.map(
      ({ name, description }) =>
        `complete -c balances -n __fish_use_subcommand -a ${name} -d ${quote(description)}`,
    ),
    ...(main === undefined ? [] : linesOf(main, isMain)),
    ...others.flatMap((command) => linesOf(command, `__fish_seen_subcommand_from ${command.name}`)),
  ];
  return `${lines.join("\n")}\n`;
}

function linesOf({ flags, values, takesNames }: CommandWords, condition: string): string[] {
  const when = `complete -c balances -n ${quote(condition)}`;
  return [
    ...flags.map((flag) => `${when} ${flagLine(flag)}`),
    ...(values.length === 0 ? [] : [`${when} -a ${quote(values.join(" "))}`]),
    ...(takesNames ? [`${when} -a '(balances completion names 2>/dev/null)'`] : []),
  ];
}

function flagLine({ flag, description, takesValue, isFile, values }: FlagWords): string {
  const value = isFile ? " -r -F" : takesValue ? " -x" : "";
  const words = values.length === 0 ? "" : ` -a ${quote(values.join(" "))}`;
  return `-l ${flag.slice("--".length)}${value}${words} -d ${quote(description)}`;
}

/** Fish knows two escapes between single quotes. */
function quote(text: string): string {
  return `'${text.replaceAll(/[\\']/g, "\\$&")}'`;
}
