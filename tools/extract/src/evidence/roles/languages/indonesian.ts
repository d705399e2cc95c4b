import type { Words } from "./words.ts";

/** Titles and labels in Indonesian. */
export const INDONESIAN: Words = {
  endpoint: "jalur|rute|url permintaan|url endpoint|permintaan http",
  method: "metode|metode http|metode permintaan",
  baseUrl: "url dasar|server|lingkungan|produksi",
  authentication: "autentikasi|otentikasi|otorisasi|keamanan",
  request:
    "permintaan|isi permintaan|badan permintaan|body permintaan|parameter body|data permintaan",
  requestExample:
    "contoh permintaan|contoh request|contoh kode|contoh panggilan|contoh penggunaan|contoh request body",
  response:
    "respons|respon|tanggapan|balasan|respons sukses|respon sukses|jika sukses|jika berhasil|badan respons|isi respons|parameter respons|parameter respon|contoh respons|contoh respon|contoh response|contoh tanggapan|keluaran|hasil|atribut|properti",
  error:
    "kesalahan|galat|respons error|respon error|respons gagal|respon gagal|respons kesalahan|jika gagal|contoh error|contoh respon error",
  parameters: "parameter permintaan|parameter request|argumen|masukan|parameter masukan",
  path: "parameter jalur|parameter path|parameter url",
  query: "parameter kueri|parameter query|kueri",
  header: "tajuk|header permintaan|header request|header wajib",
  responseHeaders: "header respons|header respon",
  statuses: "kode status|kode error|kode kesalahan|kode respons|kode respon|daftar kode error",
  status: "kode|status|kode http|status http",
  content: "konten|isi",
  schemas: "model|skema|definisi|objek|model data",
  values: "nilai|nilai yang mungkin|pilihan nilai|daftar nilai",
  example: "contoh",
  rateLimit: "batasan|batas permintaan|batas penggunaan",
  aside: "catatan|deskripsi|keterangan|penjelasan|pendahuluan|ringkasan|izin|lihat juga",
};
