import { expect, test } from "vitest";
import { statements } from "./statements.ts";

/** Titles, columns, types and marks of a page, in one language. */
type Words = readonly [
  language: string,
  request: string,
  response: string,
  error: string,
  columns: readonly [name: string, type: string, required: string, description: string],
  types: readonly [text: string, integer: string],
  marks: readonly [yes: string, no: string],
];

const LANGUAGES: readonly Words[] = [
  [
    "Italian",
    "Corpo della richiesta",
    "Esempio di risposta",
    "Risposta di errore",
    ["Campo", "Tipo", "Obbligatorio", "Descrizione"],
    ["stringa", "intero"],
    ["Sì", "No"],
  ],
  [
    "Polish",
    "Treść żądania",
    "Przykładowa odpowiedź",
    "Odpowiedź z błędem",
    ["Pole", "Typ", "Wymagane", "Opis"],
    ["tekst", "liczba całkowita"],
    ["Tak", "Nie"],
  ],
  [
    "Czech",
    "Tělo požadavku",
    "Příklad odpovědi",
    "Chybová odpověď",
    ["Název parametru", "Datový typ", "Povinný", "Popis parametru"],
    ["řetězec", "celé číslo"],
    ["ANO", "NE"],
  ],
  [
    "Ukrainian",
    "Тіло запиту",
    "Приклад відповіді",
    "Відповідь з помилкою",
    ["Назва", "Тип", "Обов'язковий", "Опис"],
    ["рядок", "ціле число"],
    ["так", "ні"],
  ],
  [
    "Turkish",
    "İstek parametreleri",
    "Örnek yanıt",
    "Hata yanıtı",
    ["Alan", "Tip", "Zorunlu", "Açıklama"],
    ["metin", "tam sayı"],
    ["Evet", "Hayır"],
  ],
  [
    "Indonesian",
    "Isi permintaan",
    "Contoh respons",
    "Respons gagal",
    ["Nama", "Tipe", "Wajib", "Keterangan"],
    ["teks", "bilangan bulat"],
    ["Ya", "Tidak"],
  ],
  [
    "Vietnamese",
    "Tham số yêu cầu",
    "Kết quả trả về",
    "Phản hồi lỗi",
    ["Tên trường", "Kiểu dữ liệu", "Bắt buộc", "Mô tả"],
    ["chuỗi", "số nguyên"],
    ["Có", "Không"],
  ],
  [
    "Japanese",
    "リクエストパラメータ",
    "レスポンス例",
    "エラーレスポンス",
    ["パラメータ名", "型", "必須", "説明"],
    ["文字列", "整数"],
    ["○", "任意"],
  ],
  [
    "Korean",
    "요청 파라미터",
    "응답 예시",
    "오류 응답",
    ["필드명", "타입", "필수여부", "설명"],
    ["문자열", "정수"],
    ["필수", "선택"],
  ],
  [
    "Dutch",
    "Verzoekparameters",
    "Voorbeeld antwoord",
    "Foutantwoord",
    ["Veld", "Type", "Verplicht", "Omschrijving"],
    ["tekenreeks", "geheel getal"],
    ["Ja", "Nee"],
  ],
];

test.each(LANGUAGES)("a page in %s", (...[, request, response, error, columns, types, marks]) => {
  const table = `| ${columns.join(" | ")} |\n|---|---|---|---|\n| lid | ${types[0]} | ${marks[0]} | - |\n| size | ${types[1]} | ${marks[1]} | - |`;
  const shown = (sample: string) => `\`\`\`json\n${sample}\n\`\`\``;
  const page = `# Jars\n\n## POST /jars\n\n### ${request}\n\n${table}\n\n### ${response}\n\n${shown('{ "jar": "a" }')}\n\n### ${error}\n\n${shown('{ "fault": 1 }')}\n`;
  expect(statements(page)).toEqual([
    "POST /jars request lid: string, required",
    "POST /jars request size: integer",
    "POST /jars 200",
    "POST /jars 200 jar: string",
    "POST /jars default",
    "POST /jars default fault: integer",
  ]);
});
