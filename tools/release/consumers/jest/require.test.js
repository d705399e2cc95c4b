// CommonJS, by the configuration that the README shows.
const { NotFoundError } = require("@org/core");
const { createFinix } = require("@org/finix");

const finix = createFinix({
  baseUrl: `${process.env.PROVIDERS_URL}/finix`,
  username: "u",
  password: "p",
});

test("reads an exact balance", async () => {
  const { entries } = await finix.fetchBalances({ balance_id: "BA1" });
  expect(String(entries[0].money)).toBe("90071992547409.93 USD");
});

test("loads what it needs later", async () => {
  const { data } = await finix.api.GET("/balances/{balance_id}", {
    params: { path: { balance_id: "BA2" } },
  });
  expect(data.currency).toBe("EUR");
});

test("throws the class of the status", async () => {
  await expect(finix.getBalance({ balance_id: "missing" })).rejects.toThrow(NotFoundError);
});
