import { simplified } from "../../base/simplified-chinese.ts";
import { type FieldPlace, placeOf } from "./field-place.ts";

/** What a column of a table, or a label below a field, says of it. */
export type Attribute =
  | "name"
  | "type"
  | "place"
  | "required"
  | "optional"
  | "nullable"
  | "default"
  | "example"
  | "values"
  | "format"
  | "length"
  | "minLength"
  | "maxLength"
  | "minimum"
  | "maximum"
  | "pattern"
  | "constraints"
  | "deprecated"
  | "description"
  | "status"
  | "value"
  | "method"
  | "address"
  | "path"
  | "ordinal";

/** In English, Spanish, Portuguese, French, German, Russian, Chinese; below these in the ten of `mark-words.ts`. */
const WORDS: Readonly<Record<Attribute, string>> = {
  name: `name, names, field, fields, parameter, parameters, param, params, key, keys, property, properties, attribute, attributes,
    element, elements, member, members, argument, arguments, arg, args, variable, variables, header, headers, id field, column, input, output, object key, placeholder,
    nombre, campo, campos, parámetro, parámetros, parametro, atributo, propiedad, clave, cabecera, encabezado,
    nome, parâmetro, parâmetros, propriedade, chave, cabeçalho,
    nom, champ, champs, paramètre, paramètres, propriété, attribut, clé, en-tête,
    feld, felder, feldname, eigenschaft, schlüssel, kopfzeile, bezeichner,
    поле, поля, параметр, параметры, имя, название, атрибут, свойство, ключ, заголовок,
    参数, 参数名, 参数名称, 字段, 字段名, 字段名称, 名称, 属性, 属性名, 变量, 变量名, 键, 请求头, 标识,
    nome campo, nome parametro, nazwa, pole, parametr, název, název parametru, назва, назва поля, alan, alan adı, parametre, parametre adı, kolom, nama, nama field, nama parameter, tên, tên trường, tham số, trường, tên tham số,
    項目, 項目名, パラメータ, パラメーター, パラメータ名, パラメーター名, フィールド, フィールド名, キー, 名前, 필드, 필드명, 파라미터, 파라미터명, 이름, 변수명, 헤더명, 항목, 항목명, 키, veld, naam`,
  type: `type, types, data type, datatype, field type, value type, schema, kind, json type, parameter data type, type of data, schema type, type length, type and length, type format, type size,
    tipo, tipo de dato, tipo de dados, tipo de datos, type de données, datentyp, typ, тип, тип данных, 类型, 数据模型, 数据结构, 数据类型, 参数类型, 字段类型,
    tipo di dato, typ danych, datový typ, тип даних, tip, veri tipi, tipe, tipe data, kiểu, kiểu dữ liệu, loại, 型, データ型, タイプ, 타입, 자료형, 데이터 타입`,
  place: `in, location, located in, place, position, param type, parameter type, passed as, passed in, parameter location, sent in, sent as,
    ubicación, en, localização, em, emplacement, dans, ort, wo, расположение, где, 位置, 参数位置, 所在位置, 请求位置, 传参方式`,
  required: `required, req, reqd, req'd, req’d, required or optional, mandatory, mandatory or optional, presence, obligatory, is required, is mandatory, required field, requirement, requirements, m o, m o c, m c, r o, o r, o m, mandatory optional conditional, required optional conditional, required optional, mandatory optional, optionality, cardinality, usage, necessity, compulsory, always present,
    oblig, must, obligatorio, obligatoria, requerido, requerida, obligatoriedad, obrigatório, obrigatória, obrigatoriedade,
    requis, requise, obligatoire, erforderlich, pflicht, pflichtfeld, notwendig,
    обязательный, обязательное, обязательность, обязательно, обязателен, обязательная, обязательное поле,
    必填, 必选, 必须, 必需, 是否必填, 是否必选, 是否必须, 是否必需, 必传, 是否必传,
    obbligatorio, obbligatoria, obbligatorietà, wymagane, wymagany, wymagalność, obowiązkowe, povinný, povinné, povinná, обов'язковий, обов’язковий, обов'язково, обов’язково, zorunlu, zorunluluk, zorunlu mu, wajib, mandatori, bắt buộc, yêu cầu, 必須, 必須項目, 必須 任意, 필수, 필수여부, 필수 여부, verplicht`,
  optional: `optional, is optional, opcional, optionnel, facultatif, необязательный, 可选, 是否可选,
    facoltativo, opzionale, opcjonalne, nepovinný, opsional, opsiyonel, tùy chọn, 任意, 선택, optioneel`,
  nullable: `nullable, null, is nullable, can be null, allows null, null allowed, may be null, допускает null, 可为空, 是否可为空, 是否可空, 可空`,
  default: `default, default value, defaults, defaults to, default values, initial value, por defecto, valor por defecto, predeterminado, valor predeterminado, padrão, valor padrão,
    défaut, par défaut, valeur par défaut, standard, standardwert, vorgabe, по умолчанию, значение по умолчанию, 默认, 默认值, 缺省值,
    predefinito, valore predefinito, domyślnie, wartość domyślna, domyślna, výchozí, výchozí hodnota, за замовчуванням, varsayılan, varsayılan değer, mặc định, giá trị mặc định, デフォルト, デフォルト値, 初期値, 既定値, 기본값, standaard, standaardwaarde`,
  example: `example, examples, sample, samples, sample value, example value, sample values, example values, sample data, e g, eg,
    ejemplo, ejemplos, exemplo, exemplos, exemple, exemples, beispiel, beispiele, beispielwert, пример, примеры, 示例, 示例值, 例子, 样例, 范例, 样本, 举例, 参考值,
    esempio, esempi, przykład, przykłady, příklad, приклад, örnek, örnek değer, contoh, ví dụ, 例, サンプル, 設定例, 예시, 예, 예제, voorbeeld`,
  values: `enum, enums, enumeration, members, enum values, allowed values, allowable values, possible values, valid values, accepted values, options, available options, available values, allowed, choices, supported values, permitted values, values, one of, must be one of, can be, value range, range of values,
    valores, valores posibles, valores permitidos, valores possíveis, opciones, opções, valeurs, valeurs possibles, valeurs autorisées, mögliche werte, werte, zulässige werte, erlaubte werte,
    возможные значения, допустимые значения, значения, варианты, 枚举, 枚举值, 可选值, 取值范围, 取值, 允许值,
    valori possibili, valori ammessi, możliwe wartości, dozwolone wartości, možné hodnoty, можливі значення, olası değerler, değerler, nilai yang mungkin, giá trị cho phép, 取りうる値, 許容値, 가능한 값, 허용값, mogelijke waarden`,
  format: `format, formato, format pattern, формат, 格式,
    フォーマット, 形式, định dạng, 형식, biçim`,
  length: `length, size, len, longitud, comprimento, tamanho, tamaño, longueur, taille, länge, длина, размер, 长度,
    lunghezza, długość, délka, довжина, uzunluk, panjang, độ dài, 桁数, 長さ, 길이, 크기, lengte`,
  minLength: `min length, minimum length, minlength, min len`,
  maxLength: `max length, maximum length, maxlength, max len, max size, max characters, character limit, longitud máxima, tamanho máximo, longueur max, maximale länge, max länge, максимальная длина, 最大长度`,
  minimum: `min, minimum, min value, minimum value, mínimo, minimum wert, минимум, 最小值`,
  maximum: `max, maximum, max value, maximum value, máximo, максимум, 最大值`,
  pattern: `pattern, regex, regexp, regular expression, match pattern, 正则`,
  constraints: `constraints, constraint, restrictions, restriction, validation, validations, rules, rule, limits, validation rules, restricciones, restrições, contraintes, einschränkungen, validierung, ограничения, 约束, 限制, 校验规则`,
  deprecated: `deprecated, is deprecated`,
  description: `description, descriptions, desc, details, detail, meaning, note, notes, comment, comments, explanation, definition, summary, purpose, remarks, remark, info, information, what it is, about, reason, message, cause, response, error message, text, what it means, when, condition, scenario, resolution, use, contents, additional information,
    descripción, descripcion, significado, detalle, detalles, notas, comentario, motivo, mensaje, observaciones, explicación,
    descrição, detalhes, mensagem, observação, observações, descriptif, signification, détails, remarque, explication, motif,
    beschreibung, bedeutung, erklärung, bemerkung, hinweis, anmerkung, details und hinweise, grund,
    описание, значение параметра, комментарий, примечание, пояснение, причина, смысл, сообщение,
    说明, 描述, 含义, 备注, 解释, 参数说明, 字段说明, 参数描述, 字段描述, 中文名, 意义, 原因, 状态码含义,
    descrizione, significato, dettagli, opis, znaczenie, uwagi, popis, popis parametru, význam, опис, пояснення, açıklama, deskripsi, keterangan, penjelasan, catatan, mô tả, ý nghĩa, diễn giải, ghi chú, giải thích,
    説明, 備考, 内容, 意味, 概要, 설명, 비고, 내용, 의미, omschrijving, beschrijving, betekenis`,
  status: `code, codes, status, http code, http status, status code, http status code, response code, error code, http response code, statuscode, http error, http, response status, error, return code, status codes, error codes, http response, response http status, exit code, result code,
    código, codigo, código de estado, código http, código de error, código de erro, código de status, estado, code http, code de statut, code d'erreur, code d’erreur, statut, statuscode, fehlercode, http-status, http-code, status-code,
    код, код ответа, код ошибки, код состояния, статус, http код, http-код, 状态码, 错误码, 返回码, 响应码, 错误代码, 状态, http状态码, 代码,
    codice, codice di stato, kod, kod odpowiedzi, kod błędu, kód, stavový kód, код відповіді, код помилки, durum kodu, hata kodu, kode, kode status, kode error, mã, mã lỗi, mã trạng thái, コード, ステータス, ステータスコード, エラーコード, 코드, 상태 코드, 에러 코드, 오류 코드, 상태코드`,
  value: `value, constant, enum value, literal, event, event type, currency, valor, valeur, wert, значение, 值, 参数值, 枚举项,
    valore, wartość, hodnota, değer, nilai, giá trị, 値, 값, waarde`,
  method: `method, http method, verb, http verb, request method, método, méthode, methode, http-methode, метод, 方法, 请求方法, 请求方式,
    metodo, metoda, metod, metot, http metod, http metot, http metodu, istek metodu, phương thức, phương thức http, http metoda, http metodo, metode, メソッド, 메서드, 메소드`,
  address: `endpoint, url, uri, route, http request, request, api, request url, api endpoint, resource url, resource uri, request uri, url path, relative url, path template, api call,
    ruta, rota, chemin, adresse, endpunkt, адрес, эндпоинт, 接口, 接口地址, 请求地址, 地址, 请求路径,
    エンドポイント, 경로, 엔드포인트`,
  path: `path, json path, jsonpath, caminho, pfad, путь, 路径`,
  ordinal: `#, no, nr, №, 序号`,
};

