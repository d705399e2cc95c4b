import type { CommandWords, Words } from "./words.ts";

/**
 * The script for bash. Labels are asked for as they are needed: they are those of the file that counts in the
 * folder where somebody types.
 */
export function renderBash({ commands }: Words): string {
  const [main, ...others] = commands;
  const names = others.map(({ name }) => name);
  return `# Completion of \`balances\` for bash: source <(balances completion bash)
_balances() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command=balances words=""
  if (( COMP_CWORD > 1 )); then
    case "\${COMP_WORDS[1]}" in
      ${names.join("|")}) command="\${COMP_WORDS[1]}" ;;
    esac
  fi
  COMPREPLY=()
  case "$command $prev" in
${commands.flatMap(valueCases).join("\n")}
  esac
  case "$command" in
${commands.map(wordCase).join("\n")}
  esac
  if [[ "$cur" != -* ]]; then
    case "$command" in
      ${namesOf(commands).join("|")}) words="$("\${COMP_WORDS[0]}" completion names 2>/dev/null)" ;;
${others
  .filter(({ values }) => values.length > 0)
  .map(valuesCase)
  .join("\n")}
      *) words="" ;;
    esac
    if (( COMP_CWORD == 1 )); then words="$words ${names.join(" ")}"; fi
  fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -F _balances ${main?.name}
`;
}

function namesOf(commands: readonly CommandWords[]): string[] {
  return commands.filter(({ takesNames }) => takesNames).map(({ name }) => name);
}

/** What follows a flag that wants a value; of one that is not listed nobody knows what. */
function valueCases({ name, flags }: CommandWords): string[] {
  const listed = flags.filter(({ values }) => values.length > 0);
  const files = flags.filter(({ isFile }) => isFile);
  const bare = flags.filter(({ takesValue }) => !takesValue).map(({ flag }) => `"${name} ${flag}"`);
  return [
    ...listed.map(
      ({ flag, values }) =>
        `    "${name} ${flag}") COMPREPLY=($(compgen -W "${values.join(" ")}" -- "$cur")); return ;;`,
    ),
    ...files.map(
      ({ flag }) => `    "${name} ${flag}") COMPREPLY=($(compgen -f -- "$cur")); return ;;`,
    ),
    `    ${bare.join("|")}) ;;`,
    `    "${name} --"*) return ;;`,
  ];
}

function wordCase({ name, flags }: CommandWords): string {
  return `    ${name}) words="${flags.map(({ flag }) => flag).join(" ")}" ;;`;
}

function valuesCase({ name, values }: CommandWords): string {
  return `      ${name}) words="${values.join(" ")}" ;;`;
}
