/**
 * ISO 4217 codes by the number of decimals of their minor unit: the active list, and withdrawn
 * codes that providers still name. `Intl` is no source for this: it differs from the standard for
 * some currencies and from runtime to runtime.
 */
const CODES: Readonly<Record<number, string>> = {
  0: "BIF BYR CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  2:
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN " +
    "BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EEK EGP ERN ETB EUR FJD " +
    "FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD " +
    "KZT LAK LBP LKR LRD LSL LTL LVL MAD MDL MGA MKD MMK MNT MOP MRO MRU MUR MVR MWK MXN MXV MYR " +
    "MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD " +
    "SHP SLE SLL SOS SRD SSP STD STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU " +
    "UZS VED VEF VES WST XCD XCG YER ZAR ZMW ZWG ZWL",
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW",
};

/** The codes that have no minor unit: metals, units of account, testing, no currency. */
const WITHOUT_MINOR_UNIT = "XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX";

let exponents: ReadonlyMap<string, number | undefined> | undefined;

function exponentsByCode(): ReadonlyMap<string, number | undefined> {
  exponents ??= new Map(
    [...Object.entries(CODES), [undefined, WITHOUT_MINOR_UNIT] as const].flatMap(
      ([exponent, codes]) =>
        codes
          .split(" ")
          .map((code) => [code, exponent === undefined ? undefined : Number(exponent)] as const),
    ),
  );
  return exponents;
}

/**
 * How many decimals the minor unit of a currency has (ISO 4217): 2 for USD, 0 for JPY, 3 for KWD.
 * Undefined for a code that is not known, and for the codes that have no minor unit (XAU, XXX).
 * Codes are upper case.
 */
export function currencyExponent(code: string): number | undefined {
  return exponentsByCode().get(code);
}

/** Whether ISO 4217 knows the code, with a minor unit or without. Codes are upper case. */
export function isCurrencyCode(code: string): boolean {
  return exponentsByCode().has(code);
}
