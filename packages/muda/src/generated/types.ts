// @generated {"from":["openapi.yaml"]}
/**
 * Types of the Muda API.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */
export interface paths {
  "/v1/payment/balance": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /**
     * Read all balances
     *
     * Gives the balance of every asset of the account, collateral included.
     */
    get: operations["getBalances"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/clients/oauth/token": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /**
     * Get an access token
     *
     * Gives a token for the other operations in exchange for the client's key and secret. It is
     * valid for the number of seconds that the answer says.
     */
    post: operations["createToken"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    /** The envelope around the list of balances. */
    BalancesResponse: {
      /** The HTTP status once more. */
      status?: number | null;
      /** What happened, for people. */
      message?: string | null;
      /** One entry for each asset of the account. */
      data: components["schemas"]["AssetBalance"][];
    };
    /**
     * What the account holds of one asset. Code and issuer together tell assets apart; the
     * currency does not.
     */
    AssetBalance: {
      /** Muda's id of the balance record. */
      id?: number | null;
      /**
       * Code of the asset, upper and lower case told apart. A leading `c` marks collateral for that
       * currency, which is not money to spend.
       */
      asset_code: "UGX" | "KES" | "TZS" | "cUGX" | "cKES" | "cTZS" | (string & {});
      /** Who issues the asset. The same code from another issuer is another asset. */
      asset_issuer?: string | null;
      /**
       * ISO 4217 code of the currency behind the asset. Collateral has the same one as the money it
       * secures, so amounts must not be added up by it.
       */
      currency?: ("UGX" | "KES" | "TZS" | (string & {})) | null;
      /**
       * What the account holds, as a decimal in whole units of the asset, with up to seven decimals
       * whatever the currency: "4621.0000000", or plain "0".
       */
      balance: string;
    };
    /** What a client proves itself with. */
    TokenRequest: {
      /** The client's key. */
      api_key: string;
      /** The secret that belongs to the key. */
      secret_key: string;
    };
    /** The envelope around a token. */
    TokenResponse: {
      /** The HTTP status once more. */
      status?: number | null;
      /** What happened, for people. */
      message?: string | null;
      data: components["schemas"]["Token"];
    };
    /** A token and how to use it. */
    Token: {
      /** What goes into the Authorization header. */
      access_token: string;
      /** Scheme of the Authorization header. */
      token_type?: string | null;
      /** How many seconds the token stays valid, counted from this answer. */
      expires_in?: number | null;
    };
    /** The envelope of a failed request. */
    ErrorResponse: {
      /** The HTTP status once more, or the status of an error under HTTP 200. */
      status?: number | null;
      /** What is wrong, for people. */
      message?: string | null;
      /** Always null with an error. */
      data?: null;
    };
  };
  responses: {
    /** The request is not one that Muda understands. */
    BadRequest: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["ErrorResponse"] };
    };
    /** Authentication is missing or failed. */
    Unauthorized: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["ErrorResponse"] };
    };
    /** The client may not do this. */
    Forbidden: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["ErrorResponse"] };
    };
    /** What was asked for does not exist. */
    NotFound: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["ErrorResponse"] };
    };
    /** The client has passed one of its limits: 100 requests a minute, 5,000 a day. */
    TooManyRequests: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["ErrorResponse"] };
    };
    /** Muda failed in a way that it did not expect. */
    InternalServerError: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["ErrorResponse"] };
    };
    /** A server behind Muda gave it an invalid answer. */
    BadGateway: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["ErrorResponse"] };
    };
    /** Muda is overloaded or under maintenance. */
    ServiceUnavailable: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["ErrorResponse"] };
    };
    /** A server behind Muda did not answer in time. */
    GatewayTimeout: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["ErrorResponse"] };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export interface operations {
  getBalances: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody?: never;
    responses: {
      /** All balances of the account at the time of the request. */
      200: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["BalancesResponse"] };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  createToken: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody: {
      content: { "application/json": components["schemas"]["TokenRequest"] };
    };
    responses: {
      /** The token and its lifetime. */
      200: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["TokenResponse"] };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
}
