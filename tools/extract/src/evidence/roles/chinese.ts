import type { Role } from "./role.ts";

const EXAMPLE = "(?:示例|样例|样本|例子|举例|范例|实例|案例)";
const NOTES = "(?:说明|列表|一览|详情|信息|结构|格式|定义|表)?";
const SENT = "(?:请求|接口|提交|调用|访问|http)";
const GIVEN = "(?:返回|响应|回应|应答|回复|回传|输出)";
const GOOD = "(?:正常|成功|正确|正常情况|成功时|[有无空]数据)?";

/**
 * Chinese headings and labels, which put words together that other languages write apart; without
 * spaces and signs. Tried in this order: the more special ones first.
 */
export const CHINESE: readonly (readonly [Role, RegExp])[] = (
  [
    [
      "statuses",
      `(?:公共|全局|业务|http|常见|${GIVEN}|接口|api)*(?:(?:错误|状态|返回|响应|异常)(?:状态)?码|错误代码)${NOTES}`,
    ],
    ["responseHeaders", `${GIVEN}(?:头|header)(?:部|头|参数|信息)*${NOTES}`],
    ["header", `(?:公共|通用|${SENT})*(?:头|header)s?(?:部|头|参数)*${NOTES}`],
    ["query", "(?:请求)?(?:query|url查询|查询|get)(?:请求)?(?:参数|字符串)(?:说明|列表)?"],
    ["path", "(?:请求)?(?:path|url|路径|路由|rest)(?:请求)?(?:参数|变量)(?:说明|列表)?"],
    ["cookie", "(?:请求)?cookies?(?:参数)?"],
    [
      "requestExample",
      `(?:${SENT}|代码|参数|入参|输入|body|json|数据)(?:示例)?(?:代码|报文|参数|数据|体|包|消息)*${EXAMPLE}(?:代码)?|示例代码|代码`,
    ],
    [
      "error",
      `(?:参数|请求|业务|系统|服务器?)?(?:错误|失败|异常|出错)(?:时)?(?:${GIVEN}|情况|信息|结果|处理)*(?:参数|数据|结果)?${EXAMPLE}?${NOTES}|${GIVEN}(?:错误|失败)${EXAMPLE}?`,
    ],
    [
      "response",
      `${GOOD}(?:公共)?${GIVEN}(?:公共|成功)?(?:参数|示例|结果|体|数据|值|字段|正文|内容|报文|消息|json|body|对象|包)*${EXAMPLE}?${NOTES}|出参${NOTES}|成功${EXAMPLE}?|${GOOD}结果${EXAMPLE}?`,
    ],
    [
      "request",
      `(?:请求)?(?:body|form|json|post|表单)(?:请求)?(?:参数|数据)?${NOTES}|请求(?:体|正文|主体|数据|报文|消息|包)+(?:参数)?${NOTES}|请求`,
    ],
    ["parameters", `(?:公共|业务|通用|${SENT}|输入|接口)*(?:参数|字段|入参)${NOTES}|输入`],
    ["method", `(?:${SENT}|api)*(?:方式|方法|类型|动作)`],
    [
      "endpoint",
      `(?:${SENT}|api|完整|服务)*(?:地址|路径|链接|url|接口|uri)(?:[和及]?(?:${SENT})(?:方式|方法|contenttype))*|http请求|(?:接口|api)(?:基本|基础)?(?:信息|概述|概览|概要)`,
    ],
    [
      "baseUrl",
      "(?:服务器?|基础|根|正式|测试|生产|沙箱|线上|沙盒|网关)+(?:环境)?(?:地址|url|路径|域名|网关)?|(?:接口|请求)?域名|环境(?:地址)?",
    ],
    [
      "authentication",
      "(?:接口|身份|用户|签名|请求)?(?:认证|鉴权|授权|验证|权限认证|验签)(?:方式|方法|说明)?|安全|是否需要(?:登录|授权|认证)|接口权限",
    ],
    ["content", `内容${EXAMPLE}?`],
    ["status", "代码|http状态|状态"],
    ["schemas", "(?:数据|公共)?(?:模型|结构体?|对象|定义|类型)(?:说明|定义)?"],
    ["values", "(?:可选|枚举|取值|参数)?(?:值|取值|枚举|取值范围)(?:说明|范围|列表)?|可能的值"],
    ["example", EXAMPLE],
    [
      "rateLimit",
      "(?:接口|请求|访问|调用)?(?:限流|频率限制|频率|限速|速率限制|频次限制|限频)(?:说明|规则)?",
    ],
    [
      "aside",
      "(?:接口|功能|简要|详细|补充)?(?:说明|描述|备注|介绍)|简介|概述|概览|注意(?:事项)?|权限(?:说明)?|(?:更新|变更|修改)(?:日志|记录)|参见|前言|目录|(?:异步|结果)?(?:回调|通知)(?:通知|接口|参数|说明|示例)?",
    ],
  ] as const
).map(([role, words]) => [role, new RegExp(`^(?:${words})$`)] as const);
