import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSpec, type Spec } from "../src/spec.ts";

/** A spec in a folder of its own that is removed when the test is over. */
export interface TemporarySpec extends Disposable {
  readonly spec: Spec;
  /** The folder that holds the provider's folder. */
  readonly folder: string;
}

/** A valid spec of one operation, changed as a test wants it. */
export function temporarySpec(
  change: { spec?: (text: string) => string; provenance?: (text: string) => string | null } = {},
): TemporarySpec {
  const folder = mkdtempSync(join(tmpdir(), "specs-"));
  const provider = join(folder, "acme");
  mkdirSync(provider);
  writeFileSync(join(provider, "openapi.yaml"), (change.spec ?? ((text) => text))(openapi));
  const note = (change.provenance ?? ((text) => text))(provenance);
  if (note !== null) writeFileSync(join(provider, "provenance.yaml"), note);
  return {
    spec: loadSpec(join(provider, "openapi.yaml")),
    folder,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}

/** `text` with `from` replaced; it must be there, so that a test can't test nothing. */
export function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`"${from}" is not in the text.`);
  return text.replace(from, to);
}

const openapi = `openapi: 3.1.1
info:
  title: Acme Balances
  version: "1"
  description: The balances of an Acme account.
x-provider: { name: acme, title: Acme }
servers:
  - url: https://api.acme.test
    description: Production.
    x-environments: [production]
security:
  - key: []
paths:
  /balance:
    get:
      operationId: getBalance
      summary: Read the balance
      description: Gives the balance of the account.
      responses:
        "200":
          description: The balance.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Balance"
              examples:
                typical:
                  $ref: "#/components/examples/typical"
                zero:
                  summary: No money
                  value:
                    amount: 0
        "404":
          $ref: "#/components/responses/NotFound"
    delete:
      operationId: closeAccount
      summary: Close the account
      description: Ends the account.
      requestBody:
        description: Why it ends.
        content:
          application/json:
            schema:
              $ref: "#/components/schemas/Reason"
            examples:
              typical:
                summary: A reason in words
                value:
                  text: no longer needed
      responses:
        "204":
          description: The account is closed.
        "404":
          $ref: "#/components/responses/NotFound"
components:
  securitySchemes:
    key:
      type: http
      scheme: bearer
      description: The key of the account.
  responses:
    NotFound:
      description: There is no such account.
      content:
        application/json:
          schema:
            $ref: "#/components/schemas/ErrorResponse"
          examples:
            not_found:
              summary: It was closed
              value:
                message: no account
  schemas:
    Balance:
      type: object
      description: What the account holds.
      required: [amount]
      properties:
        amount:
          type: integer
          description: In cents.
        as_of:
          type: string
          format: date-time
          description: When the amount was true.
    Reason:
      type: object
      description: Why an account ends.
      properties:
        text:
          type: string
          description: The reason in words.
    ErrorResponse:
      type: object
      description: What is wrong.
      properties:
        message:
          type: string
          description: It in words.
  examples:
    typical:
      summary: Some money
      value:
        amount: 29900
        as_of: "2026-11-20T08:00:00Z"
`;

const provenance = `origin: authored
page:
  title: Balance
  url: https://docs.acme.test/balance
  format: redocly
  date: 2026-11-20
  sha256: ${"a".repeat(64)}
assumptions:
  - pointers:
      - /servers/0
    what: The host.
    why: The page names none.
    source: official
discrepancies: []
repairs: []
`;
