#!/usr/bin/env node
/** `mock`: the command line. */
import { colorsFor, command, run, visible, visibleJson } from "@org/command";
import { InvalidArgumentError } from "commander";
import { explain } from "./error.ts";
import { type Mock, startMock } from "./mock.ts";
import { readScenario } from "./scenario/read-scenario.ts";
import { knownSpecs } from "./specs.ts";

interface Flags {
  readonly port: number;
  readonly status?: number;
  readonly example?: Readonly<Record<string, string>>;
  readonly delay?: number;
  readonly scenario?: string;
  readonly json?: true;
  readonly verbose?: true;
}

const program = command("mock", "Serves a provider's API from its spec on 127.0.0.1, until Ctrl-C.")
  .argument("<spec>", `a provider (${knownSpecs().join(", ")}) or the path of an OpenAPI document`)
  .option("--port <number>", "TCP port; 0 takes a free one", port, 4010)
  .option("--status <code>", "answer every request with this status", number)
  .option("--example <operation=name>", "answer with this example; repeatable", example)
  .option("--delay <ms>", "wait so many milliseconds before every answer", number)
  .option("--scenario <file>", "sequences, states, faults: YAML or JSON, see below")
  .option("--json", "print the URL and the operations as JSON")
  .option("--verbose", "log each request and its answer on stderr")
  .addHelpText(
    "after",
    `
Any credentials will do, but there must be some. A request chooses its answer by a header:
  Prefer: code=401                the first example of that status
  Prefer: code=200, example=zero  the example of that name

A scenario answers by operation, one request after another; the last answer stays:
  answers:
    getBalance:
      - 503                                     # a status
      - { example: typical, delayMs: 200 }      # an example of the spec, late
      - { with: { available_amount: 12345678901234567890123456 } }
      - { fault: cut }                          # also stall, stall-body, network
  rateLimit: { requests: 10, seconds: 1 }
Its whole form is in scenario.schema.json of this package.

Exit codes: 0 stopped, 1 could not start, 2 wrong usage`,
  )
  .action(serve);

await run(program, { explain, exitCode: 1 });

async function serve(spec: string, flags: Flags): Promise<void> {
  const { status, delay, scenario } = flags;
  const mock = await startMock(spec, {
    port: flags.port,
    ...(flags.example && { examples: flags.example }),
    ...(status !== undefined && { status }),
    ...(delay !== undefined && { delayMs: delay }),
    ...(scenario !== undefined && { scenario: readScenario(scenario) }),
    ...(flags.verbose && { log: (line: string) => console.error(visible(line)) }),
  });
  const { url, operations } = mock;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void mock.close());
  }
  console.log(flags.json ? visibleJson({ url, operations }, 0) : welcome(spec, mock));
}

function welcome(spec: string, { url, operations }: Mock): string {
  const colors = colorsFor(process.stdout);
  const described = operations.map(({ id, method, path, answers }) =>
    [
      `${colors.bold(visible(id))}  ${method} ${url}${visible(path)}`,
      ...answers.map(({ status, examples }) =>
        wrap(`  ${visible(status)}  `, examples.map(visible)),
      ),
    ].join("\n"),
  );
  return [
    `${spec} answers on ${colors.cyan(url)}`,
    ...described,
    `Choose an answer by a header:  Prefer: code=200, example=NAME`,
    "Any credentials will do; without them the answer is 401. Ctrl-C stops.",
  ].join("\n\n");
}

/** Names after a label, in lines of at most 100 columns that are indented as far as the label. */
function wrap(label: string, names: readonly string[]): string {
  const lines: string[] = [];
  let line = label;
  for (const [index, name] of names.entries()) {
    const next = index < names.length - 1 ? `${name}, ` : name;
    if (line.length + next.length > 100 && line.trim() !== "") {
      lines.push(line.trimEnd());
      line = " ".repeat(label.length);
    }
    line += next;
  }
  return [...lines, line.trimEnd()].join("\n");
}

function number(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError("Not a number.");
  return Number(value);
}

function port(value: string): number {
  const parsed = number(value);
  if (parsed > 65535) throw new InvalidArgumentError("A port is at most 65535.");
  return parsed;
}

function example(value: string, previous: Record<string, string> = {}) {
  const [operation, name, ...rest] = value.split("=");
  if (!operation || !name || rest.length > 0) {
    throw new InvalidArgumentError("Write it as operation=name.");
  }
  return { ...previous, [operation]: name };
}
