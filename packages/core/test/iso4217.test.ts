import fc from "fast-check";
import { expect, test } from "vitest";
import { currencyExponent } from "../src/index.ts";

const ZERO = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
const THREE = "BHD IQD JOD KWD LYD OMR TND";
const FOUR = "CLF UYW";
const NONE = "XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX";
const WITHDRAWN = "BYR HRK LTL MRO";

test.each([
  [0, ZERO],
  [3, THREE],
  [4, FOUR],
])("exponent %s", (exponent, codes) => {
  for (const code of codes.split(" ")) {
    expect([code, currencyExponent(code)]).toEqual([code, exponent]);
  }
});

test("codes without a minor unit have no exponent", () => {
  for (const code of NONE.split(" ")) {
    expect([code, currencyExponent(code)]).toEqual([code, undefined]);
  }
});

test("withdrawn codes that providers still send are known", () => {
  for (const code of WITHDRAWN.split(" ")) expect(currencyExponent(code)).toBeTypeOf("number");
});

/** What `Intl` knows of the active list; it has the codes, if not always the exponents. */
test("every active code of the runtime's list is known", () => {
  const historic = new Set(
    Intl.supportedValuesOf("currency").filter((code) => currencyExponent(code) === undefined),
  );
  for (const code of "AED EUR GBP INR KES NGN SAR TZS USD ZAR ZMW".split(" ")) {
    expect(historic.has(code)).toBe(false);
    expect(currencyExponent(code)).toBe(2);
  }
});

test("nothing but three capital letters is a code", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      if (!/^[A-Z]{3}$/.test(text)) expect(currencyExponent(text)).toBeUndefined();
    }),
  );
  // The list is one text: a code must not be found across two of its neighbours.
  expect(currencyExponent("DAF")).toBeUndefined();
  expect(currencyExponent("D A")).toBeUndefined();
});
