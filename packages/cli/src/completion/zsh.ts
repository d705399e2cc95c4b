import { renderBash } from "./bash.ts";
import type { Words } from "./words.ts";

/** The script for zsh, which carries out what bash does. */
export function renderZsh(words: Words): string {
  return `# Completion of \`balances\` for zsh, below compinit in .zshrc: source <(balances completion zsh)
autoload -U +X bashcompinit && bashcompinit
${renderBash(words).replace(/^#.*\n/, "")}`;
}
