/** The site in a browser: no error, search finds, keyboard works, everything can be read. */
import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BASE, SITE } from "../src/places.ts";
import { type SiteServer, serveSite } from "./serve.ts";

/** Where Debian's package puts it. */
const CHROMIUM = "/usr/bin/chromium";

const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } };
const SCHEMES = ["light", "dark"] as const;

/** Where screenshots go, for people to look at; none are taken without. */
const SCREENSHOTS = process.env["SCREENSHOTS"];

const pages = globSync("**/*.html", { cwd: SITE })
  .filter((path) => path !== "404.html")
  .map((path) => path.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, ""))
  .sort();

/** One of each kind, where a look at all of them would find the same. */
const samples = pages.filter(
  (path) =>
    !/^(providers|reference)\/./.test(path) ||
    /^(providers\/(finix|stripe|modern-treasury)|reference\/@org\/(core|finix))$/.test(path),
);

describe.skipIf(!existsSync(CHROMIUM))("in Chromium", () => {
  let site: SiteServer;
  let browser: Browser;

  beforeAll(async () => {
    site = await serveSite(SITE, BASE);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** A page of the site, and what its console says is wrong. */
  async function visit(path: string, context: BrowserContext) {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("requestfailed", (request) => {
      // Leaving a page ends what it still loads ahead of time.
      const { errorText = "" } = request.failure() ?? {};
      if (errorText !== "net::ERR_ABORTED") errors.push(`${request.url()}: ${errorText}`);
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(site.url)) errors.push(`${request.url()} is asked for`);
    });
    await open(page, path);
    return { page, errors };
  }

  /** Goes there, and waits until Vue has taken over what the server wrote. */
  async function open(page: Page, path: string): Promise<void> {
    await page.goto(`${site.url}${BASE}${path}`);
    await page.waitForFunction("document.querySelector('#app').__vue_app__");
  }

  // Both sizes and both schemes; people who look at screenshots want all four.
  const looks = Object.entries(SIZES)
    .flatMap(([size, viewport]) => SCHEMES.map((colorScheme) => ({ size, colorScheme, viewport })))
    .filter((_, index) => SCREENSHOTS !== undefined || index === 1 || index === 2);

  test.each(looks)(
    "every kind of page, $size, $colorScheme",
    async ({ size, colorScheme, viewport }) => {
      await using context = await browser.newContext({ viewport, colorScheme });
      expect(samples.length).toBeGreaterThan(15);
      const { page, errors } = await visit("", context);
      for (const path of samples) {
        await open(page, path);
        expect(errors, path).toEqual([]);
        const width = await page.evaluate("document.documentElement.scrollWidth");
        expect(width, `the width of ${path}`).toBe(viewport.width);
        expect(await violations(page), path).toEqual([]);
        if (SCREENSHOTS === undefined) continue;
        const name = path.replaceAll("/", "-") || "index";
        const file = join(SCREENSHOTS, `${name}.${size}.${colorScheme}.png`);
        await page.screenshot({ path: file, fullPage: true });
      }
    },
  );

  test("every page loads without an error", async () => {
    await using context = await browser.newContext({ viewport: SIZES.desk });
    const { page, errors } = await visit("", context);
    for (const path of pages) {
      await open(page, path);
      expect(errors, path).toEqual([]);
    }
  });

  test("search finds, by the keyboard alone", async () => {
    await using context = await browser.newContext({ viewport: SIZES.desk });
    const { page } = await visit("", context);
    await page.keyboard.press("Control+k");
    await page.locator(".VPLocalSearchBox input").waitFor();
    await page.keyboard.type("threshold");
    await page.locator(".VPLocalSearchBox .result").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Alert on a threshold" }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`${BASE}tasks/alert`);
  });

  test("the first tab skips to the content, and links can be reached", async () => {
    await using context = await browser.newContext({ viewport: SIZES.desk });
    const { page } = await visit("first-steps", context);
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").textContent()).toContain("Skip to content");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#VPContent$/);
    await page.keyboard.press("Tab");
    const isInContent = await page.evaluate(
      "document.querySelector('#VPContent').contains(document.activeElement)",
    );
    expect(isInContent).toBe(true);
  });

  test("a phone has a menu that leads to every group of pages", async () => {
    await using context = await browser.newContext({ viewport: SIZES.phone });
    const { page } = await visit("first-steps", context);
    await page.getByRole("button", { name: "Menu" }).click();
    await page.locator(".VPSidebar.open").waitFor();
    await page.locator(".VPSidebar").getByText("Alert on a threshold").click();
    await page.waitForURL(/\/tasks\/alert/);
  });
});

/** What axe finds, in short: the rule, the place and what is wrong with it. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(RULES)})`,
  )) as axe.AxeResults;
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

const RULES: axe.RunOptions = {
  resultTypes: ["violations"],
  // An experiment of axe's: it takes the picture of the key beside "Search" for a label.
  rules: { "label-content-name-mismatch": { enabled: false } },
};
