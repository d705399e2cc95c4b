/** Characters of words that documentation uses, traditional ones each before its simplified form. */
const PAIRS =
  "請请應应參参數数樣样範范傳传體体頭头錯错誤误碼码狀状態态欄栏類类說说稱称選选舉举擇择載载項项變变鍵键屬属義义備备註注釋释實实據据資资訊讯結结構构對对長长單单號号間间網网關关環环測测試试產产線线鏈链徑径調调訪访問问輸输報报檔档認认證证鑑鉴權权驗验簽签訂订詢询業业務务統统異异敗败開开閉闭連连幣币額额時时節节預预設设為为個个從从與与並并會会則则復复檢检規规約约須须無无該该讀读寫写佈布評评語语詞词總总細细內内節节";

const SIMPLE: ReadonlyMap<string, string> = new Map(
  (PAIRS.match(/../gu) ?? []).map((pair) => {
    const [traditional = "", simple = ""] = pair;
    return [traditional, simple] as const;
  }),
);

const TRADITIONAL = new RegExp(`[${[...SIMPLE.keys()].join("")}]`, "g");

/** A text with simplified characters: words are known in these. */
export function simplified(text: string): string {
  return text.replaceAll(TRADITIONAL, (character) => SIMPLE.get(character) ?? character);
}
