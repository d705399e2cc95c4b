import type { Words } from "./words.ts";

/** Titles and labels in Vietnamese. */
export const VIETNAMESE: Words = {
  endpoint: "đường dẫn|url yêu cầu|địa chỉ api|đường dẫn api",
  method: "phương thức|phương thức http|phương thức yêu cầu",
  baseUrl: "url cơ sở|url gốc|máy chủ|môi trường",
  authentication: "xác thực|ủy quyền|bảo mật",
  request:
    "yêu cầu|nội dung yêu cầu|thân yêu cầu|dữ liệu yêu cầu|dữ liệu gửi|dữ liệu gửi đi|tham số body",
  requestExample: "ví dụ yêu cầu|ví dụ request|mẫu yêu cầu|yêu cầu mẫu|ví dụ mã",
  response:
    "phản hồi|kết quả|kết quả trả về|dữ liệu trả về|trả về|phản hồi thành công|nội dung phản hồi|tham số trả về|tham số phản hồi|ví dụ phản hồi|ví dụ response|mẫu phản hồi|phản hồi mẫu|đầu ra|thuộc tính",
  error: "lỗi|phản hồi lỗi|trường hợp lỗi|ví dụ lỗi|kết quả lỗi",
  parameters:
    "tham số|tham số yêu cầu|tham số đầu vào|đầu vào|danh sách tham số|tham số gửi lên|tham số truyền đi|tham số truyền vào|tham số gửi đi",
  path: "tham số đường dẫn|tham số url|tham số path",
  query: "tham số truy vấn|tham số query",
  header: "tiêu đề yêu cầu|tham số header|header yêu cầu",
  responseHeaders: "tiêu đề phản hồi",
  statuses: "mã trạng thái|mã lỗi|mã phản hồi|danh sách mã lỗi|bảng mã lỗi",
  status: "mã|trạng thái|mã http",
  schemas: "mô hình|định nghĩa|đối tượng|mô hình dữ liệu",
  values: "giá trị|các giá trị|giá trị cho phép",
  example: "ví dụ",
  rateLimit: "giới hạn",
  aside: "ghi chú|lưu ý|mô tả|giới thiệu|tổng quan|quyền",
};
