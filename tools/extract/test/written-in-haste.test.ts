import { expect, test } from "vitest";
import { statements } from "./statements.ts";

test("bodies behind labels of a list, a quote missing in one", () => {
  const page = ` - POST /cards
    * Makes a card
    * body: {
        "owner": 7,
		"kind": "gift"
    }
    * response: {
        "number": "4111",
		"code": "242,
		"until": "11/30"
    }

 - PUT /cards/block
    * Blocks one
    * body: {
        "number": "4111"
    }
`;
  expect(statements(page)).toEqual([
    "POST /cards request owner: integer",
    "POST /cards request kind: string",
    "POST /cards 200",
    "POST /cards 200 number: string",
    "POST /cards 200 code: string",
    "POST /cards 200 until: string",
    "PUT /cards/block request number: string",
    "PUT /cards/block default",
  ]);
});

test("labels right below a list go on with no item of it; what values in quotes mean is no field", () => {
  const page = `# API

## POST /moves

Body:
{
  "kind": "C"
}
Kinds:
- "C" → credit
- "D" → debit
Response: 204 No Content
Errors:
- 400 Bad Request:
  {
    "message": "Not a kind"
  }
`;
  expect(statements(page)).toEqual([
    "POST /moves request kind: string",
    "POST /moves 204",
    "POST /moves 400",
    "POST /moves 400 message: string",
  ]);
});

test("calls with their path in brackets, parameters with their types last, ids called as they are", () => {
  const page = `# Monederos

### GET Orden[/api/v1/id]

* Parametros:

      id (integer) -> el monedero

* Respuesta:

      { "fondo": 2.5 }

### POST Orden[/api/v1/monederos]

* Parametros:

      nombre: (string)

      fondo: (float)

* Respuesta:

      { "id": 1 }
`;
  expect(statements(page)).toEqual([
    "GET /api/v1/{id} path id: integer, required",
    "GET /api/v1/{id} 200",
    "GET /api/v1/{id} 200 fondo: number",
    "POST /api/v1/monederos request nombre: string",
    "POST /api/v1/monederos request fondo: number",
    "POST /api/v1/monederos 200",
    "POST /api/v1/monederos 200 id: integer",
  ]);
});

test("options of curl without its name", () => {
  const page = `POST /v1/checkout -d '{"plan":"a","seats":2}'

{
  "state": "active"
}

GET /v1/plans

[{ "plan": "a" }]
`;
  expect(statements(page)).toEqual([
    "POST /v1/checkout request plan: string",
    "POST /v1/checkout request seats: integer",
    "POST /v1/checkout 200",
    "POST /v1/checkout 200 state: string",
    "GET /v1/plans 200",
    "GET /v1/plans 200 []: object",
    "GET /v1/plans 200 [].plan: string",
  ]);
});

test("a content right below the call, and another one in its answer, is sent", () => {
  const page = `# Pay

**URL** : \`/pay\`

**Method** : \`POST\`

**Content**:

\`\`\`json
{ "to": "bob", "sum": "1.00" }
\`\`\`

## Success Responses

**Code** : \`201 CREATED\`

**Content** :

\`\`\`json
{ "error": null }
\`\`\`
`;
  expect(statements(page)).toEqual([
    "POST /pay request to: string",
    "POST /pay request sum: string",
    "POST /pay 201",
    "POST /pay 201 error: null",
  ]);
});

test("names and words of a Chinese list, balances by the codes of assets in small letters", () => {
  const page = `### 资产

#### uri: /web/assets

#### method: post

参数说明：
- coin 币种
- size 每页条数

返回数据示例：

\`\`\`
{ "data": { "eth": { "held": "1.0" }, "btc": { "held": "2.0" }, "usdt": { "held": "3.0" } } }
\`\`\`
`;
  expect(statements(page)).toEqual([
    "POST /web/assets request coin",
    "POST /web/assets request size",
    "POST /web/assets 200",
    "POST /web/assets 200 data: object",
    "POST /web/assets 200 data.*: object",
    "POST /web/assets 200 data.*.held: string",
  ]);
});

test("rules of validation are about what is sent, in other languages too", () => {
  const page = `# Paiements

## POST /paiements

**Body:**

\`\`\`json
{ "montant": 5000, "moyen": "carte" }
\`\`\`

**Erreurs possibles:**

\`\`\`json
// 404 - Marchand non trouvé
{ "message": "Marchand non trouvé" }
\`\`\`

**Validation:**

- \`montant\`: Requis, number
- \`moyen\`: Requis, string
`;
  expect(statements(page)).toEqual([
    "POST /paiements request montant: number, required",
    "POST /paiements request moyen: string, required",
    "POST /paiements 404",
    "POST /paiements 404 message: string",
  ]);
});

test("the call and its answer below the last section of a Slate page, which is that of the errors", () => {
  const page = `# Cards

## Make a card

### Parameters

* \`back_url\` - where to go then

### Error codes

* \`cards_limit_reached\` - there are too many

\`\`\`shell
$ curl -u me:secret -d '{"back_url": "http://x.example"}' https://api.x.example/v1/cards
\`\`\`

\`\`\`json
{ "meta": { "took": 200 }, "data": { "id": 62 } }
\`\`\`
`;
  const found = statements(page);
  expect(found).toContain("POST /v1/cards 200 data.id: integer");
  expect(found.join()).not.toContain("default");
});
