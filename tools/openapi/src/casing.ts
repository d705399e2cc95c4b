/** The names of operations in one casing, whatever their documents write. */

/**
 * `GetBalance`, `balance_fetch`, `GET_BALANCE`, `HTTPStatus` and `get-balanceAccounts-id` become
 * `getBalance`, `balanceFetch`, `getBalance`, `httpStatus` and `getBalanceAccountsId`. Empty where a text has
 * no word; a digit may come first.
 */
export function inCamelCase(text: string): string {
  const isLoud = !/\p{Ll}/u.test(text);
  const words = text.split(/(?:[^\p{ID_Continue}]|[\p{Pc}$])+/u).filter((word) => word !== "");
  const [first = "", ...rest] = isLoud ? words.map((word) => word.toLowerCase()) : words;
  // Of an abbreviation, the last capital begins the next word: `HTTPStatus`; several are `IDs`.
  const head = first.replace(/^\p{Lu}{2,}s(?!\p{Ll})|^\p{Lu}+(?=\p{Lu}\p{Ll})|^\p{Lu}+/u, (all) =>
    all.toLowerCase(),
  );
  return head + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
