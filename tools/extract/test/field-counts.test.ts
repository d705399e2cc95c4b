import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { providerPages } from "../src/testing.ts";
import { countFields, extractPage } from "./helpers.ts";

/** Fields and parameters, counted by hand: in each page of this folder, and of the providers. */
const OWN_PAGES: Readonly<Record<string, number>> = {
  "apifox.md": 8,
  "docusaurus.md": 30,
  "mintlify-components.md": 11,
  "mintlify-dialect.md": 6,
  "mintlify-openapi.md": 3,
  "mintlify-tables.md": 11,
  "openapi.yaml": 5,
  "redocly-cut.md": 1,
  "redocly.md": 18,
};

const PROVIDERS_PAGES: Readonly<Record<string, number>> = {
  "pages/finix.md": 61,
  "pages/glomo.md": 15,
  "pages/marqeta.md": 22,
  "pages/muda.md": 35,
  "pages/wooshpay.md": 15,
  "pages-more/apifox/dajiala-get-remain-money.md": 6,
  "pages-more/apifox/iranpayamak-account-balance.md": 12,
  "pages-more/apifox/user-me-update.md": 12,
  "pages-more/docusaurus/muda-direct-payout-v2.md": 17,
  "pages-more/docusaurus/muda-get-transaction-endpoint-variant.md": 28,
  "pages-more/docusaurus/muda-get-transaction.md": 39,
  "pages-more/docusaurus/restapidocs-accounts-get.md": 6,
  "pages-more/docusaurus/restapidocs-login.md": 4,
  "pages-more/mintlify/brightdata-google-shopping.md": 16,
  "pages-more/mintlify/kimi-get-file.md": 21,
  "pages-more/mintlify/venice-rate-limit-logs.md": 9,
  "pages-more/redocly/altegio-create-position.md": 20,
  "pages-more/redocly/cpanel-whm-getdiskusage.md": 19,
  "pages-more/redocly/hpe-greenlake-applicationhostcreate.md": 22,
  "pages-more/redocly/ripple-getbalances-2026.04.md": 10,
};

test.each(Object.entries(OWN_PAGES))("%s has %i fields", (name, count) => {
  expect(countFields(extractPage(name).document)).toBe(count);
});

const folder = providerPages();
if (folder) {
  test.each(Object.entries(PROVIDERS_PAGES))("%s has %i fields", (name, count) => {
    const { document, format } = extract(readFileSync(path.join(folder, name), "utf8"));
    expect(countFields(document)).toBe(count);
    const named = /^pages-more\/(\w+)\//.exec(name)?.[1];
    if (named) expect(format).toBe(named);
  });

  test("a page whose paths is empty is refused", () => {
    const file = path.join(folder, "pages-more/apifox/elpay-webhookpayment-no-paths.md");
    const page = readFileSync(file, "utf8");
    expect(() => extract(page)).toThrow("describes no operation: its `paths` is empty");
  });
}
