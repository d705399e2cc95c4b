import { access, mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { runProgram } from "@org/command";
import type { Runtime } from "./start.ts";

/** Where Debian's package puts it. */
const CHROMIUM = "/usr/bin/chromium";

const CHROMIUM_FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A page in a browser that nobody used before. */
export const chromium: Runtime = {
  title: "Chromium",
  async start({ project, origin, signal }) {
    await provideChromium(project.folder);
    const profile = await mkdtemp(join(project.folder, "chromium-"));
    const args = [...CHROMIUM_FLAGS, `--user-data-dir=${profile}`, `${origin}/page`];
    await runProgram(CHROMIUM, args, { cwd: project.folder, signal });
  },
};

/**
 * Installs Debian's Chromium where it is missing and may be installed.
 *
 * @throws {Error} when there is none: it says what to install.
 */
async function provideChromium(cwd: string): Promise<void> {
  const isThere = await access(CHROMIUM).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  if (process.getuid?.() !== 0) {
    throw new Error("chromium is not installed: apt-get install chromium, as root.");
  }
  await runProgram("apt-get", ["update"], { cwd });
  await runProgram("apt-get", ["install", "--yes", "chromium"], { cwd });
}
