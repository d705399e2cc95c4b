/** What methods are called, whatever the document calls operations. */
import { documentOf, parseSource } from "@org/openapi";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Model, readModel } from "../src/index.ts";
import { methodCase } from "../src/names.ts";

test.each([
  ["getBalance", "getBalance"],
  ["GetBalance", "getBalance"],
  ["balance_fetch", "balanceFetch"],
  ["get-balanceAccounts-id", "getBalanceAccountsId"],
  ["Balances.List", "balancesList"],
  ["balances/get", "balancesGet"],
  ["Retrieve a balance", "retrieveABalance"],
  ["BalancesController_findAll", "balancesControllerFindAll"],
  ["GET_BALANCE", "getBalance"],
  ["LIST", "list"],
  ["HTTPStatusGet", "httpStatusGet"],
  ["APIKeys", "apiKeys"],
  ["getHTTPStatus", "getHTTPStatus"],
  ["get_URL", "getURL"],
  ["ID", "id"],
  ["IDs_get", "idsGet"],
  ["APIsList", "apisList"],
  ["IDsets", "iDsets"],
  ["V2GetBalance", "v2GetBalance"],
  ["get_v2_balances", "getV2Balances"],
  ["__getBalance__", "getBalance"],
  ["$get$balance", "getBalance"],
  ["2faVerify", "_2faVerify"],
  ["3-d-secure", "_3DSecure"],
  ["délaiRéponse", "délaiRéponse"],
  ["残高", "残高"],
  ["delete", "delete"],
])("%s becomes %s", (id, name) => {
  expect(methodCase(id)).toBe(name);
});

test("is an identifier, whatever the id", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (id) => {
      expect(methodCase(id)).toMatch(/^[\p{ID_Start}_][\p{ID_Continue}]*$/u);
    }),
  );
});

test("of a name in camelCase is that name", () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{1,5}$/);
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,5}$/), fc.array(word), (first, rest) => {
      const name = first + rest.join("");
      expect(methodCase(name)).toBe(name);
      for (const separator of ["-", "_", ".", " ", "/"]) {
        expect(methodCase([first, ...rest].join(separator))).toBe(name);
      }
    }),
  );
});

/** The model of a document with these operations of one path. */
function modelOf(ids: readonly (string | undefined)[]): Model {
  const methods = ["get", "put", "post", "delete", "patch"];
  const operations = ids.map((operationId, index) => [
    methods[index],
    { operationId, responses: {} },
  ]);
  const document = {
    openapi: "3.1.0",
    info: { title: "Acme", version: "1" },
    paths: { "/v1/balance_accounts/{id}": Object.fromEntries(operations) },
  };
  return readModel(documentOf(parseSource("a.json", JSON.stringify(document))));
}

describe("a method", () => {
  test("has a name of its own: those that are equal get numbers", () => {
    const { operations } = modelOf(["getBalance", "GetBalance", "get_balance", "getBalance"]);
    expect(operations.map(({ id }) => id)).toEqual([
      "getBalance",
      "getBalance2",
      "getBalance3",
      "getBalance4",
    ]);
    expect(operations.map(({ originalId }) => originalId)).toEqual([
      undefined,
      "GetBalance",
      "get_balance",
      "getBalance",
    ]);
  });

  test.each([undefined, "", "---", "_"])("is called after its path where its id is %j", (id) => {
    expect(modelOf([id]).operations[0]?.id).toBe("getV1BalanceAccountsId");
  });

  test("has no other name in the document where its id is empty", () => {
    expect(modelOf([""]).operations[0]).not.toHaveProperty("originalId");
  });

  test("may be a reserved word, and its constant is none", () => {
    const [operation] = modelOf(["delete"]).operations;
    expect(operation).toMatchObject({
      id: "delete",
      constant: "deleteOperation",
      typeName: "Delete",
    });
  });

  test.each(["then", "api", "fetchBalances", "constructor"])("is not called %s", (id) => {
    expect(modelOf([id]).operations[0]?.id).toBe(`${id}2`);
  });
});