const BY_WORD: ReadonlyMap<string, Attribute> = new Map(
  Object.entries(WORDS).flatMap(([attribute, words]) =>
    words.split(/\s*,\s*/).map((word) => [word, attribute as Attribute] as const),
  ),
);

/** Words before a name that only say whose it is: `Request parameter`, `JSON field`, `Query param`. */
const BEFORE =
  /^(?:the|request|response|body|query|query string|path|url|uri|header|http|form|form data|json|input|output|api|field|parameter|param|property|attribute|element|cookie|data|object|response body|request body) /;

const AFTER = / (?:name|names|field|parameter|variable|attribute|property|key)$/;

/** What a column's heading or a label means; undefined where it is none of the words. */
export function attributeOf(heading: string): Attribute | undefined {
  const words = normalize(heading);
  if (words === "" || words.length > 60) return undefined;
  const exact = BY_WORD.get(words);
  if (exact) return exact;
  const [first = "", second] = heading.split(/\s[/|]\s/);
  if (second !== undefined) return attributeOf(first) ?? attributeOf(second);
  const own = words.replace(BEFORE, "");
  const shorter = [own, own.replace(BEFORE, ""), words.replace(AFTER, ""), own.replace(AFTER, "")];
  return shorter.map((text) => BY_WORD.get(text)).find((found) => found !== undefined);
}

/** The place that a heading names beside what it is: `Query parameter`, `Path variable`, `Header`. */
export function placeInHeading(heading: string): FieldPlace | undefined {
  const words = normalize(heading);
  const place =
    /^(.*?) ?(?:name|names|field|fields|param|params|parameter|parameters|variable|variables|key)?$/.exec(
      words,
    )?.[1];
  return place === undefined || /^(?:path|request|form|json|ur[li].*)$/.test(words)
    ? undefined
    : placeOf(place);
}

/** Lowercase, without marks, remarks in brackets and signs at the ends. */
function normalize(text: string): string {
  return simplified(text.slice(0, 200))
    .toLowerCase()
    .replaceAll(/[`*"“”]/g, "")
    .replace(/[(（][^()（）]*[)）]\s*$/, "")
    .replaceAll(/[\s_/&+.?:：？!]+/g, " ")
    .trim();
}
