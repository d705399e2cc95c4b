import { stripVTControlCharacters } from "node:util";

/** A line of Prism's log: pino's JSON, of which these members are used. */
interface Entry {
  readonly level: number;
  readonly msg?: string;
  readonly input?: { readonly method: string; readonly url: { readonly path: string } };
}

/** The level from which pino means warnings and errors. */
const warning = 40;

/** How Prism begins the line that tells the status of its answer. */
const answer = "> Responding";

/**
 * A destination for Prism's log that hands on readable lines: each request, what is wrong with it,
 * and the status of the answer. Neither headers nor bodies are among them.
 */
export function logTo(log: (line: string) => void): { write(json: string): void } {
  return {
    write(json) {
      const { level, msg = "", input }: Entry = JSON.parse(json);
      const message = stripVTControlCharacters(msg);
      if (input) log(`${input.method.toUpperCase()} ${input.url.path}`);
      if (level >= warning || message.startsWith(answer)) log(`  ${message.replace(/^> /, "")}`);
    },
  };
}
