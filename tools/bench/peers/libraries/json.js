/** JSON parsers that keep digits. */
import JSONBigInt from "json-bigint";
import * as lossless from "lossless-json";

const big = JSONBigInt();

export const peers = [
  {
    name: "lossless-json",
    note: "exact; each number an object",
    parse: (text) => lossless.parse(text),
  },
  {
    name: "json-bigint",
    note: "exact; a BigNumber past 15 digits",
    parse: (text) => big.parse(text),
  },
];
