import { COMMAND_NAMES } from "../commands.ts";
import { renderBash } from "../completion/bash.ts";
import { renderFish } from "../completion/fish.ts";
import { wordsOfCommands } from "../completion/words.ts";
import { renderZsh } from "../completion/zsh.ts";
import { findConfiguration, readConfiguration } from "../connections/index.ts";
import { exitCodes } from "../exit-codes.ts";
import type { CommandLine } from "../options.ts";
import { write } from "../output.ts";
import { providers } from "../providers.ts";

/** Prints the script for a shell, or the names that it asks for. */
export async function completion({ names: [shell] }: CommandLine): Promise<number> {
  await write(process.stdout, wordsFor(shell));
  return exitCodes.complete;
}

function wordsFor(shell: string | undefined): string {
  if (shell === "bash") return renderBash(wordsOfCommands());
  if (shell === "zsh") return renderZsh(wordsOfCommands());
  if (shell === "fish") return renderFish(wordsOfCommands());
  return `${connectionNames().join("\n")}\n`;
}

/** The names of connections that count here. A file that is wrong has none: nobody can be told while typing. */
function connectionNames(): string[] {
  try {
    const file = findConfiguration(process.cwd());
    if (file === undefined) return providers.map(({ provider }) => provider.name);
    const { connections } = readConfiguration(file, { providers, reserved: COMMAND_NAMES });
    const names = connections.flatMap(({ label, definition }) => [label, definition.provider.name]);
    return [...new Set(names)];
  } catch {
    return [];
  }
}
