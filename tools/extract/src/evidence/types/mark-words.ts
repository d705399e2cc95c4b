/** In Italian, Polish, Czech, Ukrainian, Turkish, Indonesian, Vietnamese, Japanese, Korean and Dutch: it has to be there. */
export const REQUIRED_ELSEWHERE =
  "obbligatori[oae]|wymagan[aey]|obowiązkow[aey]|povinn[ýáé]|обов['’ʼ]?язков(?:ий|е|о|а)|zorunlu|gerekli|wajib|diperlukan|bắt buộc|必須|필수|verplicht|vereist";

/** In the same: it may be there. */
export const OPTIONAL_ELSEWHERE =
  "facoltativ[oa]|opzional[ei]|opcjonaln[aey]|niewymagan[aey]|nepovinn[ýáé]|voliteln[ýáé]|необов['’ʼ]?язков(?:ий|е|о|а)|opsiyonel|isteğe bağlı|opsional|tidak wajib|tùy chọn|tuỳ chọn|không bắt buộc|任意|オプション|省略可|선택|optioneel|niet verplicht";

/** In the same: yes. */
export const YES_ELSEWHERE = "sì|tak|ano|так|evet|ya|có|はい|○|◯|〇|예|네";

/** In the same: no. */
export const NO_ELSEWHERE = "nie|ne|ні|hayır|tidak|không|いいえ|×|아니오|아니요|nee";
