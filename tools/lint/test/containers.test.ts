import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DCLinter } from "dclint";
import { validate } from "dockerfile-utils";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const FOLDER = new URL("../../../examples/collector/", import.meta.url);

function read(name: string): string {
  return readFileSync(new URL(name, FOLDER), "utf8");
}

interface Message {
  readonly line: number;
  readonly message: string;
}

/** What the linter says of a Compose file. */
function complaintsOf(file: string): string[] {
  const linter = new DCLinter({ rules: {}, quiet: false, debug: false, exclude: [] });
  return linter
    .lintFiles([file], false)
    .flatMap((result: { readonly messages: readonly Message[] }) => result.messages)
    .map(({ line, message }: Message) => `${line}: ${message}`);
}

describe("the Dockerfile of the example", () => {
  it("has nothing that the checks of editors complain of, and they do complain", () => {
    expect(validate(read("Dockerfile"))).toEqual([]);
    expect(validate(`${read("Dockerfile")}\nEXPOSE port\n`)).not.toEqual([]);
  });

  it("runs as an ordinary user, and gives signals to Node itself", () => {
    const lines = read("Dockerfile").split("\n");
    expect(lines).toContain("USER node");
    // The form of a list: a shell would be the first process, and keep SIGTERM to itself.
    expect(lines.find((line) => line.startsWith("ENTRYPOINT"))).toMatch(/^ENTRYPOINT \["node"/);
  });

  it("copies nothing that could hold a secret", () => {
    const ignored = read(".dockerignore")
      .split("\n")
      .filter((line) => !line.startsWith("#"));
    expect(ignored[0]).toBe("*");
    expect(ignored.join("\n")).not.toContain(".env");
  });
});

describe("the Compose file of the example", () => {
  const file = fileURLToPath(new URL("compose.yaml", FOLDER));

  it("has nothing that its linter complains of", () => {
    expect(complaintsOf(file)).toEqual([]);
  });

  it("has two workers, which wait for PostgreSQL and have time to end", () => {
    const { services } = parse(read("compose.yaml"));
    expect(services.worker.deploy.replicas).toBe(2);
    expect(services.worker.depends_on.postgres.condition).toBe("service_healthy");
    expect(Number.parseInt(services.worker.stop_grace_period, 10)).toBeGreaterThan(10);
  });

  it("states no password", () => {
    const { postgres, worker } = parse(read("compose.yaml")).services;
    // A variable, and an error where it is not set.
    const variable = /\$\{POSTGRES_PASSWORD:\?[^}]+\}/;
    expect(postgres.environment.POSTGRES_PASSWORD).toMatch(variable);
    expect(new URL(worker.environment.DATABASE_URL.replace(variable, "word")).password).toBe(
      "word",
    );
  });
});
