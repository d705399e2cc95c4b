// @generated {"from":["openapi.yaml"]}
/**
 * Types of the Modern Treasury API.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */
export interface paths {
  "/api/internal_accounts/{internal_account_id}/balance_reports": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /**
     * List balance reports
     *
     * Gives the reports of an account, those of earlier days too, page by page.
     */
    get: operations["listBalanceReports"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/internal_accounts/{internal_account_id}/balance_reports/{id}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /**
     * Read one balance report
     *
     * Gives what the bank reported of an account at one time: the report that came last, or the
     * one of an id.
     */
    get: operations["getBalanceReport"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/internal_accounts": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /**
     * List internal accounts
     *
     * Gives the organization's accounts at its banks, page by page.
     */
    get: operations["listInternalAccounts"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    /** One kind of payment that an account can make. */
    AccountCapability: {
      /**
       * Modern Treasury's id of the object.
       * Format: uuid.
       */
      id: string;
      /** What kind of object it is. */
      object: string;
      /** Whether it belongs to live mode; else it belongs to test mode, and is no real money. */
      live_mode: boolean;
      /**
       * When Modern Treasury made it.
       * Format: date-time.
       */
      created_at: string;
      /**
       * When Modern Treasury changed it last.
       * Format: date-time.
       */
      updated_at: string;
      /**
       * When it was discarded; null while it is in use.
       * Format: date-time.
       */
      discarded_at: string | null;
      /** Whether it pays or collects. */
      direction: "credit" | "debit" | (string & {});
      /** What the bank knows the files of payments by. */
      identifier: string | null;
      /** The kind of payment. */
      payment_type:
        | "ach"
        | "au_becs"
        | "bacs"
        | "book"
        | "card"
        | "chats"
        | "check"
        | "cross_border"
        | "dk_nets"
        | "eft"
        | "gb_fps"
        | "masav"
        | "mx_ccen"
        | "neft"
        | "nics"
        | "nz_becs"
        | "pl_elixir"
        | "rtp"
        | "se_bankgirot"
        | "sepa"
        | "sg_giro"
        | "sic"
        | "stablecoin"
        | "wire"
        | "zengin"
        | (string & {});
    } & { [key: string]: unknown };
    /** One number of an account. */
    AccountDetail: {
      /**
       * Modern Treasury's id of the object.
       * Format: uuid.
       */
      id: string;
      /** What kind of object it is. */
      object: string;
      /** Whether it belongs to live mode; else it belongs to test mode, and is no real money. */
      live_mode: boolean;
      /**
       * When Modern Treasury made it.
       * Format: date-time.
       */
      created_at: string;
      /**
       * When Modern Treasury changed it last.
       * Format: date-time.
       */
      updated_at: string;
      /**
       * When it was discarded; null while it is in use.
       * Format: date-time.
       */
      discarded_at: string | null;
      /** The number; it may be absent. */
      account_number?: string | null;
      /** What kind of number it is. */
      account_number_type:
        | "au_number"
        | "base_address"
        | "card_token"
        | "clabe"
        | "ethereum_address"
        | "hk_number"
        | "iban"
        | "id_number"
        | "nz_number"
        | "other"
        | "pan"
        | "polygon_address"
        | "sg_number"
        | "solana_address"
        | "wallet_address"
        | (string & {});
      /** The last digits of the number. */
      account_number_safe: string;
    };
    /** A postal address. */
    Address: {
      /**
       * Modern Treasury's id of the object.
       * Format: uuid.
       */
      id: string;
      /** What kind of object it is. */
      object: string;
      /** Whether it belongs to live mode; else it belongs to test mode, and is no real money. */
      live_mode: boolean;
      /**
       * When Modern Treasury made it.
       * Format: date-time.
       */
      created_at: string;
      /**
       * When Modern Treasury changed it last.
       * Format: date-time.
       */
      updated_at: string;
      /** First line. */
      line1: string | null;
      /** Second line. */
      line2: string | null;
      /** City. */
      locality: string | null;
      /** State or region. */
      region: string | null;
      /** Postal code. */
      postal_code: string | null;
      /** ISO 3166-1 alpha-2 code. */
      country: string | null;
    } | null;
    /** Balances of one account that its bank reported together. */
    BalanceReport: {
      /**
       * Modern Treasury's id of the object.
       * Format: uuid.
       */
      id: string;
      /** What kind of object it is. */
      object: string;
      /** Whether it belongs to live mode; else it belongs to test mode, and is no real money. */
      live_mode: boolean;
      /**
       * When Modern Treasury made it.
       * Format: date-time.
       */
      created_at: string;
      /**
       * When Modern Treasury changed it last.
       * Format: date-time.
       */
      updated_at: string;
      /**
       * When the bank reports: in the course of the day (`intraday`), at its end (`previous_day`),
       * or with each change (`real_time`).
       */
      balance_report_type: "intraday" | "other" | "previous_day" | "real_time" | (string & {});
      /**
       * The day on which the bank made the report, in its local time.
       * Format: date.
       */
      as_of_date: string;
      /**
       * The time at which the bank made the report, in its local time, without a zone: hours and
       * minutes, with or without seconds.
       */
      as_of_time?: string | null;
      /** The balances. One account may have several of one type, of different times. */
      balances: components["schemas"]["Balance"][];
      /**
       * The account that is reported of.
       * Format: uuid.
       */
      internal_account_id: string;
    };
    /** One balance of an account, as its bank states it. */
    Balance: {
      /**
       * Modern Treasury's id of the object.
       * Format: uuid.
       */
      id: string;
      /** What kind of object it is. */
      object: string;
      /** Whether it belongs to live mode; else it belongs to test mode, and is no real money. */
      live_mode: boolean;
      /**
       * When Modern Treasury made it.
       * Format: date-time.
       */
      created_at: string;
      /**
       * When Modern Treasury changed it last.
       * Format: date-time.
       */
      updated_at: string;
      /**
       * In the smallest unit of the currency: 1033236 USD is 10332.36 USD, 295 JPY is 295 JPY, and
       * 10000000 USDC is 10 USDC. Negative where the account is overdrawn.
       * Format: int64.
       */
      amount: number;
      /** The digits of `amount` as text, for readers that can't hold so many in a number. */
      amount_string?: string | null;
      currency: components["schemas"]["Currency"];
      /**
       * Which balance it is. A ledger balance counts what is booked, an available one what can be
       * used: a current one now, an opening or closing one at the beginning or the end of a day.
       */
      balance_type:
        | "closing_available"
        | "closing_ledger"
        | "current_available"
        | "current_ledger"
        | "opening_available"
        | "opening_available_next_business_day"
        | "opening_ledger"
        | "other"
        | "previously_closed_book"
        | (string & {});
      /** The bank's own code for this balance. */
      vendor_code: string;
      /** Whose code `vendor_code` is; null where that is not known. */
      vendor_code_type: string | null;
      /**
       * The day from which on this was the balance, in the bank's local time.
       * Format: date.
       */
      as_of_date?: string | null;
      /** The time of that day, without a zone. */
      as_of_time?: string | null;
      /**
       * The day on which the money is available.
       * Format: date.
       */
      value_date?: string | null;
    };
    /** The bank that an account is at, as the organization is connected to it. */
    Connection: {
      /**
       * Modern Treasury's id of the object.
       * Format: uuid.
       */
      id: string;
      /** What kind of object it is. */
      object: string;
      /** Whether it belongs to live mode; else it belongs to test mode, and is no real money. */
      live_mode: boolean;
      /**
       * When Modern Treasury made it.
       * Format: date-time.
       */
      created_at: string;
      /**
       * When Modern Treasury changed it last.
       * Format: date-time.
       */
      updated_at: string;
      /**
       * When it was discarded; null while it is in use.
       * Format: date-time.
       */
      discarded_at: string | null;
      /**
       * Id of the bank or vendor.
       * Format: uuid.
       */
      vendor_id: string;
      /**
       * The bank's id of the connection.
       * Format: uuid.
       */
      vendor_customer_id: string | null;
      /** The bank's name. */
      vendor_name: string;
    };
    /**
     * ISO 4217 alphabetic code, one that the standard has withdrawn, or a code of something else:
     * a stablecoin, another token, a metal.
     */
    Currency:
      | "AED"
      | "AFN"
      | "ALL"
      | "AMD"
      | "ANG"
      | "AOA"
      | "ARS"
      | "AUD"
      | "AWG"
      | "AZN"
      | "BAM"
      | "BBD"
      | "BCH"
      | "BDT"
      | "BGN"
      | "BHD"
      | "BIF"
      | "BMD"
      | "BND"
      | "BOB"
      | "BRL"
      | "BSD"
      | "BTC"
      | "BTN"
      | "BWP"
      | "BYN"
      | "BYR"
      | "BZD"
      | "CAD"
      | "CDF"
      | "CHF"
      | "CLF"
      | "CLP"
      | "CNH"
      | "CNY"
      | "COP"
      | "CRC"
      | "CUC"
      | "CUP"
      | "CVE"
      | "CZK"
      | "DJF"
      | "DKK"
      | "DOP"
      | "DZD"
      | "EEK"
      | "EGP"
      | "ERN"
      | "ETB"
      | "ETH"
      | "EUR"
      | "EURC"
      | "FJD"
      | "FKP"
      | "GBP"
      | "GBX"
      | "GEL"
      | "GGP"
      | "GHS"
      | "GIP"
      | "GMD"
      | "GNF"
      | "GTQ"
      | "GYD"
      | "HKD"
      | "HNL"
      | "HRK"
      | "HTG"
      | "HUF"
      | "IDR"
      | "ILS"
      | "IMP"
      | "INR"
      | "IQD"
      | "IRR"
      | "ISK"
      | "JEP"
      | "JMD"
      | "JOD"
      | "JPY"
      | "KES"
      | "KGS"
      | "KHR"
      | "KMF"
      | "KPW"
      | "KRW"
      | "KWD"
      | "KYD"
      | "KZT"
      | "LAK"
      | "LBP"
      | "LKR"
      | "LRD"
      | "LSL"
      | "LTL"
      | "LVL"
      | "LYD"
      | "MAD"
      | "MDL"
      | "MGA"
      | "MKD"
      | "MMK"
      | "MNT"
      | "MOP"
      | "MRO"
      | "MRU"
      | "MTL"
      | "MUR"
      | "MVR"
      | "MWK"
      | "MXN"
      | "MYR"
      | "MZN"
      | "NAD"
      | "NGN"
      | "NIO"
      | "NOK"
      | "NPR"
      | "NZD"
      | "OMR"
      | "OP"
      | "PAB"
      | "PEN"
      | "PGK"
      | "PHP"
      | "PKR"
      | "PLN"
      | "PYG"
      | "PYUSD"
      | "QAR"
      | "RON"
      | "RSD"
      | "RUB"
      | "RWF"
      | "SAR"
      | "SBD"
      | "SCR"
      | "SDG"
      | "SEK"
      | "SGD"
      | "SHP"
      | "SKK"
      | "SLE"
      | "SLL"
      | "SOS"
      | "SRD"
      | "SSP"
      | "STD"
      | "STN"
      | "SVC"
      | "SYP"
      | "SZL"
      | "THB"
      | "TJS"
      | "TMM"
      | "TMT"
      | "TND"
      | "TOP"
      | "TRY"
      | "TTD"
      | "TWD"
      | "TZS"
      | "UAH"
      | "UGX"
      | "USD"
      | "USDC"
      | "USDG"
      | "USDT"
      | "UYU"
      | "UZS"
      | "VEF"
      | "VES"
      | "VND"
      | "VUV"
      | "WST"
      | "XAF"
      | "XAG"
      | "XAU"
      | "XBA"
      | "XBB"
      | "XBC"
      | "XBD"
      | "XCD"
      | "XCG"
      | "XDR"
      | "XFU"
      | "XOF"
      | "XPD"
      | "XPF"
      | "XPT"
      | "XTS"
      | "YER"
      | "ZAR"
      | "ZMK"
      | "ZMW"
      | "ZWD"
      | "ZWG"
      | "ZWL"
      | "ZWN"
      | "ZWR"
      | (string & {});
    /** What a failed request is answered with. */
    ErrorMessage: {
      /** The one error. */
      errors: {
        /** Kind of error, for programs. */
        code?:
          | (
              | "parameter_invalid"
              | "parameter_missing"
              | "resource_not_found"
              | "not_found"
              | "forbidden"
              | "invalid_ip"
              | "invalid_key"
              | "header_invalid"
              | "expired_key"
              | "conflict"
              | "too_many_requests"
              | (string & {})
            )
          | null;
        /** What is wrong, for people. */
        message?: string | null;
        /** The parameter that it is about. */
        parameter?: string | null;
      };
    };
    /** An account that the organization has at a bank. */
    InternalAccount: {
      /**
       * Modern Treasury's id of the object.
       * Format: uuid.
       */
      id: string;
      /** What kind of object it is. */
      object: string;
      /** Whether it belongs to live mode; else it belongs to test mode, and is no real money. */
      live_mode: boolean;
      /**
       * When Modern Treasury made it.
       * Format: date-time.
       */
      created_at: string;
      /**
       * When Modern Treasury changed it last.
       * Format: date-time.
       */
      updated_at: string;
      /** What kind of account it is. */
      account_type:
        | (
            | "base_wallet"
            | "cash"
            | "checking"
            | "crypto_wallet"
            | "ethereum_wallet"
            | "general_ledger"
            | "loan"
            | "non_resident"
            | "other"
            | "overdraft"
            | "polygon_wallet"
            | "savings"
            | "solana_wallet"
            | (string & {})
          )
        | null;
      /** The legal name of its owner. */
      party_name: string;
      /** Whether its owner is a business or a person. */
      party_type: ("business" | "individual" | (string & {})) | null;
      party_address: components["schemas"]["Address"];
      /** What the organization calls the account. */
      name: string | null;
      /** Its numbers. */
      account_details: components["schemas"]["AccountDetail"][];
      /** The payments that it can make. */
      account_capabilities: components["schemas"]["AccountCapability"][];
      /** How payments find its bank. */
      routing_details: components["schemas"]["RoutingDetail"][];
      connection: components["schemas"]["Connection"];
      currency: components["schemas"]["Currency"];
      /** Pairs of texts that the organization has put there. */
      metadata: { [key: string]: string };
      /**
       * The account that it is a part of.
       * Format: uuid.
       */
      parent_account_id: string | null;
      /**
       * The counterparty that it is kept for.
       * Format: uuid.
       */
      counterparty_id: string | null;
      /**
       * The bank's or vendor's id that goes with the account.
       * Format: string.
       */
      vendor_id: string | null;
      /**
       * The legal entity that it belongs to.
       * Format: uuid.
       */
      legal_entity_id: string | null;
      /**
       * Whether it can be used.
       * Format: string.
       */
      status:
        | (
            | "active"
            | "closed"
            | "pending_activation"
            | "pending_closure"
            | "suspended"
            | (string & {})
          )
        | null;
      /**
       * The ledger account that mirrors it.
       * Format: uuid.
       */
      ledger_account_id: string | null;
      /**
       * The ledger account on the other side of its bookings.
       * Format: uuid.
       */
      contra_ledger_account_id: string | null;
      /** The organization's own id of the account. */
      external_id: string | null;
      /** Whether others may debit it by ACH; null where that can't be said. */
      debitable: boolean | null;
    };
    /** One number by which payments find a bank. */
    RoutingDetail: {
      /**
       * Modern Treasury's id of the object.
       * Format: uuid.
       */
      id: string;
      /** What kind of object it is. */
      object: string;
      /** Whether it belongs to live mode; else it belongs to test mode, and is no real money. */
      live_mode: boolean;
      /**
       * When Modern Treasury made it.
       * Format: date-time.
       */
      created_at: string;
      /**
       * When Modern Treasury changed it last.
       * Format: date-time.
       */
      updated_at: string;
      /**
       * When it was discarded; null while it is in use.
       * Format: date-time.
       */
      discarded_at: string | null;
      /** The number. */
      routing_number: string;
      /** What kind of number it is. */
      routing_number_type:
        | "aba"
        | "au_bsb"
        | "br_codigo"
        | "ca_cpa"
        | "chips"
        | "cnaps"
        | "dk_interbank_clearing_code"
        | "gb_sort_code"
        | "hk_interbank_clearing_code"
        | "il_bank_code"
        | "in_ifsc"
        | "jp_zengin_code"
        | "mx_bank_identifier"
        | "my_branch_code"
        | "nz_national_clearing_code"
        | "pl_national_clearing_code"
        | "se_bankgiro_clearing_code"
        | "sg_interbank_clearing_code"
        | "swift"
        | "za_national_clearing_code"
        | (string & {});
      /** The payments that it is for; null where it is for any. */
      payment_type:
        | (
            | "ach"
            | "au_becs"
            | "bacs"
            | "book"
            | "card"
            | "chats"
            | "check"
            | "cross_border"
            | "dk_nets"
            | "eft"
            | "gb_fps"
            | "masav"
            | "mx_ccen"
            | "neft"
            | "nics"
            | "nz_becs"
            | "pl_elixir"
            | "rtp"
            | "se_bankgirot"
            | "sepa"
            | "sg_giro"
            | "sic"
            | "stablecoin"
            | "wire"
            | "zengin"
            | (string & {})
          )
        | null;
      /** The bank's name. */
      bank_name: string;
      bank_address: components["schemas"]["Address"];
    };
  };
  responses: {
    /** The organization's id or the API key is missing, wrong or has expired. */
    Unauthorized: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["ErrorMessage"] };
    };
    /** The key may not read this, or not from this address. */
    Forbidden: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["ErrorMessage"] };
    };
    /** There is no such account or report. An account may have no report yet. */
    NotFound: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["ErrorMessage"] };
    };
    /** A parameter is missing or not valid. */
    UnprocessableContent: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["ErrorMessage"] };
    };
    /** The organization sent too many requests in this second. */
    TooManyRequests: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["ErrorMessage"] };
    };
    /** Modern Treasury failed, or was not available; what the body says is not documented. */
    ServerError: {
      headers: { [name: string]: unknown };
      content?: never;
    };
  };
  parameters: {
    /** Only accounts with all of these pairs among their metadata. */
    metadata_query: { [key: string]: string } | undefined;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export interface operations {
  listBalanceReports: {
    parameters: {
      query?: {
        /** Only reports of this day, in the bank's local time. */
        as_of_date?: string | undefined;
        /** Only reports of this kind. */
        balance_report_type?:
          | ("intraday" | "other" | "previous_day" | "real_time" | (string & {}))
          | undefined;
        /** Where the page begins, as the page before says in `X-After-Cursor`. Without it, the first. */
        after_cursor?: string | null | undefined;
        /** How many items a page has; 25 where nothing is said, 100 at most. */
        per_page?: number | undefined;
      };
      header?: never;
      path: {
        /** Modern Treasury's id of the internal account. */
        internal_account_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of reports. */
      200: {
        headers: {
          /** The cursor of the next page; empty or absent on the last. */
          "X-After-Cursor"?: string | null;
          /** How many items a page has. */
          "X-Per-Page"?: number | null;
          [name: string]: unknown;
        };
        content: { "application/json": components["schemas"]["BalanceReport"][] };
      };
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["UnprocessableContent"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
      502: components["responses"]["ServerError"];
      503: components["responses"]["ServerError"];
      504: components["responses"]["ServerError"];
    };
  };
  getBalanceReport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Modern Treasury's id of the internal account. */
        internal_account_id: string;
        /** The id of a report, or `latest` for the one that came last. */
        id: string | ("latest" | (string & {}));
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The report. */
      200: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["BalanceReport"] };
      };
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["UnprocessableContent"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
      502: components["responses"]["ServerError"];
      503: components["responses"]["ServerError"];
      504: components["responses"]["ServerError"];
    };
  };
  listInternalAccounts: {
    parameters: {
      query?: {
        /** Where the page begins, as the page before says in `X-After-Cursor`. Without it, the first. */
        after_cursor?: string | null | undefined;
        /** How many items a page has; 25 where nothing is said, 100 at most. */
        per_page?: number | undefined;
        /** Only accounts in this currency. */
        currency?: components["schemas"]["Currency"] | undefined;
        /** Only accounts of this counterparty. */
        counterparty_id?: string | undefined;
        /** Only accounts of this legal entity. */
        legal_entity_id?: string | undefined;
        /** Only accounts that can make payments of this type. */
        payment_type?:
          | (
              | "ach"
              | "au_becs"
              | "bacs"
              | "book"
              | "card"
              | "chats"
              | "check"
              | "cross_border"
              | "dk_nets"
              | "eft"
              | "gb_fps"
              | "masav"
              | "mx_ccen"
              | "neft"
              | "nics"
              | "nz_becs"
              | "pl_elixir"
              | "rtp"
              | "se_bankgirot"
              | "sepa"
              | "sg_giro"
              | "sic"
              | "stablecoin"
              | "wire"
              | "zengin"
              | (string & {})
            )
          | undefined;
        /** Only accounts that can make payments in this direction. */
        payment_direction?: ("credit" | "debit" | (string & {})) | undefined;
        /** Only accounts in this state. */
        status?:
          | (
              | "active"
              | "pending_activation"
              | "suspended"
              | "pending_closure"
              | "closed"
              | (string & {})
            )
          | undefined;
        /** Only the account that the organization gave this id of its own. */
        external_id?: string | undefined;
        /** Only accounts with all of these pairs among their metadata. */
        metadata?: components["parameters"]["metadata_query"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of accounts. */
      200: {
        headers: {
          /** The cursor of the next page; empty or absent on the last. */
          "X-After-Cursor"?: string | null;
          /** How many items a page has. */
          "X-Per-Page"?: number | null;
          [name: string]: unknown;
        };
        content: { "application/json": components["schemas"]["InternalAccount"][] };
      };
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["UnprocessableContent"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["ServerError"];
      502: components["responses"]["ServerError"];
      503: components["responses"]["ServerError"];
      504: components["responses"]["ServerError"];
    };
  };
}
