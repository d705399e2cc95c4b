// CommonJS: `require` gives the one copy that `import` gives.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { NotFoundError } = require("@org/core");
const { createFinix } = require("@org/finix");
const schemas = require("@org/finix/schemas");

test("every provider, one copy of each class", async () => {
  const finix = createFinix({
    baseUrl: `${process.env.PROVIDERS_URL}/finix`,
    username: "u",
    password: "p",
  });
  const { entries } = await finix.fetchBalances({ balance_id: "BA1" });
  assert.equal(String(entries[0].money), "90071992547409.93 USD");
  await assert.rejects(finix.getBalance({ balance_id: "missing" }), NotFoundError);
  assert.equal(NotFoundError, (await import("@org/core")).NotFoundError);
  assert.equal(schemas.Balance.safeParse({ currency: 7 }).success, false);
  for (const provider of ["glomo", "marqeta", "muda", "wooshpay"]) {
    const { provider: described, definition, ...factories } = require(`@org/${provider}`);
    assert.equal(described.name, provider);
    assert.equal(definition.provider, described);
    assert.equal(Object.keys(factories).length, 1, `${provider}: ${Object.keys(factories)}`);
  }
});
