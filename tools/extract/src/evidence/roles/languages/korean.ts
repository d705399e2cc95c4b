import type { Words } from "./words.ts";

/** Titles and labels in Korean. */
export const KOREAN: Words = {
  endpoint: "엔드포인트|경로|요청 url|요청 주소|url 주소",
  method: "메서드|메소드|http 메서드|http 메소드|요청 메서드|요청 방식",
  baseUrl: "기본 url|베이스 url|서버|환경|운영 환경",
  authentication: "인증|인가|보안|인증 방식",
  request: "요청|요청 본문|요청 바디|본문|요청 데이터|요청 필드|바디 파라미터|요청 body",
  requestExample: "요청 예시|요청 예제|예시 요청|요청 샘플|코드 예시|호출 예시|샘플 요청",
  response:
    "응답|응답 본문|응답 바디|성공 응답|성공 시|응답 데이터|응답 필드|응답 파라미터|응답 예시|응답 예제|예시 응답|응답 샘플|샘플 응답|반환|반환값|결과|출력|응답 body|응답 항목|속성",
  error:
    "실패|실패한 경우|오류|에러|오류 응답|에러 응답|실패 응답|실패 시|오류 예시|에러 예시|실패 응답 예시",
  parameters: "파라미터|매개변수|요청 파라미터|요청 매개변수|입력|인자|요청 변수|요청 항목",
  path: "경로 파라미터|경로 매개변수|패스 파라미터|url 파라미터|path 파라미터|경로 변수",
  query: "쿼리 파라미터|쿼리 매개변수|쿼리 스트링|쿼리|query 파라미터",
  header: "헤더|요청 헤더|http 헤더",
  responseHeaders: "응답 헤더",
  statuses:
    "상태 코드|에러 코드|오류 코드|응답 코드|http 상태 코드|상태코드|에러코드|오류코드|응답코드",
  status: "코드|상태|http 상태",
  content: "내용",
  schemas: "모델|스키마|정의|객체|데이터 모델",
  values: "값|가능한 값|허용 값",
  example: "예시|예제|샘플|예",
  rateLimit: "요청 제한|제한|호출 제한",
  aside: "참고|비고|설명|개요|소개|주의|주의사항|권한",
};
