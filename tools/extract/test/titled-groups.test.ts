import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { facts } from "./fact-helpers.ts";

const TABLE = `| Field | Type | Required | Description |
| --- | --- | --- | --- |`;

function page(title: string): string {
  return `# Customers

\`POST /customers\`

## Request body

${TABLE}
| sum | integer | yes | How much |
| address | object | yes | Where |
| items | array | no | What |

${title}

${TABLE}
| street | string | yes | Which street |
`;
}

test.each([
  ["### Address object", "address.street"],
  ["### `address`", "address.street"],
  ["**Address fields**", "address.street"],
  ["**Address Parameters:**", "address.street"],
  ["The `address` object:", "address.street"],
  ["`address` has these members:", "address.street"],
  ["### Attributes of the address object", "address.street"],
  ["## Address", "address.street"],
  ["### Objeto address", "address.street"],
  ["### address 对象", "address.street"],
  ["### Item", "items[].street"],
  ["### `items[]`", "items[].street"],
  ["### Sum", "street"],
  ["### Delivery", "street"],
])("below %j a field is %s", (title, field) => {
  expect(facts(extract(page(title)))).toContain(`POST /customers request ${field}: string`);
});

test("an object within one that has a title, and one that both bodies have", () => {
  const found = extract(`# Customers

\`POST /customers\`

## Request

${TABLE}
| owner | object | yes | Who |

## Response

| Field | Type | Description |
| --- | --- | --- |
| owner | object | Who |

## Owner object

${TABLE}
| name | string | yes | Who it is |
| home | object | no | Where |

## Home

${TABLE}
| city | string | no | Which city |
`);
  const names = ["owner.home.city", "owner.home", "owner.name", "owner"];
  const fields = facts(found).map((fact) => fact.replace(/:.*/, ""));
  for (const name of names) {
    expect(fields).toContain(`POST /customers request ${name}`);
    expect(fields).toContain(`POST /customers 200 ${name}`);
  }
});
