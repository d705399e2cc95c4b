/**
 * Money by other libraries. `parse` reads a decimal text, `units` whole minor units; `format` writes
 * the amount with all its decimals and the currency.
 */
import Big from "big.js";
import Decimal from "decimal.js";
import { add, compare, dinero, toDecimal } from "dinero.js";
import { USD } from "dinero.js/currencies";

export const peers = [
  {
    name: "dinero.js",
    note: "doubles; no parser of decimals",
    units: (units) => dinero({ amount: units, currency: USD }),
    add,
    compare,
    format: (money) => toDecimal(money, ({ value, currency }) => `${value} ${currency.code}`),
  },
  {
    name: "big.js",
    note: "no currency",
    parse: (text) => new Big(text),
    units: (units) => new Big(units).div(100),
    add: (a, b) => a.plus(b),
    compare: (a, b) => a.cmp(b),
    format: (amount) => `${amount.toFixed(2)} USD`,
  },
  {
    name: "decimal.js",
    note: "no currency; rounds at 20 digits",
    parse: (text) => new Decimal(text),
    units: (units) => new Decimal(units).div(100),
    add: (a, b) => a.plus(b),
    compare: (a, b) => a.cmp(b),
    format: (amount) => `${amount.toFixed(2)} USD`,
  },
];
