import type { Words } from "./words.ts";

/** Titles and labels in Turkish. */
export const TURKISH: Words = {
  endpoint: "istek adresi|uç nokta|istek url|url adresi|servis adresi|http isteği",
  method: "metot|metod|http metod|yöntem|http metodu|http metot|istek metodu|istek tipi",
  baseUrl: "temel url|ana url|sunucu|ortam|ortamlar|canlı ortam|test ortamı",
  authentication: "kimlik doğrulama|yetkilendirme|güvenlik|doğrulama",
  request:
    "istek|i̇stek|istek gövdesi|istek alanları|istek verisi|gövde|gövde parametreleri|body parametreleri|istek içeriği",
  requestExample: "örnek istek|istek örneği|örnek kod|örnek çağrı|örnek talep",
  response:
    "yanıt|cevap|başarılı yanıt|başarılı cevap|yanıt gövdesi|yanıt alanları|yanıt parametreleri|cevap parametreleri|örnek yanıt|yanıt örneği|örnek cevap|cevap örneği|dönen değerler|dönüş değerleri|dönüş parametreleri|dönen parametreler|dönen değer|sunucu yanıtı|alanlar|özellikler",
  error: "hata|hatalar|hatalı yanıt|hatalı cevap|hata yanıtı|hata durumu|hata örneği|hata cevabı",
  parameters: "parametreler|istek parametreleri|girdi parametreleri|giriş parametreleri|argümanlar",
  path: "yol parametreleri|url parametreleri|path parametreleri",
  query: "sorgu parametreleri|query parametreleri|url query parametreleri",
  header: "başlıklar|başlık|istek başlıkları|http başlıkları|header bilgileri|header parametreleri",
  responseHeaders: "yanıt başlıkları",
  statuses:
    "durum kodları|hata kodları|yanıt kodları|http durum kodları|cevap kodları|sonuç kodları",
  status: "kod|durum|durum kodu|yanıt kodu|http durum kodu",
  content: "içerik",
  schemas: "modeller|şemalar|tanımlar|nesneler|veri modelleri",
  values: "değerler|olası değerler|geçerli değerler|alabileceği değerler",
  example: "örnek|örnekler",
  rateLimit: "limitler|istek limitleri|kullanım limitleri",
  aside: "not|notlar|açıklama|giriş|genel bakış|izinler|koşullar|ayrıca bakınız",
};
