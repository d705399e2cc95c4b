import type { JsonObject } from "../../base/json.ts";

/** What pages call the types of fields, by the schema that is meant. */
const NAMES: readonly (readonly [JsonObject, string])[] = [
  [
    { type: "string" },
    "string, str, text, varchar, nvarchar, char, character, alphanumeric, an, ans, objectid, object id, ulid, cuid, ksuid, nanoid, iban, country code, currency code, phone number, ip address, html, markdown, xml, jwt, hash, hex, base64, iso 4217, iso 3166, iso 3166-1, alfanumérico, alfanumerico, alphanumérique, alphanumerisch, cadena, cadena de texto, texto, chaîne, chaine, chaîne de caractères, texte, zeichenkette, zeichenfolge, строка, строк, строки, текст, zeichenketten, 字符串, 文本, 字符, stringa, stringhe, testo, ciąg znaków, tekst, napis, řetězec, рядок, metin, teks, chuỗi, ký tự, 文字列, テキスト, 문자열, tekenreeks",
  ],
  [{ type: "string", format: "uuid" }, "uuid, guid, uuid4, uuid v4, uuidv4"],
  [
    { type: "string", format: "date" },
    "date, iso date, iso 8601 date, iso-8601 date, iso8601 date, yyyy-mm-dd, localdate, full-date, fecha, datum, дата, 日期, data kalendarzowa, tarih, tanggal, ngày, 日付, 날짜",
  ],
  [
    { type: "string", format: "date-time" },
    "datetime, date-time, date time, timestamp, iso 8601, iso-8601, iso8601, iso timestamp, iso 8601 timestamp, iso-8601 timestamp, iso8601 timestamp, iso 8601 datetime, iso-8601 datetime, iso8601 datetime, iso 8601 date-time, iso datetime, rfc 3339, rfc3339, rfc 3339 timestamp, rfc3339 timestamp, zoneddatetime, offsetdatetime, localdatetime, instant, utc timestamp, fecha y hora, data e hora, date et heure, datum und uhrzeit, zeitstempel, horodatage, marca de tiempo, дата и время, метка времени, 日期时间, data e ora, data i czas, datum a čas, дата і час, tarih ve saat, tanggal dan waktu, ngày giờ, 日時, タイムスタンプ, 날짜시간, 일시",
  ],
  [{ type: "string", format: "uri" }, "url, uri"],
  [{ type: "string", format: "email" }, "email, e-mail, email address"],
  [
    { type: "string", format: "binary" },
    "file, binary, archivo, arquivo, fichier, datei, файл, 文件",
  ],
  [
    { type: "integer" },
    "integer, int, uint, biginteger, bigint, smallint, tinyint, serial, short, whole number, unix timestamp, unix time, epoch, epoch seconds, timestamp in milliseconds, epoch milliseconds, epoch timestamp, unix timestamp (seconds), entero, número entero, inteiro, número inteiro, entier, nombre entier, ganzzahl, целое, целое число, целых чисел, целочисленный, ganzzahlen, 整数, 整型, intero, numero intero, liczba całkowita, całkowita, celé číslo, ціле, ціле число, tam sayı, bilangan bulat, số nguyên, 整数型, 정수, geheel getal",
  ],
  [{ type: "integer", format: "int32" }, "int32"],
  [{ type: "integer", format: "int64" }, "int64, long, 长整型, 长整数"],
  [
    { type: "number" },
    "number, numeric, decimal, bigdecimal, float, double, real, float64, float32, número, numero, nombre, zahl, nummer, число, чисел, число с плавающей точкой, число с плавающей запятой, вещественное число, дробное число, десятичное, десятичное число, вещественное, dezimalzahl, dezimalzahlen, kommazahl, gleitkommazahl, fließkommazahl, zahlen, décimal, nombre décimal, número decimal, flottant, flotante, 数字, 数值, 浮点数, 小数, liczba, liczba dziesiętna, číslo, desetinné číslo, ondalık, sayı, angka, bilangan, desimal, số, số thực, 数値, 数値型, 実数, 숫자, 실수, 소수, getal",
  ],
  [
    { type: "boolean" },
    "boolean, bool, true/false, booleano, lógico, booléen, booleen, wahrheitswert, логический, булево, булевый, 布尔, 布尔值, 布尔型, booleana, logiczny, wartość logiczna, логічний, mantıksal, 真偽値, ブール値, ブール, ブーリアン, 불리언, 불린, 논리값",
  ],
  [
    { type: "object" },
    "object, hashes, json, json object, struct, record, jsonobject, objeto, objet, objekt, objekte, objekten, объект, объектов, объекты, 对象, oggetto, obiekt, обʼєкт, об'єкт, об’єкт, nesne, objek, đối tượng, オブジェクト, 객체",
  ],
  [
    { type: "object", additionalProperties: {} },
    "map, hashmap, hash map, dict, dictionary, associative array",
  ],
  [
    { type: "array" },
    "array, list, set, collection, jsonarray, json array, lista, arreglo, matriz, vetor, liste, tableau, массив, список, 数组, 列表, elenco, tablica, lista wartości, pole hodnot, масив, dizi, larik, daftar, mảng, danh sách, 配列, リスト, 배열, 리스트, 목록, lijst",
  ],
  [{ type: "null" }, "null, nil, nulo, nulle"],
];

const BY_NAME: ReadonlyMap<string, JsonObject> = new Map(
  NAMES.flatMap(([schema, names]) => names.split(", ").map((name) => [name, schema] as const)),
);

/** What one word, or an established phrase, says of the type; undefined where it is none. */
export function namedType(name: string): JsonObject | undefined {
  const key = name.toLowerCase();
  const found = BY_NAME.get(key) ?? BY_NAME.get(singular(key));
  return found && { ...found };
}

/** Plurals in `s`: `strings`, `objetos`. */
function singular(name: string): string {
  return /^\p{L}{4,}s$/u.test(name) ? name.slice(0, -1) : name;
}
