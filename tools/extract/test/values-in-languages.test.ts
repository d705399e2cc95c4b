import { expect, test } from "vitest";
import { listedValues } from "../src/evidence/types/listed-values.ts";
import { processorMs } from "./processor-ms.ts";

test.each([
  [
    "Estado del retiro. Puede ser: `processing`, `rejected` y `transfered`.",
    ["processing", "rejected", "transfered"],
  ],
  ["Estado. Valores posibles: `a`, `b`", ["a", "b"]],
  ["Estado. Los valores posibles son `a`, `b` y `c`.", ["a", "b", "c"]],
  ["Valores admitidos: ABIERTO, CERRADO", ["ABIERTO", "CERRADO"]],
  ["Valores aceptados: abierto, cerrado", ["abierto", "cerrado"]],
  ["Posibles valores: abierto | cerrado", ["abierto", "cerrado"]],
  ["Tipo. Debe ser uno de: `x`, `y`", ["x", "y"]],
  ["Puede tomar los valores `x` o `y`.", ["x", "y"]],
  ["Status. Pode ser `aberto`, `fechado` ou `pago`.", ["aberto", "fechado", "pago"]],
  ["Valores possíveis: aberto, fechado", ["aberto", "fechado"]],
  ["Possíveis valores: `aberto`, `fechado`", ["aberto", "fechado"]],
  ["Deve ser um dos valores: `A`, `B`", ["A", "B"]],
  ["Opções: `A` ou `B`", ["A", "B"]],
  ["тип операции: `DEPOSIT` или `WITHDRAW`", ["DEPOSIT", "WITHDRAW"]],
  ["Статус. Возможные значения: `new`, `paid` и `failed`", ["new", "paid", "failed"]],
  ["Допустимые значения — `new`, `paid`", ["new", "paid"]],
  ["Возможные варианты: new, paid", ["new", "paid"]],
  ["Может быть `new` или `paid`.", ["new", "paid"]],
  ["Может принимать значения `new`, `paid`.", ["new", "paid"]],
  ["Один из: `new`, `paid`", ["new", "paid"]],
  ["Одно из значений: `new`, `paid`", ["new", "paid"]],
  ["状态，可选值：`new`、`paid`", ["new", "paid"]],
  ["可選值：new、paid", ["new", "paid"]],
  ["状态，可取值为 new、paid", ["new", "paid"]],
  ["允许值: NEW, PAID", ["NEW", "PAID"]],
  ["可能的值：NEW、PAID", ["NEW", "PAID"]],
  ["取值为：NEW、PAID", ["NEW", "PAID"]],
  ["枚举值：NEW / PAID", ["NEW", "PAID"]],
  ["枚舉值：NEW、PAID", ["NEW", "PAID"]],
  ["有效值：NEW、PAID", ["NEW", "PAID"]],
  ["可以是 `NEW` 或 `PAID`", ["NEW", "PAID"]],
  ["Peut être `ouvert`, `clos` ou `gelé`.", ["ouvert", "clos", "gelé"]],
  ["Valeurs possibles : `ouvert`, `clos`", ["ouvert", "clos"]],
  ["L'une des valeurs : `ouvert`, `clos`", ["ouvert", "clos"]],
  ["Kann `offen` oder `zu` sein.", ["offen", "zu"]],
  ["Einer von `offen`, `zu`", ["offen", "zu"]],
  ["Mögliche Werte sind `offen`, `zu`", ["offen", "zu"]],
  ["The status can be `a`, `b` or `c`.", ["a", "b", "c"]],
  ["It is either `a` or `b`.", ["a", "b"]],
  ["Accepts `a`, `b` or `c`.", ["a", "b", "c"]],
  ["Filter: PENDING, CONFIRMED, FAILED, EXPIRED", ["PENDING", "CONFIRMED", "FAILED", "EXPIRED"]],
  [
    'The valid values for this field are "fi_FI", "sv_SE" and "en_US".',
    ["fi_FI", "sv_SE", "en_US"],
  ],
  ["付款訂單狀態\n0-已產生訂單\n1-付款中\n2-付款成功", ["0", "1", "2"]],
  ["付款參數類型\npayUrl-跳轉\nform-表單\nnone-null支付", ["payUrl", "form", "none"]],
])("%s", (text, values) => {
  expect(listedValues(text)).toEqual(values);
});

test.each([
  "Set to `a` for one or `b` for another",
  "Puede ser: `a`, `b`, etc.",
  "Puede ser, por ejemplo, `a` o `b`",
  "Например: `a`, `b`",
  "Может быть, например, `a` или `b`",
  "No puede ser `a` o `b`",
  "Não pode ser `a` ou `b`",
  "Не может быть `a` или `b`",
  "不可以是 `a` 或 `b`",
  "可选值例如：`a`、`b`",
  "Use `a` or `b`.",
  "Currency: USD, EUR",
  "Paid at once.\nNote: nothing\nDefault: none",
])("no complete list: %s", (text) => {
  expect(listedValues(text)).toBeUndefined();
});

test.each([
  "может принимать одно из ",
  "puede ser uno de los siguientes ",
  "可选值为",
  "`a`, ",
  "A: ",
  "0-x\n",
])("a long text costs little: %s", (part) => {
  const ms = processorMs(() => {
    listedValues(part.repeat(20_000));
  });
  expect(ms).toBeLessThan(1000);
});
