import { expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { type ProviderName, run, settings, startMocks } from "./run.ts";

test("--help tells everything", async () => {
  const { code, out, err } = await run(["--help"]);
  await expect(out).toMatchFileSnapshot("screens/help.txt");
  expect({ code, err }).toEqual({ code: 0, err: "" });
});

test("--version tells the version", async () => {
  expect(await run(["--version"])).toEqual({ code: 0, out: `${manifest.version}\n`, err: "" });
});

test("without credentials it says what to set", async () => {
  const { code, out, err } = await run([]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  await expect(err).toMatchFileSnapshot("screens/nothing-to-ask.txt");
});

test.each([
  [["--nope"], "error: unknown option '--nope'"],
  [["finix"], "error: too many arguments"],
  [["--provider", "paypall"], "Allowed choices are glomo, finix, muda, wooshpay, marqeta."],
  [["--type", "spendable"], "Allowed choices are available, booked"],
  [["--timeout", "soon"], "It must be a number above 0."],
])("%j is wrong usage", async (args, message) => {
  const { code, out, err } = await run(args, settings.glomo);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(message);
});

test.each(Object.keys(settings) as ProviderName[])("%s is asked with flags alone", async (name) => {
  await using mocks = await startMocks({ [name]: {} });
  const { [`${name.toUpperCase()}_BASE_URL`]: baseUrl = "" } = mocks.env;
  const flags = Object.entries(settings[name]).flatMap(([variable, value]) => [
    `--${variable.toLowerCase().replaceAll("_", "-")}`,
    value,
  ]);
  const { code, out } = await run(flags, { [`${name.toUpperCase()}_BASE_URL`]: baseUrl });
  expect(out).toContain(name);
  expect(code).toBe(0);
});

test.each(Object.keys(settings) as ProviderName[])(
  "%s tells which setting is missing",
  async (name) => {
    for (const variable of Object.keys(settings[name])) {
      const { [variable]: _, ...others } = settings[name] as Record<string, string>;
      const args = ["--provider", name, "--environment", "sandbox"];
      const { code, out, err } = await run(args, others);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      const [reason] = err.split("Settings: ");
      expect(reason).toContain(variable);
    }
  },
);

test("an incomplete provider costs no other its answer", async () => {
  await using mocks = await startMocks({ glomo: {} });
  const { code, out, err } = await run([], { ...mocks.env, MUDA_API_KEY: "key" });
  expect(out).toContain("glomo");
  expect(err).toContain("MUDA_SECRET_KEY");
  expect(code).toBe(1);
});

test("an environment that a provider does not have is told", async () => {
  const { code, err } = await run(["--environment", "moon"], settings.finix);
  expect(err.replaceAll(/\s+/g, " ")).toContain("sandbox, production");
  expect(err).toContain("FINIX_ENVIRONMENT");
  expect(code).toBe(2);
});
