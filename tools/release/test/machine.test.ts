import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { consumerEnvironment } from "../src/rehearsal/consumer-environment.ts";
import { readMachine } from "../src/rehearsal/machine.ts";
import { repository } from "../src/workspace.ts";

const folder = mkdtempSync(join(tmpdir(), "machine-"));

afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true }));

/** An npm that is set to these, unless it is run by the Node of the workspace, beside which nothing is set. */
function machineWith(settings: Readonly<Record<string, string>>): void {
  const cases = Object.entries(settings).map(([name, value]) => `${name}) echo "${value}";;`);
  const own = `case "$PATH" in *${repository}/*) echo null; exit;; esac`;
  writeFileSync(join(folder, "npm"), `#!/bin/sh\n${own}\ncase "$3" in ${cases.join(" ")} esac\n`);
  chmodSync(join(folder, "npm"), 0o755);
  const path = [join(repository, "node_modules/.bin"), folder, process.env["PATH"]];
  vi.stubEnv("PATH", path.join(delimiter));
}

test("consumers get the packages of others as this machine does", async () => {
  machineWith({ registry: "http://127.0.0.1:1/", cafile: "/machine/ca.pem" });
  vi.stubEnv("NODE_EXTRA_CA_CERTS", undefined);
  const others = await readMachine();
  expect(others).toEqual({ registry: "http://127.0.0.1:1/", certificates: "/machine/ca.pem" });
  const env = consumerEnvironment(folder, { providers: "http://127.0.0.1:2", others });
  expect(env["NODE_EXTRA_CA_CERTS"]).toBe("/machine/ca.pem");
  expect(env["npm_config_registry"]).toBe("http://127.0.0.1:1/");
});

test("a machine without certificates of its own hands on none", async () => {
  machineWith({ registry: "http://127.0.0.1:1/", cafile: "null" });
  vi.stubEnv("NODE_EXTRA_CA_CERTS", undefined);
  const others = await readMachine();
  const env = consumerEnvironment(folder, { providers: "http://127.0.0.1:2", others });
  expect(env).not.toHaveProperty("NODE_EXTRA_CA_CERTS");
});
