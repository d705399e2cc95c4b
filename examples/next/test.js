// Builds the page, asks it twice and submits its form: each time the balance is the provider's of that
// moment.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import next from "next";

execFileSync("npm", ["run", "build"], { encoding: "utf8", stdio: "pipe" });

async function listen(handler) {
  const server = createServer(handler).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, url: `http://127.0.0.1:${server.address().port}` };
}

// A provider whose balance grows with every request, past what a double can hold.
let asked = 0n;
const provider = await listen((_, response) => {
  asked += 1n;
  const balance = `{ "currency": "USD", "posted_amount": ${9007199254740992n + asked} }`;
  response.writeHead(200, { "content-type": "application/json" }).end(balance);
});
process.env.FINIX_BASE_URL = provider.url;
process.env.FINIX_USERNAME = "u";
process.env.FINIX_PASSWORD = "p";
process.env.FINIX_BALANCE_ID = "BA1";

const app = next({ dev: false, dir: import.meta.dirname, quiet: true });
await app.prepare();
const site = await listen(app.getRequestHandler());

async function page(init) {
  const response = await fetch(site.url, init);
  assert.equal(response.status, 200);
  return response.text();
}

const first = await page();
const second = await page();
// A form works before its script is loaded: its hidden fields name the action and its state.
const form = new FormData();
for (const [, name, value] of second.matchAll(
  /<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g,
)) {
  form.append(name, (value ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
}
const third = await page({ method: "POST", body: form, headers: { origin: site.url } });

const shown = [first, second, third].map((html) => /booked [^<]+/.exec(html)?.[0]);
assert.deepEqual(shown, [
  "booked 90071992547409.93 USD",
  "booked 90071992547409.94 USD",
  "booked 90071992547409.95 USD",
]);
// Texts crossed to the client, and no number.
assert(first.includes('\\"amount\\":\\"9007199254740993\\"'));

for (const { server } of [site, provider]) {
  server.closeAllConnections();
  server.close();
}
await app.close();
console.log("page and action: three balances, each fresh and exact");
