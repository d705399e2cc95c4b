// What a typed test does: the kit's types mean the same to every compiler and setting.
import { createFinix } from "@org/finix";
import { delay, fixtures, mockFinix, RequestMismatchError } from "@org/finix/testing";

const typical = fixtures.getBalance.ok.typical.with({ available_amount: 9_999 });
const currency: string = typical.body.currency;
const mock = mockFinix({
  getBalance: [typical, delay(1), ({ args }) => (args.balance_id === "BA1" ? typical : 404)],
});
const finix = createFinix(mock.options);

const amounts: (number | null | undefined)[] = [];
for (let call = 0; call < 3; call += 1) {
  const { available_amount: amount } = await finix.getBalance({ balance_id: "BA1" });
  amounts.push(amount);
}
const ids: string[] = mock.callsOf("getBalance").map(({ args }) => args.balance_id);

const elsewhere = createFinix({ ...mock.options, baseUrl: "https://finix.example" });
const refused: unknown = await elsewhere.getBalance({ balance_id: "BA1" }).catch((error) => error);

function wrong() {
  // @ts-expect-error The spec has no such member of that type.
  fixtures.getBalance.ok.typical.with({ currency: 1 });
  // @ts-expect-error There is no such operation.
  return mockFinix({ getBalances: 503 });
}

const found = [currency, amounts.join("+"), ids.join("+"), typeof wrong];
const expected = "USD,9999+50000+9999,BA1+BA1+BA1,function";
if (found.join() !== expected) throw new Error(`${found.join()}, not ${expected}`);
if (!(refused instanceof RequestMismatchError)) throw new Error(String(refused));
