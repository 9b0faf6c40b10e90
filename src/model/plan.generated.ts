// Written by `npm run generate` from schemas/*.schema.json; do not edit.
import type { Shape } from './shape.ts'

/** An id, a name, an alias or a post; `{text}` names nobody on purpose. */
export type Reference = string | { text: string }

/** A number, the name of a mark, or a mark plus a number. */
export type Bound = number | string | { mark: string; plus?: number }

/** 应急预案: One contingency plan. */
export interface Plan {
  /** 文档种类 */
  kind: string
  /** 标识 */
  id: string
  /** 预案名称 */
  title: string
  /** 语言 */
  language: 'zh' | 'en'
  /** 预案类型 */
  type: 'overall' | 'special' | 'departmental' | 'joint' | 'catastrophe' | 'majorEvent' | 'support' | 'keyFacility' | 'township' | 'village' | 'unit' | 'comprehensive' | 'unitSpecial' | 'onSite' | 'fire' | 'generic'
  /** 适用要求 */
  profiles?: (string)[]
  /** 不适用内容 */
  notApplicable?: Record<string, string>
  /** 预案信息 */
  meta?: Meta
  /** 编制目的 */
  purpose?: Prose
  /** 编制依据 */
  basis?: (BasisItem)[]
  /** 预案体系 */
  planSystem?: PlanSystem
  /** 适用范围 */
  scope?: Scope
  /** 数值约定 */
  conventions?: Conventions
  /** 工作原则 */
  principles?: (Principle)[]
  /** 情景 */
  scenario: Scenario
  /** 指标 */
  indicators?: (Indicator)[]
  /** 主体 */
  actors: (Actor)[]
  /** 措施 */
  measures: (Measure)[]
  /** 目标 */
  goals: (Goal)[]
  /** 预警 */
  warning?: Warning
  /** 应急响应 */
  response?: Response
  /** 信息报告与发布 */
  information?: Information
  /** 应急资源与保障 */
  resources?: Resources
  /** 演练安排 */
  drills?: (DrillRequirement)[]
  /** 培训宣传 */
  training?: (Training)[]
  /** 预案管理 */
  maintenance?: Maintenance
  /** 奖励与责任追究 */
  accountability?: Prose
  /** 名词术语 */
  definitions?: (Definition)[]
  /** 处置方案 */
  playbooks?: (Playbook)[]
  /** 附件 */
  annexes?: (Annex)[]
  /** 补充内容 */
  blocks?: (Block)[]
}

/** 正文: A paragraph or section in the author's words. */
export interface Prose {
  /** 正文 */
  text: string
}

/** 预案信息: Identity, approval and life of the plan. */
export interface Meta {
  /** 发布机关 */
  issuer?: (Reference)[]
  /** 行政区域 */
  jurisdiction?: Jurisdiction
  /** 版本 */
  version?: string
  /** 发文字号 */
  documentNumber?: string
  /** 状态 */
  status?: 'example' | 'draft' | 'inForce' | 'underRevision' | 'withdrawn'
  /** 批准 */
  approval?: Approval
  /** 印发日期 */
  issued?: string
  /** 施行日期 */
  effective?: 'issued'
  /** 失效日期 */
  expires?: string
  /** 下次评估日期 */
  nextReview?: string
  /** 废止文件 */
  supersedes?: (string)[]
  /** 密级 */
  secrecy?: string
  /** 备案 */
  filing?: Filing
  /** 发放 */
  distribution?: Distribution
  /** 修订记录 */
  revisions?: (Revision)[]
  /** 解释单位 */
  interpretedBy?: (Reference)[]
}

/** 行政区域: Area of authority. */
export interface Jurisdiction {
  /** 名称 */
  name: string
  /** 国家 */
  country?: string
  /** 层级 */
  level?: 'national' | 'province' | 'city' | 'county' | 'township' | 'village' | 'unit'
  /** 区划代码 */
  code?: string
  /** 基本情况 */
  facts?: (string)[]
}

/** 批准: Who approved the plan, and when. */
export interface Approval {
  /** 批准机关 */
  by?: (Reference)[]
  /** 批准人职务 */
  post?: string
  /** 批准日期 */
  date?: string
  /** 批准意见 */
  text?: string
  /** 签署 */
  signatures?: (Post)[]
}

/** 备案: Filing with the level above. */
export interface Filing {
  /** 备案机关 */
  office?: Reference
  /** 备案日期 */
  date?: string
  /** 备案编号 */
  number?: string
}

/** 发放: To whom the plan is sent. */
export interface Distribution {
  /** 主送 */
  to?: (Reference)[]
  /** 抄送 */
  copies?: (Reference)[]
}

/** 修订记录: One change of the plan. */
export interface Revision {
  /** 版本 */
  version?: string
  /** 日期 */
  date?: string
  /** 修订原因 */
  reason?: string
  /** 修订内容 */
  summary?: string
  /** 批准人 */
  approvedBy?: Reference
}

/** 编制依据: One law, standard or plan the plan rests on. */
export interface BasisItem {
  /** 标识 */
  id?: string
  /** 名称 */
  title: string
  /** 文号 */
  number?: string
  /** 年份 */
  year?: number
  /** 类别 */
  kind?: 'law' | 'regulation' | 'rule' | 'guidance' | 'standard' | 'plan' | 'agreement'
  /** 条款 */
  clause?: string
}

/** 预案体系: How the plan joins others. */
export interface PlanSystem {
  /** 说明 */
  text?: string
  /** 上级预案 */
  parent?: (PlanTitle)[]
  /** 下级预案 */
  children?: (PlanTitle)[]
  /** 相关预案 */
  related?: (PlanTitle)[]
  /** 支撑性文件 */
  manuals?: (PlanTitle)[]
}

/** 预案名称: A plan named by id or title. */
export interface PlanTitle {
  /** 名称 */
  title: string
  /** 文号 */
  number?: string
  /** 发布机关 */
  issuer?: Reference
  /** 年份 */
  year?: number
}

/** 适用范围: Where, for which events and for whom the plan holds. */
export interface Scope {
  /** 说明 */
  text?: string
  /** 适用区域 */
  area?: string
  /** 适用事件 */
  events?: (string)[]
  /** 适用单位 */
  bodies?: (Reference)[]
  /** 区域外事件 */
  outside?: string
  /** 不适用情形 */
  exclusions?: (string)[]
  /** 参照执行 */
  byAnalogy?: string
}

/** 数值约定: How numbers and levels are read. */
export interface Conventions {
  /** 边界 */
  bounds?: 'lowerIncluded' | 'bothIncluded'
  /** 重叠 */
  overlap?: 'highestWins'
  /** 说明 */
  text?: string
}

/** 工作原则: One principle. */
export interface Principle {
  /** 名称 */
  label?: string
  /** 内容 */
  text: string
}

/** 情景: The crisis situation and background. */
export interface Scenario {
  /** 背景 */
  background?: string
  /** 风险清单 */
  hazards?: (Hazard)[]
  /** 情景构建 */
  cases?: (ScenarioCase)[]
  /** 规划假设 */
  assumptions?: (Assumption)[]
  /** 分级指标 */
  thresholds?: (Ladder)[]
  /** 事件分级 */
  grades?: (Grade)[]
}

/** 风险: One hazard. */
export interface Hazard {
  /** 标识 */
  id?: string
  /** 名称 */
  name: string
  /** 类别 */
  class?: 'natural' | 'accident' | 'health' | 'social' | 'cyber'
  /** 地点 */
  place?: (string)[]
  /** 成因 */
  cause?: string
  /** 征兆 */
  signs?: (string)[]
  /** 易发时段 */
  season?: string
  /** 可能性 */
  likelihood?: number
  /** 影响程度 */
  impact?: number
  /** 风险等级 */
  rating?: string
  /** 后果 */
  consequence?: string
  /** 次生衍生事件 */
  secondary?: (string)[]
  /** 受影响对象 */
  exposed?: Exposed
  /** 控制措施 */
  controls?: (string)[]
  /** 责任人 */
  owner?: Reference
  /** 可预警时间 */
  leadTime?: string
  /** 评估日期 */
  assessed?: string
  /** 说明 */
  text?: string
}

/** 受影响对象: Who and what is exposed. */
export interface Exposed {
  /** 人数 */
  people?: number
  /** 保护目标 */
  targets?: (string)[]
}

/** 情景: One scenario. */
export interface ScenarioCase {
  /** 标识 */
  id?: string
  /** 风险 */
  hazard?: string
  /** 名称 */
  title: string
  /** 描述 */
  narrative?: string
  /** 类别 */
  kind?: 'likely' | 'worst'
  /** 时间线 */
  timeline?: (TimelineEvent)[]
}

/** 时间节点: One point on the timeline. */
export interface TimelineEvent {
  /** 时间 */
  at: string
  /** 事件 */
  event: string
}

/** 规划假设: One thing taken as true. */
export interface Assumption {
  /** 内容 */
  text: string
  /** 负责核实 */
  owner?: Reference
  /** 核实期限 */
  checkBy?: string
}

/** 事件等级: One grade of events. */
export interface Grade {
  /** 等级 */
  grade: string
  /** 名称 */
  label?: string
  /** 分级标准 */
  when?: Condition
  /** 应对主体 */
  ledBy?: (Reference)[]
  /** 说明 */
  text?: string
}

/** 指标: One measured quantity. */
export interface Indicator {
  /** 标识 */
  id: string
  /** 名称 */
  name: string
  /** 单位 */
  unit?: string
  /** 统计时段 */
  window?: string
  /** 数据来源 */
  source?: (Reference)[]
  /** 特征值 */
  marks?: Record<string, number>
  /** 监测站点 */
  stations?: (Station)[]
}

/** 监测站: One station. */
export interface Station {
  /** 标识 */
  id: string
  /** 河流 */
  river?: string
  /** 站名 */
  name: string
  /** 特征值 */
  marks?: Record<string, number>
}

/** 条件: A condition in words, a list (any of them), or data. */
export interface Condition {
  /** 标识 */
  id?: string
  /** 表述 */
  text?: string
  /** 满足之一 */
  any?: (Condition)[]
  /** 同时满足 */
  all?: (Condition)[]
  /** 指标 */
  indicator?: string
  /** 站点 */
  stations?: (string)[]
  /** 不低于 */
  atLeast?: Bound
  /** 超过 */
  moreThan?: Bound
  /** 低于 */
  below?: Bound
  /** 不超过 */
  atMost?: Bound
  /** 预警信号 */
  signal?: (string)[]
  /** 发布方 */
  from?: Reference
  /** 已启动响应 */
  started?: (string)[]
  /** 所属预案 */
  plan?: string
  /** 事件等级 */
  grade?: string
  /** 定义 */
  class?: string
  /** 同前条件 */
  sameAs?: string
  /** 经过时间 */
  elapsed?: string
  /** 起算点 */
  since?: string
  /** 其他情形 */
  catchAll?: boolean
  /** 风险 */
  hazard?: string
  /** 状态 */
  mode?: ('observed' | 'forecast' | 'possible' | 'continuing')[]
  /** 范围 */
  area?: string
  /** 时段 */
  season?: string
  /** 钟点 */
  hours?: string
  /** 预见期 */
  ahead?: string
  /** 持续时间 */
  lasting?: string
  /** 数量 */
  count?: number | string
  /** 计数单位 */
  in?: string
}

/** 分级阈值: One indicator with a number for every level. */
export interface Ladder {
  /** 指标 */
  indicator: string
  /** 风险 */
  hazard?: string
  /** 站点 */
  stations?: (string)[]
  /** 不低于 */
  atLeast?: Record<string, number>
  /** 超过 */
  moreThan?: Record<string, number>
  /** 低于 */
  below?: Record<string, number>
  /** 不超过 */
  atMost?: Record<string, number>
  /** 同时满足 */
  all?: (Condition)[]
  /** 状态 */
  mode?: ('observed' | 'forecast' | 'possible' | 'continuing')[]
  /** 范围 */
  area?: string
  /** 预见期 */
  ahead?: string
  /** 持续时间 */
  lasting?: string
  /** 时段 */
  season?: string
  /** 数量 */
  count?: number | string
  /** 计数单位 */
  in?: string
  /** 表述 */
  text?: string
}

/** 主体: A body, team or person of the plan. */
export interface Actor {
  /** 标识 */
  id?: string
  /** 名称 */
  name: string
  /** 简称 */
  aliases?: (string)[]
  /** 类别 */
  kind?: 'command' | 'office' | 'siteCommand' | 'department' | 'group' | 'team' | 'unit' | 'expert' | 'partner' | 'public' | 'government' | 'authority'
  /** 角色 */
  role?: ('decide' | 'organize' | 'execute')[]
  /** 泛指 */
  generic?: boolean
  /** 指挥层级 */
  tier?: 'strategic' | 'tactical' | 'operational'
  /** 上级 */
  reportsTo?: (Reference)[]
  /** 设在 */
  host?: Reference
  /** 牵头单位 */
  leadUnit?: (Reference)[]
  /** 成员 */
  members?: (string | Member)[]
  /** 常设 */
  permanent?: boolean
  /** 启用级别 */
  activeAt?: (string)[]
  /** 负责人 */
  head?: Post
  /** 副职 */
  deputies?: (Post)[]
  /** 其他岗位 */
  posts?: (Post)[]
  /** 代理规则 */
  succession?: string
  /** 值班电话 */
  dutyPhone?: Contact
  /** 联络 */
  liaison?: (Liaison)[]
  /** 职责 */
  duties?: Duties
  /** 联系方式 */
  contacts?: (Contact)[]
  /** 人数 */
  headcount?: number
  /** 专业能力 */
  capabilities?: (string)[]
  /** 装备 */
  equipment?: (Equipment)[]
  /** 驻地 */
  base?: string
  /** 集结时限 */
  readyWithin?: string
  /** 协议 */
  agreement?: Agreement
  /** 说明 */
  text?: string
}

/** 成员: A member by name, or the body itself. */
export interface Member {
  /** 说明 */
  text?: string
  /** 标识 */
  id?: string
  /** 名称 */
  name?: string
  /** 简称 */
  aliases?: (string)[]
  /** 类别 */
  kind?: 'command' | 'office' | 'siteCommand' | 'department' | 'group' | 'team' | 'unit' | 'expert' | 'partner' | 'public' | 'government' | 'authority'
  /** 角色 */
  role?: ('decide' | 'organize' | 'execute')[]
  /** 泛指 */
  generic?: boolean
  /** 指挥层级 */
  tier?: 'strategic' | 'tactical' | 'operational'
  /** 上级 */
  reportsTo?: (Reference)[]
  /** 设在 */
  host?: Reference
  /** 牵头单位 */
  leadUnit?: (Reference)[]
  /** 成员 */
  members?: (string | Member)[]
  /** 常设 */
  permanent?: boolean
  /** 启用级别 */
  activeAt?: (string)[]
  /** 负责人 */
  head?: Post
  /** 副职 */
  deputies?: (Post)[]
  /** 其他岗位 */
  posts?: (Post)[]
  /** 代理规则 */
  succession?: string
  /** 值班电话 */
  dutyPhone?: Contact
  /** 联络 */
  liaison?: (Liaison)[]
  /** 职责 */
  duties?: Duties
  /** 联系方式 */
  contacts?: (Contact)[]
  /** 人数 */
  headcount?: number
  /** 专业能力 */
  capabilities?: (string)[]
  /** 装备 */
  equipment?: (Equipment)[]
  /** 驻地 */
  base?: string
  /** 集结时限 */
  readyWithin?: string
  /** 协议 */
  agreement?: Agreement
}

/** 联络: One liaison line. */
export interface Liaison {
  /** 联络对象 */
  with: Reference
  /** 联系电话 */
  phone?: Contact
  /** 联络人 */
  by?: string
}

/** 职责: Duties by state. */
export interface Duties {
  /** 职责 */
  general?: (string)[]
  /** 日常职责 */
  normal?: (string)[]
  /** 预警职责 */
  warning?: (string)[]
  /** 应急职责 */
  emergency?: (string)[]
  /** 恢复职责 */
  recovery?: (string)[]
}

/** 岗位: A post and who holds it. */
export interface Post {
  /** 标识 */
  id?: string
  /** 岗位 */
  title?: string
  /** 担任者职务 */
  holder?: string
  /** 姓名 */
  name?: string
  /** 职责 */
  duties?: (string)[]
  /** 电话 */
  phone?: Contact
  /** 手机 */
  mobile?: Contact
  /** 联系方式 */
  contacts?: (Contact)[]
}

/** 联系方式: One number or address. */
export interface Contact {
  /** 方式 */
  channel?: 'phone' | 'mobile' | 'fax' | 'email' | 'radio' | 'satellite'
  /** 号码 */
  value: string
  /** 时段 */
  hours?: string
  /** 公开范围 */
  visibility?: 'public' | 'internal' | 'restricted'
  /** 核实日期 */
  verified?: string
}

/** 装备: One kind of equipment. */
export interface Equipment {
  /** 名称 */
  name: string
  /** 数量 */
  quantity?: number | string
  /** 单位 */
  unit?: string
}

/** 协议: An agreement of mutual aid. */
export interface Agreement {
  /** 名称 */
  title: string
  /** 签订日期 */
  signed?: string
  /** 有效期至 */
  until?: string
  /** 费用 */
  costs?: string
}

/** 目标: One goal. */
export interface Goal {
  /** 标识 */
  id?: string
  /** 目标 */
  statement: string
  /** 优先级 */
  priority?: 'must' | 'should'
  /** 衡量指标 */
  indicator?: string
  /** 目标值 */
  target?: number | string
  /** 单位 */
  unit?: string
  /** 时限 */
  within?: string
  /** 最迟 */
  before?: string
  /** 起算点 */
  since?: string
  /** 责任主体 */
  owner?: Reference
  /** 依据 */
  source?: string
}

/** 措施: One measure, or a group of measures. */
export interface Measure {
  /** 标识 */
  id?: string
  /** 名称 */
  title?: string
  /** 阶段 */
  phase?: 'mitigation' | 'preparedness' | 'warning' | 'response' | 'recovery'
  /** 职能 */
  function?: 'warning' | 'command' | 'information' | 'teams' | 'communications' | 'transport' | 'siteControl' | 'mediaControl' | 'lifelines' | 'hazmat' | 'fire' | 'supplies' | 'medical' | 'order' | 'evacuation' | 'shelter' | 'relief' | 'monitoring' | 'restoration' | 'firstResponse' | 'prevention' | 'suspension' | 'finance' | 'aftercare' | 'compensation' | 'assessment'
  /** 行动 */
  do?: string
  /** 牵头 */
  lead?: (Reference)[]
  /** 配合 */
  support?: (Reference)[]
  /** 视情采取 */
  asNeeded?: boolean
  /** 响应级别 */
  levels?: (string)[]
  /** 预警级别 */
  onWarnings?: (string)[]
  /** 适用风险 */
  hazards?: (string)[]
  /** 触发条件 */
  when?: Condition
  /** 前置措施 */
  after?: (string)[]
  /** 时限 */
  within?: string
  /** 频次 */
  every?: string
  /** 时间 */
  at?: string
  /** 最迟 */
  before?: string
  /** 月份 */
  months?: (number)[]
  /** 起算点 */
  since?: string
  /** 分级差异 */
  byLevel?: Record<string, Measure>
  /** 分项措施 */
  items?: (Measure)[]
  /** 预计用时 */
  duration?: DurationEstimate
  /** 地点 */
  place?: string
  /** 所需资源 */
  needs?: (Need)[]
  /** 服务目标 */
  goals?: (string)[]
  /** 步骤 */
  steps?: (Step)[]
  /** 安全防护 */
  safety?: Safety
  /** 完成标志 */
  doneWhen?: string
  /** 未完成时 */
  ifFails?: string
  /** 使用表单 */
  form?: string
  /** 依据 */
  source?: string
  /** 公开范围 */
  visibility?: 'public' | 'internal' | 'restricted'
  /** 说明 */
  text?: string
}

/** 预计用时: An estimate of time. */
export interface DurationEstimate {
  /** 一般 */
  likely?: string
  /** 最短 */
  min?: string
  /** 最长 */
  max?: string
  /** 依据 */
  basis?: 'drill' | 'standard' | 'expert' | 'assumed'
}

/** 所需资源: One thing or team a measure needs. */
export interface Need {
  /** 物资 */
  resource?: string
  /** 队伍 */
  team?: Reference
  /** 数量 */
  quantity?: number | string
}

/** 步骤: One step. */
export interface Step {
  /** 名称 */
  title?: string
  /** 行动 */
  do?: string
  /** 执行 */
  by?: (Reference)[]
  /** 条件 */
  when?: Condition
  /** 时限 */
  within?: string
  /** 分步骤 */
  steps?: (Step)[]
}

/** 安全防护: Protection of those who act. */
export interface Safety {
  /** 防护要求 */
  protection?: string
  /** 撤离条件 */
  withdrawWhen?: string
}

/** 预警: Monitoring and warning. */
export interface Warning {
  /** 说明 */
  text?: string
  /** 监测 */
  monitoring?: (Monitoring)[]
  /** 分级阈值 */
  thresholds?: (Ladder)[]
  /** 预警级别 */
  levels?: (WarningLevel)[]
  /** 预警信息内容 */
  messageFields?: (string)[]
}

/** 监测: One thing that is watched. */
export interface Monitoring {
  /** 监测内容 */
  what: string
  /** 监测单位 */
  by?: (Reference)[]
  /** 指标 */
  indicator?: (string)[]
  /** 频次 */
  every?: string
  /** 报送 */
  to?: (Reference)[]
  /** 条件 */
  when?: Condition
}

/** 预警级别: One warning level. */
export interface WarningLevel {
  /** 标识 */
  id: string
  /** 名称 */
  name?: string
  /** 颜色 */
  colour?: 'red' | 'orange' | 'yellow' | 'blue'
  /** 级别名称 */
  label?: string
  /** 适用风险 */
  hazards?: (string)[]
  /** 发布条件 */
  when?: Condition
  /** 发布单位 */
  issuer?: (Reference)[]
  /** 审批 */
  approver?: (Reference)[]
  /** 发布对象 */
  to?: (Reference)[]
  /** 发布渠道 */
  channels?: (string)[]
  /** 有效时间 */
  validFor?: string
  /** 叫应 */
  calls?: (Hop)[]
  /** 沿用级别 */
  inherits?: string
  /** 对应响应级别 */
  startsResponse?: (string)[]
  /** 解除 */
  lift?: Lift
  /** 说明 */
  text?: string
}

/** 解除: How a warning is lifted. */
export interface Lift {
  /** 解除条件 */
  when?: Condition
  /** 解除单位 */
  by?: (Reference)[]
  /** 自动解除 */
  automatic?: boolean
  /** 说明 */
  text?: string
}

/** 应急响应: Response levels, from the start to the end. */
export interface Response {
  /** 说明 */
  text?: string
  /** 响应级别序列 */
  scale?: (string)[]
  /** 分级阈值 */
  thresholds?: (Ladder)[]
  /** 响应级别 */
  levels?: (ResponseLevel)[]
  /** 级别提升 */
  escalation?: Escalation
  /** 级别调整 */
  adjustment?: string
  /** 联动 */
  linkage?: (Linkage)[]
  /** 现场指挥 */
  siteCommand?: SiteCommand
  /** 请求支援 */
  outsideHelp?: (OutsideHelp)[]
  /** 响应终止 */
  termination?: (Termination)[]
}

/** 响应级别: One response level. */
export interface ResponseLevel {
  /** 级别 */
  level: string
  /** 名称 */
  label?: string
  /** 适用风险 */
  hazards?: (string)[]
  /** 启动条件 */
  when?: Condition
  /** 启动方式 */
  start?: 'automatic' | 'decided'
  /** 建议单位 */
  proposer?: (Reference)[]
  /** 决定人 */
  decider?: (Reference)[]
  /** 批准人 */
  approver?: (Reference)[]
  /** 宣布单位 */
  announcer?: (Reference)[]
  /** 发布渠道 */
  channels?: (string)[]
  /** 通报 */
  informs?: (Reference)[]
  /** 授权 */
  delegate?: (Reference)[]
  /** 指挥员 */
  commander?: (Reference)[]
  /** 沿用级别 */
  inherits?: string
  /** 级别参数 */
  parameters?: Record<string, string>
  /** 说明 */
  text?: string
}

/** 级别提升: How the level is raised. */
export interface Escalation {
  /** 提升条件 */
  when?: Condition
  /** 提升至 */
  to?: string
  /** 决定人 */
  by?: (Reference)[]
  /** 时限 */
  within?: string
  /** 说明 */
  text?: string
}

/** 联动: What another body must start. */
export interface Linkage {
  /** 联动单位 */
  with: (Reference)[]
  /** 条件 */
  when?: Condition
  /** 联动措施 */
  do: string
}

/** 现场指挥: Command at the scene. */
export interface SiteCommand {
  /** 设立条件 */
  when?: Condition
  /** 设立单位 */
  by?: (Reference)[]
  /** 现场总指挥 */
  commander?: (Reference)[]
  /** 工作组 */
  groups?: (Reference)[]
  /** 移交 */
  handover?: string
  /** 说明 */
  text?: string
}

/** 请求支援: One way to ask for help. */
export interface OutsideHelp {
  /** 条件 */
  when?: Condition
  /** 请求单位 */
  by?: (Reference)[]
  /** 支援方 */
  from: (Reference)[]
  /** 请求内容 */
  tell?: (string)[]
  /** 对接 */
  handover?: string
}

/** 响应终止: One way to end the response. */
export interface Termination {
  /** 级别 */
  levels?: (string)[]
  /** 终止条件 */
  when?: Condition
  /** 建议单位 */
  proposer?: (Reference)[]
  /** 决定人 */
  decider?: (Reference)[]
  /** 批准人 */
  approver?: (Reference)[]
  /** 宣布单位 */
  announcer?: (Reference)[]
  /** 发布渠道 */
  channels?: (string)[]
  /** 说明 */
  text?: string
}

/** 信息报告与发布: Reporting, sharing, release. */
export interface Information {
  /** 说明 */
  text?: string
  /** 信息报告 */
  reports?: (Hop)[]
  /** 信息共享 */
  sharing?: (Sharing)[]
  /** 信息发布 */
  release?: (Release)[]
}

/** 报送环节: One hop of a report or a call. */
export interface Hop {
  /** 标识 */
  id?: string
  /** 类别 */
  kind?: 'first' | 'followUp' | 'final' | 'notice' | 'call'
  /** 报送单位 */
  from?: (Reference)[]
  /** 接收单位 */
  to?: (Reference)[]
  /** 时限 */
  within?: string
  /** 起算点 */
  since?: string
  /** 时间 */
  at?: string
  /** 最迟 */
  before?: string
  /** 频次 */
  every?: string
  /** 截止 */
  until?: string
  /** 方式 */
  medium?: (string)[]
  /** 条件 */
  when?: Condition
  /** 响应级别 */
  levels?: (string)[]
  /** 内容 */
  content?: (string)[]
  /** 抄送 */
  copies?: (Reference)[]
  /** 越级报送 */
  bypass?: (Reference)[]
  /** 须应答 */
  answer?: boolean
  /** 责任人 */
  answerable?: (Reference)[]
  /** 说明 */
  text?: string
}

/** 信息共享: One regular exchange of information. */
export interface Sharing {
  /** 内容 */
  what: string
  /** 提供单位 */
  by?: (Reference)[]
  /** 接收单位 */
  to?: (Reference)[]
  /** 频次 */
  every?: string
}

/** 信息发布: One rule of release. */
export interface Release {
  /** 发布事项 */
  topics?: (string)[]
  /** 条件 */
  when?: Condition
  /** 发布单位 */
  by?: (Reference)[]
  /** 审批 */
  approver?: (Reference)[]
  /** 发言人 */
  spokesperson?: Reference
  /** 渠道 */
  channels?: (string)[]
  /** 首次发布时限 */
  firstWithin?: string
  /** 统一发布 */
  onlyBy?: boolean
  /** 说明 */
  text?: string
}

/** 应急资源与保障: Supplies, shelters, evacuation, safeguards. */
export interface Resources {
  /** 说明 */
  text?: string
  /** 物资装备 */
  supplies?: (Supply)[]
  /** 避难场所 */
  shelters?: (Shelter)[]
  /** 重要设施 */
  facilities?: (Facility)[]
  /** 转移安置 */
  evacuations?: (Evacuation)[]
  /** 资金 */
  funds?: (Fund)[]
  /** 保障措施 */
  safeguards?: (Safeguard)[]
}

/** 物资: One line of the ledger. */
export interface Supply {
  /** 标识 */
  id?: string
  /** 名称 */
  name: string
  /** 类别 */
  category?: 'protection' | 'lifeSaving' | 'lifeSupport' | 'rescueTransport' | 'boardAndLodging' | 'cleanUp' | 'powerAndFuel' | 'engineering' | 'tools' | 'lighting' | 'communications' | 'transport' | 'materials'
  /** 规格 */
  spec?: string
  /** 型号 */
  model?: string
  /** 主要用途 */
  use?: string
  /** 产品标准 */
  standard?: string
  /** 数量 */
  quantity?: number | string
  /** 计量单位 */
  unit?: string
  /** 存放地点 */
  location?: string
  /** 所属单位 */
  owner?: Reference
  /** 保管人 */
  keeper?: Reference
  /** 联系电话 */
  phone?: Contact
  /** 生产（经销）企业 */
  supplier?: string
  /** 年生产能力 */
  yearlyCapacity?: number | string
  /** 最大日产量 */
  dailyOutput?: number | string
  /** 最高库存 */
  highestStock?: number | string
  /** 发货地点 */
  shippingPoint?: string
  /** 核查日期 */
  verified?: string
  /** 有效期至 */
  expires?: string
}

/** 避难场所: One shelter. */
export interface Shelter {
  /** 标识 */
  id?: string
  /** 名称 */
  name: string
  /** 地址 */
  location?: string
  /** 室内 */
  indoor?: boolean
  /** 容纳人数 */
  capacity?: number
  /** 面积（平方米） */
  area?: number
  /** 适用风险 */
  hazards?: (string)[]
  /** 管理人 */
  keeper?: Reference
  /** 联系电话 */
  phone?: Contact
  /** 无障碍 */
  accessible?: boolean
}

/** 设施: One facility. */
export interface Facility {
  /** 标识 */
  id?: string
  /** 名称 */
  name: string
  /** 类别 */
  kind?: string
  /** 位置 */
  location?: string
  /** 用途 */
  use?: string
  /** 管理单位 */
  owner?: Reference
  /** 检查日期 */
  inspected?: string
  /** 说明 */
  text?: string
}

/** 转移安置: One line of the evacuation table. */
export interface Evacuation {
  /** 转移区域 */
  area: string
  /** 户数 */
  households?: number
  /** 人数 */
  people?: number
  /** 需帮助人员 */
  vulnerable?: number | string
  /** 转移责任人 */
  mover?: (Reference)[]
  /** 转移信号 */
  signal?: string
  /** 转移路线 */
  route?: string
  /** 备用路线 */
  backupRoute?: string
  /** 交通工具 */
  vehicle?: string
  /** 安置点 */
  shelter?: (string)[]
  /** 时限 */
  within?: string
  /** 说明 */
  text?: string
}

/** 资金: One source of money. */
export interface Fund {
  /** 来源 */
  source?: string
  /** 金额 */
  amount?: number | string
  /** 单位 */
  unit?: string
  /** 用途 */
  use?: string
  /** 管理单位 */
  by?: (Reference)[]
  /** 说明 */
  text?: string
}

/** 保障措施: One guarantee. */
export interface Safeguard {
  /** 保障类别 */
  kind?: string
  /** 责任单位 */
  by?: (Reference)[]
  /** 内容 */
  text: string
}

/** 演练安排: Which drill is held, and how often. */
export interface DrillRequirement {
  /** 标识 */
  id?: string
  /** 形式 */
  type?: 'tabletop' | 'drill' | 'functional' | 'fullScale'
  /** 内容 */
  content?: 'single' | 'comprehensive'
  /** 目的 */
  purpose?: 'test' | 'demonstration' | 'research'
  /** 组织单位 */
  by?: (Reference)[]
  /** 周期 */
  every?: string
  /** 上次演练 */
  last?: string
  /** 下次演练 */
  next?: string
  /** 范围 */
  scope?: string
  /** 检验措施 */
  measures?: (string)[]
  /** 参演单位 */
  participants?: (Reference)[]
  /** 说明 */
  text?: string
}

/** 培训宣传: One training. */
export interface Training {
  /** 对象 */
  audience?: (Reference)[]
  /** 内容 */
  topic?: string
  /** 周期 */
  every?: string
  /** 学时 */
  hours?: number
  /** 组织单位 */
  by?: (Reference)[]
  /** 说明 */
  text?: string
}

/** 预案管理: Review and revision. */
export interface Maintenance {
  /** 评估周期 */
  reviewEvery?: string
  /** 修订情形 */
  triggers?: (string)[]
  /** 管理单位 */
  owner?: (Reference)[]
  /** 风险评估日期 */
  riskAssessed?: string
  /** 资源调查日期 */
  resourcesSurveyed?: string
  /** 说明 */
  text?: string
}

/** 术语: One term. */
export interface Definition {
  /** 标识 */
  id?: string
  /** 术语 */
  term: string
  /** 又称 */
  aliases?: (string)[]
  /** 释义 */
  text?: string
  /** 判定标准 */
  when?: Condition
}

/** 处置方案: An on-site plan or runbook. */
export interface Playbook {
  /** 标识 */
  id?: string
  /** 名称 */
  title: string
  /** 地点 */
  place?: string
  /** 风险 */
  hazard?: string
  /** 负责 */
  lead?: (Reference)[]
  /** 处置步骤 */
  steps?: (Step)[]
  /** 注意事项 */
  attention?: (string)[]
  /** 说明 */
  text?: string
}

/** 附件: One annex. */
export interface Annex {
  /** 标识 */
  id?: string
  /** 编号 */
  number?: number | string
  /** 名称 */
  title: string
  /** 类别 */
  kind?: 'form' | 'table' | 'figure' | 'map' | 'contacts' | 'agreement' | 'subPlan' | 'list'
  /** 视图 */
  view?: 'triggers' | 'stations' | 'contacts' | 'supplies' | 'duties' | 'matrix' | 'reports' | 'flow' | 'structure'
  /** 分预案 */
  plan?: string
  /** 文件 */
  file?: string
  /** 填写项 */
  fields?: (FormField)[]
  /** 公开范围 */
  visibility?: 'public' | 'internal' | 'restricted'
  /** 正文 */
  text?: string
}

/** 填写项: One field of a form. */
export interface FormField {
  /** 名称 */
  label: string
  /** 空白 */
  blank?: string
}

/** 补充内容: A section that no other field holds. */
export interface Block {
  /** 位置 */
  after: 'purpose' | 'basis' | 'planSystem' | 'scope' | 'principles' | 'scenario' | 'actors' | 'goals' | 'warning' | 'response' | 'measures' | 'information' | 'resources' | 'drills' | 'training' | 'maintenance' | 'accountability' | 'definitions' | 'annexes'
  /** 标题 */
  title: string
  /** 正文 */
  text: string
}

/** 共享名录: What several plans share; a phone number lives in one place. */
export interface Registry {
  /** 文档种类 */
  kind: string
  /** 标识 */
  id: string
  /** 名称 */
  title: string
  /** 语言 */
  language: 'zh' | 'en'
  /** 状态 */
  status?: 'example' | 'inForce'
  /** 更新日期 */
  updated?: string
  /** 机构 */
  organizations?: (Actor)[]
  /** 队伍 */
  teams?: (Actor)[]
  /** 联系方式 */
  contacts?: (ContactEntry)[]
  /** 物资装备 */
  supplies?: (Supply)[]
  /** 避难场所 */
  shelters?: (Shelter)[]
  /** 指标 */
  indicators?: (Indicator)[]
}

/** 联系方式: Numbers of one body or post. */
export interface ContactEntry {
  /** 所属 */
  of: Reference
  /** 姓名 */
  name?: string
  /** 联系方式 */
  contacts: (Contact)[]
}

/** 应急演练: One drill: its design before, its record after. */
export interface Drill {
  /** 文档种类 */
  kind: string
  /** 标识 */
  id: string
  /** 演练名称 */
  title: string
  /** 语言 */
  language: 'zh' | 'en'
  /** 所练预案 */
  plan: string
  /** 状态 */
  status?: 'example' | 'planned' | 'held' | 'closed' | 'cancelled'
  /** 形式 */
  type?: 'tabletop' | 'drill' | 'functional' | 'fullScale'
  /** 内容 */
  content?: 'single' | 'comprehensive'
  /** 目的 */
  purpose?: 'test' | 'demonstration' | 'research'
  /** 预先通知 */
  announced?: boolean
  /** 组织单位 */
  by?: (Reference)[]
  /** 开始时间 */
  start?: string
  /** 时长 */
  length?: string
  /** 地点 */
  place?: string
  /** 经费 */
  budget?: string
  /** 演练目标 */
  objectives?: (Objective)[]
  /** 演练情景 */
  scenario?: DrillScenario
  /** 参演人员 */
  participants?: (Participant)[]
  /** 情景事件清单 */
  events?: (DrillEvent)[]
  /** 评估要点 */
  evaluation?: (Evaluation)[]
  /** 演练安全 */
  safety?: DrillSafety
  /** 演练保障 */
  support?: (Safeguard)[]
  /** 宣传 */
  publicity?: string
  /** 演练记录 */
  record?: DrillRecord
  /** 整改事项 */
  improvements?: (Improvement)[]
}

/** 演练目标: One objective. */
export interface Objective {
  /** 标识 */
  id?: string
  /** 目标 */
  statement: string
  /** 对应预案目标 */
  goals?: (string)[]
  /** 对应措施 */
  measures?: (string)[]
}

/** 演练情景: Scenario of the drill. */
export interface DrillScenario {
  /** 预案情景 */
  case?: string
  /** 风险 */
  hazard?: string
  /** 响应级别 */
  level?: string
  /** 描述 */
  narrative?: string
  /** 条件 */
  conditions?: (string)[]
}

/** 参演人员: One participating body. */
export interface Participant {
  /** 单位 */
  actor: Reference
  /** 角色 */
  role?: 'player' | 'controller' | 'simulator' | 'evaluator' | 'observer' | 'safety'
  /** 人数 */
  count?: number
  /** 位置 */
  position?: string
  /** 任务 */
  tasks?: (string)[]
}

/** 情景事件: One event of the list. */
export interface DrillEvent {
  /** 标识 */
  id: string
  /** 时间 */
  at?: string
  /** 类别 */
  kind?: 'contextual' | 'expected' | 'contingency'
  /** 发出 */
  from?: (Reference)[]
  /** 接收 */
  to?: (Reference)[]
  /** 方式 */
  medium?: (string)[]
  /** 注入内容 */
  inject?: string
  /** 预期行动 */
  expected?: (Expected)[]
  /** 演练目标 */
  objectives?: (string)[]
  /** 控制人员 */
  controller?: Reference
}

/** 预期行动: One expected action. */
export interface Expected {
  /** 措施 */
  measure?: string
  /** 行动 */
  do?: string
  /** 执行 */
  by?: (Reference)[]
  /** 时限 */
  within?: string
  /** 起算点 */
  since?: string
  /** 评判标准 */
  judgedBy?: string
}

/** 评估要点: One point of evaluation. */
export interface Evaluation {
  /** 职能 */
  function?: string
  /** 要点 */
  text: string
  /** 评估人员 */
  evaluator?: Reference
  /** 演练目标 */
  objectives?: (string)[]
}

/** 演练安全: Safety of the drill. */
export interface DrillSafety {
  /** 安全负责人 */
  officer?: Reference
  /** 中止口令 */
  stopWord?: string
  /** 中止条件 */
  stopConditions?: (string)[]
  /** 可能风险 */
  risks?: (string)[]
  /** 保险 */
  insurance?: string
  /** 告知 */
  notice?: string
}

/** 演练记录: What happened. */
export interface DrillRecord {
  /** 实际开始 */
  started?: string
  /** 实际结束 */
  ended?: string
  /** 实际人数 */
  people?: number
  /** 记录人员 */
  recorders?: (Reference)[]
  /** 记录条目 */
  entries?: (RecordEntry)[]
  /** 观察 */
  observations?: (Observation)[]
  /** 评定 */
  ratings?: (Rating)[]
  /** 影像资料 */
  media?: (string)[]
  /** 结论 */
  conclusion?: string
}

/** 记录条目: One entry. */
export interface RecordEntry {
  /** 事件 */
  event?: string
  /** 时间 */
  at: string
  /** 执行 */
  by?: (Reference)[]
  /** 实际行动 */
  did?: string
  /** 评定 */
  rating?: 'performed' | 'some' | 'major' | 'unable'
  /** 备注 */
  note?: string
}

/** 观察: One observation. */
export interface Observation {
  /** 类别 */
  kind?: 'strength' | 'improvement'
  /** 内容 */
  text: string
  /** 演练目标 */
  objective?: string
  /** 原因 */
  cause?: string
  /** 观察人 */
  by?: Reference
}

/** 评定: Rating of one objective. */
export interface Rating {
  /** 演练目标 */
  objective: string
  /** 评定 */
  rating: 'performed' | 'some' | 'major' | 'unable'
  /** 说明 */
  note?: string
}

/** 整改事项: One item to improve. */
export interface Improvement {
  /** 标识 */
  id?: string
  /** 问题与措施 */
  what: string
  /** 原因 */
  cause?: string
  /** 要素 */
  element?: 'planning' | 'organization' | 'equipment' | 'training' | 'exercise'
  /** 责任人 */
  owner?: Reference
  /** 期限 */
  due?: string
  /** 涉及预案 */
  plan?: string
  /** 状态 */
  status?: 'open' | 'closed'
  /** 完成日期 */
  closed?: string
}

/** 配置: Configuration of a repository: .planrc.yaml. */
export interface Config {
  /** 规则 */
  rules?: Record<string, 'error' | 'warning' | 'info' | 'off'>
  /** 适用要求 */
  profiles?: (string)[]
  /** 包含 */
  include?: (string)[]
  /** 排除 */
  exclude?: (string)[]
  /** 失败级别 */
  failOn?: 'error' | 'warning' | 'info'
  /** 警告上限 */
  maxWarnings?: number
  /** 语言 */
  lang?: 'zh' | 'en'
  /** 地区 */
  region?: string
  /** 分路径设置 */
  overrides?: (Override)[]
}

/** 分路径设置: Settings for some files. */
export interface Override {
  /** 文件 */
  files: (string)[]
  /** 规则 */
  rules?: Record<string, 'error' | 'warning' | 'info' | 'off'>
  /** 适用要求 */
  profiles?: (string)[]
}

export const SHAPES: Readonly<Record<ShapeName, Shape>> = {
 "plan": {
  "zh": "应急预案",
  "en": "One contingency plan.",
  "required": [
   "kind",
   "id",
   "title",
   "language",
   "type",
   "scenario",
   "actors",
   "measures",
   "goals"
  ],
  "fields": {
   "kind": {
    "zh": "文档种类",
    "en": "Kind",
    "kind": "const"
   },
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "title": {
    "zh": "预案名称",
    "en": "Title",
    "kind": "text",
    "def": "str"
   },
   "language": {
    "zh": "语言",
    "en": "Language",
    "kind": "enum",
    "labels": {
     "zh": {
      "zh": "中文",
      "en": "Chinese"
     },
     "en": {
      "zh": "英文",
      "en": "English"
     }
    }
   },
   "type": {
    "zh": "预案类型",
    "en": "Type",
    "kind": "enum",
    "labels": {
     "overall": {
      "zh": "总体应急预案",
      "en": "Overall plan"
     },
     "special": {
      "zh": "专项应急预案",
      "en": "Special plan"
     },
     "departmental": {
      "zh": "部门应急预案",
      "en": "Departmental plan"
     },
     "joint": {
      "zh": "联合应急预案",
      "en": "Joint plan"
     },
     "catastrophe": {
      "zh": "巨灾应急预案",
      "en": "Catastrophe plan"
     },
     "majorEvent": {
      "zh": "重大活动保障应急预案",
      "en": "Major-event plan"
     },
     "support": {
      "zh": "应急保障预案",
      "en": "Support plan"
     },
     "keyFacility": {
      "zh": "重要目标保护应急预案",
      "en": "Key-facility plan"
     },
     "township": {
      "zh": "乡镇（街道）应急预案",
      "en": "Township plan"
     },
     "village": {
      "zh": "村（社区）应急预案",
      "en": "Village plan"
     },
     "unit": {
      "zh": "单位应急预案",
      "en": "Unit plan"
     },
     "comprehensive": {
      "zh": "综合应急预案",
      "en": "Comprehensive plan"
     },
     "unitSpecial": {
      "zh": "单位专项应急预案",
      "en": "Unit special plan"
     },
     "onSite": {
      "zh": "现场处置方案",
      "en": "On-site plan"
     },
     "fire": {
      "zh": "灭火和应急疏散预案",
      "en": "Fire and evacuation plan"
     },
     "generic": {
      "zh": "通用应急预案",
      "en": "Contingency plan"
     }
    }
   },
   "profiles": {
    "zh": "适用要求",
    "en": "Profiles",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "notApplicable": {
    "zh": "不适用内容",
    "en": "Not applicable",
    "kind": "text",
    "def": "str",
    "map": true
   },
   "meta": {
    "zh": "预案信息",
    "en": "Meta",
    "kind": "object",
    "def": "meta"
   },
   "purpose": {
    "zh": "编制目的",
    "en": "Purpose",
    "kind": "object",
    "def": "prose"
   },
   "basis": {
    "zh": "编制依据",
    "en": "Basis",
    "kind": "object",
    "def": "basisItem",
    "list": true
   },
   "planSystem": {
    "zh": "预案体系",
    "en": "Plan system",
    "kind": "object",
    "def": "planSystem"
   },
   "scope": {
    "zh": "适用范围",
    "en": "Scope",
    "kind": "object",
    "def": "scope"
   },
   "conventions": {
    "zh": "数值约定",
    "en": "Conventions",
    "kind": "object",
    "def": "conventions"
   },
   "principles": {
    "zh": "工作原则",
    "en": "Principles",
    "kind": "object",
    "def": "principle",
    "list": true
   },
   "scenario": {
    "zh": "情景",
    "en": "Scenario",
    "kind": "object",
    "def": "scenario"
   },
   "indicators": {
    "zh": "指标",
    "en": "Indicators",
    "kind": "object",
    "def": "indicator",
    "list": true
   },
   "actors": {
    "zh": "主体",
    "en": "Actors",
    "kind": "object",
    "def": "actor",
    "list": true
   },
   "measures": {
    "zh": "措施",
    "en": "Measures",
    "kind": "object",
    "def": "measure",
    "list": true
   },
   "goals": {
    "zh": "目标",
    "en": "Goals",
    "kind": "object",
    "def": "goal",
    "list": true
   },
   "warning": {
    "zh": "预警",
    "en": "Warning",
    "kind": "object",
    "def": "warning"
   },
   "response": {
    "zh": "应急响应",
    "en": "Response",
    "kind": "object",
    "def": "response"
   },
   "information": {
    "zh": "信息报告与发布",
    "en": "Information",
    "kind": "object",
    "def": "information"
   },
   "resources": {
    "zh": "应急资源与保障",
    "en": "Resources",
    "kind": "object",
    "def": "resources"
   },
   "drills": {
    "zh": "演练安排",
    "en": "Drills",
    "kind": "object",
    "def": "drillRequirement",
    "list": true
   },
   "training": {
    "zh": "培训宣传",
    "en": "Training",
    "kind": "object",
    "def": "training",
    "list": true
   },
   "maintenance": {
    "zh": "预案管理",
    "en": "Maintenance",
    "kind": "object",
    "def": "maintenance"
   },
   "accountability": {
    "zh": "奖励与责任追究",
    "en": "Accountability",
    "kind": "object",
    "def": "prose"
   },
   "definitions": {
    "zh": "名词术语",
    "en": "Definitions",
    "kind": "object",
    "def": "definition",
    "list": true
   },
   "playbooks": {
    "zh": "处置方案",
    "en": "Playbooks",
    "kind": "object",
    "def": "playbook",
    "list": true
   },
   "annexes": {
    "zh": "附件",
    "en": "Annexes",
    "kind": "object",
    "def": "annex",
    "list": true
   },
   "blocks": {
    "zh": "补充内容",
    "en": "Blocks",
    "kind": "object",
    "def": "block",
    "list": true
   }
  }
 },
 "prose": {
  "main": "text",
  "zh": "正文",
  "en": "A paragraph or section in the author's words.",
  "required": [
   "text"
  ],
  "fields": {
   "text": {
    "zh": "正文",
    "en": "Text",
    "kind": "text",
    "def": "md"
   }
  }
 },
 "meta": {
  "zh": "预案信息",
  "en": "Identity, approval and life of the plan.",
  "required": [],
  "fields": {
   "issuer": {
    "zh": "发布机关",
    "en": "Issuer",
    "kind": "reference",
    "list": true
   },
   "jurisdiction": {
    "zh": "行政区域",
    "en": "Jurisdiction",
    "kind": "object",
    "def": "jurisdiction"
   },
   "version": {
    "zh": "版本",
    "en": "Version",
    "kind": "text",
    "def": "str"
   },
   "documentNumber": {
    "zh": "发文字号",
    "en": "Document number",
    "kind": "text",
    "def": "str"
   },
   "status": {
    "zh": "状态",
    "en": "Status",
    "kind": "enum",
    "labels": {
     "example": {
      "zh": "示例",
      "en": "example"
     },
     "draft": {
      "zh": "草案",
      "en": "draft"
     },
     "inForce": {
      "zh": "施行中",
      "en": "in force"
     },
     "underRevision": {
      "zh": "修订中",
      "en": "under revision"
     },
     "withdrawn": {
      "zh": "已废止",
      "en": "withdrawn"
     }
    }
   },
   "approval": {
    "zh": "批准",
    "en": "Approval",
    "kind": "object",
    "def": "approval"
   },
   "issued": {
    "zh": "印发日期",
    "en": "Issued",
    "kind": "text",
    "def": "date"
   },
   "effective": {
    "zh": "施行日期",
    "en": "Effective",
    "kind": "enum",
    "labels": {
     "issued": {
      "zh": "自印发之日起",
      "en": "on issue"
     }
    }
   },
   "expires": {
    "zh": "失效日期",
    "en": "Expires",
    "kind": "text",
    "def": "date"
   },
   "nextReview": {
    "zh": "下次评估日期",
    "en": "Next review",
    "kind": "text",
    "def": "date"
   },
   "supersedes": {
    "zh": "废止文件",
    "en": "Supersedes",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "secrecy": {
    "zh": "密级",
    "en": "Secrecy",
    "kind": "text",
    "def": "str"
   },
   "filing": {
    "zh": "备案",
    "en": "Filing",
    "kind": "object",
    "def": "filing"
   },
   "distribution": {
    "zh": "发放",
    "en": "Distribution",
    "kind": "object",
    "def": "distribution"
   },
   "revisions": {
    "zh": "修订记录",
    "en": "Revisions",
    "kind": "object",
    "def": "revision",
    "list": true
   },
   "interpretedBy": {
    "zh": "解释单位",
    "en": "Interpreted by",
    "kind": "reference",
    "list": true
   }
  }
 },
 "jurisdiction": {
  "main": "name",
  "zh": "行政区域",
  "en": "Area of authority.",
  "required": [
   "name"
  ],
  "fields": {
   "name": {
    "zh": "名称",
    "en": "Name",
    "kind": "text",
    "def": "str"
   },
   "country": {
    "zh": "国家",
    "en": "Country",
    "kind": "text",
    "def": "str"
   },
   "level": {
    "zh": "层级",
    "en": "Level",
    "kind": "enum",
    "labels": {
     "national": {
      "zh": "国家",
      "en": "national"
     },
     "province": {
      "zh": "省",
      "en": "province"
     },
     "city": {
      "zh": "市",
      "en": "city"
     },
     "county": {
      "zh": "县",
      "en": "county"
     },
     "township": {
      "zh": "乡镇",
      "en": "township"
     },
     "village": {
      "zh": "村",
      "en": "village"
     },
     "unit": {
      "zh": "单位",
      "en": "unit"
     }
    }
   },
   "code": {
    "zh": "区划代码",
    "en": "Code",
    "kind": "text",
    "def": "str"
   },
   "facts": {
    "zh": "基本情况",
    "en": "Facts",
    "kind": "text",
    "def": "str",
    "list": true
   }
  }
 },
 "approval": {
  "zh": "批准",
  "en": "Who approved the plan, and when.",
  "required": [],
  "fields": {
   "by": {
    "zh": "批准机关",
    "en": "By",
    "kind": "reference",
    "list": true
   },
   "post": {
    "zh": "批准人职务",
    "en": "Post",
    "kind": "text",
    "def": "str"
   },
   "date": {
    "zh": "批准日期",
    "en": "Date",
    "kind": "text",
    "def": "date"
   },
   "text": {
    "zh": "批准意见",
    "en": "Text",
    "kind": "text",
    "def": "text"
   },
   "signatures": {
    "zh": "签署",
    "en": "Signatures",
    "kind": "object",
    "def": "post",
    "list": true
   }
  }
 },
 "filing": {
  "zh": "备案",
  "en": "Filing with the level above.",
  "required": [],
  "fields": {
   "office": {
    "zh": "备案机关",
    "en": "Office",
    "kind": "reference"
   },
   "date": {
    "zh": "备案日期",
    "en": "Date",
    "kind": "text",
    "def": "date"
   },
   "number": {
    "zh": "备案编号",
    "en": "Number",
    "kind": "text",
    "def": "str"
   }
  }
 },
 "distribution": {
  "zh": "发放",
  "en": "To whom the plan is sent.",
  "required": [],
  "fields": {
   "to": {
    "zh": "主送",
    "en": "To",
    "kind": "reference",
    "list": true
   },
   "copies": {
    "zh": "抄送",
    "en": "Copies",
    "kind": "reference",
    "list": true
   }
  }
 },
 "revision": {
  "zh": "修订记录",
  "en": "One change of the plan.",
  "required": [],
  "fields": {
   "version": {
    "zh": "版本",
    "en": "Version",
    "kind": "text",
    "def": "str"
   },
   "date": {
    "zh": "日期",
    "en": "Date",
    "kind": "text",
    "def": "date"
   },
   "reason": {
    "zh": "修订原因",
    "en": "Reason",
    "kind": "text",
    "def": "text"
   },
   "summary": {
    "zh": "修订内容",
    "en": "Summary",
    "kind": "text",
    "def": "text"
   },
   "approvedBy": {
    "zh": "批准人",
    "en": "Approved by",
    "kind": "reference"
   }
  }
 },
 "basisItem": {
  "main": "title",
  "zh": "编制依据",
  "en": "One law, standard or plan the plan rests on.",
  "required": [
   "title"
  ],
  "fields": {
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "title": {
    "zh": "名称",
    "en": "Title",
    "kind": "text",
    "def": "str"
   },
   "number": {
    "zh": "文号",
    "en": "Number",
    "kind": "text",
    "def": "str"
   },
   "year": {
    "zh": "年份",
    "en": "Year",
    "kind": "number",
    "def": "int"
   },
   "kind": {
    "zh": "类别",
    "en": "Kind",
    "kind": "enum",
    "labels": {
     "law": {
      "zh": "法律",
      "en": "law"
     },
     "regulation": {
      "zh": "行政法规",
      "en": "regulation"
     },
     "rule": {
      "zh": "规章",
      "en": "rule"
     },
     "guidance": {
      "zh": "规范性文件",
      "en": "guidance"
     },
     "standard": {
      "zh": "标准",
      "en": "standard"
     },
     "plan": {
      "zh": "预案",
      "en": "plan"
     },
     "agreement": {
      "zh": "协议",
      "en": "agreement"
     }
    }
   },
   "clause": {
    "zh": "条款",
    "en": "Clause",
    "kind": "text",
    "def": "str"
   }
  }
 },
 "planSystem": {
  "zh": "预案体系",
  "en": "How the plan joins others.",
  "required": [],
  "fields": {
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "md"
   },
   "parent": {
    "zh": "上级预案",
    "en": "Parent",
    "kind": "object",
    "def": "planTitle",
    "list": true
   },
   "children": {
    "zh": "下级预案",
    "en": "Children",
    "kind": "object",
    "def": "planTitle",
    "list": true
   },
   "related": {
    "zh": "相关预案",
    "en": "Related",
    "kind": "object",
    "def": "planTitle",
    "list": true
   },
   "manuals": {
    "zh": "支撑性文件",
    "en": "Manuals",
    "kind": "object",
    "def": "planTitle",
    "list": true
   }
  }
 },
 "planTitle": {
  "main": "title",
  "zh": "预案名称",
  "en": "A plan named by id or title.",
  "required": [
   "title"
  ],
  "fields": {
   "title": {
    "zh": "名称",
    "en": "Title",
    "kind": "text",
    "def": "str"
   },
   "number": {
    "zh": "文号",
    "en": "Number",
    "kind": "text",
    "def": "str"
   },
   "issuer": {
    "zh": "发布机关",
    "en": "Issuer",
    "kind": "reference"
   },
   "year": {
    "zh": "年份",
    "en": "Year",
    "kind": "number",
    "def": "int"
   }
  }
 },
 "scope": {
  "main": "text",
  "zh": "适用范围",
  "en": "Where, for which events and for whom the plan holds.",
  "required": [],
  "fields": {
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "md"
   },
   "area": {
    "zh": "适用区域",
    "en": "Area",
    "kind": "text",
    "def": "str"
   },
   "events": {
    "zh": "适用事件",
    "en": "Events",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "bodies": {
    "zh": "适用单位",
    "en": "Bodies",
    "kind": "reference",
    "list": true
   },
   "outside": {
    "zh": "区域外事件",
    "en": "Outside",
    "kind": "text",
    "def": "str"
   },
   "exclusions": {
    "zh": "不适用情形",
    "en": "Exclusions",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "byAnalogy": {
    "zh": "参照执行",
    "en": "By analogy",
    "kind": "text",
    "def": "str"
   }
  }
 },
 "conventions": {
  "zh": "数值约定",
  "en": "How numbers and levels are read.",
  "required": [],
  "fields": {
   "bounds": {
    "zh": "边界",
    "en": "Bounds",
    "kind": "enum",
    "labels": {
     "lowerIncluded": {
      "zh": "“以上”含本数，“以下”不含本数",
      "en": "lower bound included, upper bound excluded"
     },
     "bothIncluded": {
      "zh": "“以上”“以下”均含本数",
      "en": "both bounds included"
     }
    }
   },
   "overlap": {
    "zh": "重叠",
    "en": "Overlap",
    "kind": "enum",
    "labels": {
     "highestWins": {
      "zh": "同时符合多个级别时按最高级别执行",
      "en": "where several levels hold, the highest applies"
     }
    }
   },
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "principle": {
  "main": "text",
  "zh": "工作原则",
  "en": "One principle.",
  "required": [
   "text"
  ],
  "fields": {
   "label": {
    "zh": "名称",
    "en": "Label",
    "kind": "text",
    "def": "str"
   },
   "text": {
    "zh": "内容",
    "en": "Text",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "scenario": {
  "main": "background",
  "zh": "情景",
  "en": "The crisis situation and background.",
  "required": [],
  "fields": {
   "background": {
    "zh": "背景",
    "en": "Background",
    "kind": "text",
    "def": "md"
   },
   "hazards": {
    "zh": "风险清单",
    "en": "Hazards",
    "kind": "object",
    "def": "hazard",
    "list": true
   },
   "cases": {
    "zh": "情景构建",
    "en": "Cases",
    "kind": "object",
    "def": "scenarioCase",
    "list": true
   },
   "assumptions": {
    "zh": "规划假设",
    "en": "Assumptions",
    "kind": "object",
    "def": "assumption",
    "list": true
   },
   "thresholds": {
    "zh": "分级指标",
    "en": "Thresholds",
    "kind": "object",
    "def": "ladder",
    "list": true
   },
   "grades": {
    "zh": "事件分级",
    "en": "Grades",
    "kind": "object",
    "def": "grade",
    "list": true
   }
  }
 },
 "hazard": {
  "main": "name",
  "zh": "风险",
  "en": "One hazard.",
  "required": [
   "name"
  ],
  "fields": {
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "name": {
    "zh": "名称",
    "en": "Name",
    "kind": "text",
    "def": "str"
   },
   "class": {
    "zh": "类别",
    "en": "Class",
    "kind": "enum",
    "labels": {
     "natural": {
      "zh": "自然灾害",
      "en": "natural"
     },
     "accident": {
      "zh": "事故灾难",
      "en": "accident"
     },
     "health": {
      "zh": "公共卫生",
      "en": "public health"
     },
     "social": {
      "zh": "社会安全",
      "en": "social security"
     },
     "cyber": {
      "zh": "网络安全",
      "en": "cyber"
     }
    }
   },
   "place": {
    "zh": "地点",
    "en": "Place",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "cause": {
    "zh": "成因",
    "en": "Cause",
    "kind": "text",
    "def": "text"
   },
   "signs": {
    "zh": "征兆",
    "en": "Signs",
    "kind": "text",
    "def": "text",
    "list": true
   },
   "season": {
    "zh": "易发时段",
    "en": "Season",
    "kind": "text",
    "def": "str"
   },
   "likelihood": {
    "zh": "可能性",
    "en": "Likelihood",
    "kind": "number"
   },
   "impact": {
    "zh": "影响程度",
    "en": "Impact",
    "kind": "number"
   },
   "rating": {
    "zh": "风险等级",
    "en": "Rating",
    "kind": "text",
    "def": "str"
   },
   "consequence": {
    "zh": "后果",
    "en": "Consequence",
    "kind": "text",
    "def": "text"
   },
   "secondary": {
    "zh": "次生衍生事件",
    "en": "Secondary",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "exposed": {
    "zh": "受影响对象",
    "en": "Exposed",
    "kind": "object",
    "def": "exposed"
   },
   "controls": {
    "zh": "控制措施",
    "en": "Controls",
    "kind": "text",
    "def": "text",
    "list": true
   },
   "owner": {
    "zh": "责任人",
    "en": "Owner",
    "kind": "reference"
   },
   "leadTime": {
    "zh": "可预警时间",
    "en": "Lead time",
    "kind": "text",
    "def": "dur"
   },
   "assessed": {
    "zh": "评估日期",
    "en": "Assessed",
    "kind": "text",
    "def": "date"
   },
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "md"
   }
  }
 },
 "exposed": {
  "main": "targets",
  "zh": "受影响对象",
  "en": "Who and what is exposed.",
  "required": [],
  "fields": {
   "people": {
    "zh": "人数",
    "en": "People",
    "kind": "number",
    "def": "int"
   },
   "targets": {
    "zh": "保护目标",
    "en": "Targets",
    "kind": "text",
    "def": "str",
    "list": true
   }
  }
 },
 "scenarioCase": {
  "zh": "情景",
  "en": "One scenario.",
  "required": [
   "title"
  ],
  "fields": {
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "hazard": {
    "zh": "风险",
    "en": "Hazard",
    "kind": "text",
    "def": "str"
   },
   "title": {
    "zh": "名称",
    "en": "Title",
    "kind": "text",
    "def": "str"
   },
   "narrative": {
    "zh": "描述",
    "en": "Narrative",
    "kind": "text",
    "def": "md"
   },
   "kind": {
    "zh": "类别",
    "en": "Kind",
    "kind": "enum",
    "labels": {
     "likely": {
      "zh": "典型情景",
      "en": "likely"
     },
     "worst": {
      "zh": "最不利情景",
      "en": "worst"
     }
    }
   },
   "timeline": {
    "zh": "时间线",
    "en": "Timeline",
    "kind": "object",
    "def": "timelineEvent",
    "list": true
   }
  }
 },
 "timelineEvent": {
  "zh": "时间节点",
  "en": "One point on the timeline.",
  "required": [
   "at",
   "event"
  ],
  "fields": {
   "at": {
    "zh": "时间",
    "en": "At",
    "kind": "text",
    "def": "time"
   },
   "event": {
    "zh": "事件",
    "en": "Event",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "assumption": {
  "main": "text",
  "zh": "规划假设",
  "en": "One thing taken as true.",
  "required": [
   "text"
  ],
  "fields": {
   "text": {
    "zh": "内容",
    "en": "Text",
    "kind": "text",
    "def": "text"
   },
   "owner": {
    "zh": "负责核实",
    "en": "Owner",
    "kind": "reference"
   },
   "checkBy": {
    "zh": "核实期限",
    "en": "Check by",
    "kind": "text",
    "def": "date"
   }
  }
 },
 "grade": {
  "zh": "事件等级",
  "en": "One grade of events.",
  "required": [
   "grade"
  ],
  "fields": {
   "grade": {
    "zh": "等级",
    "en": "Grade",
    "kind": "text",
    "def": "str"
   },
   "label": {
    "zh": "名称",
    "en": "Label",
    "kind": "text",
    "def": "str"
   },
   "when": {
    "zh": "分级标准",
    "en": "When",
    "kind": "object",
    "def": "condition"
   },
   "ledBy": {
    "zh": "应对主体",
    "en": "Led by",
    "kind": "reference",
    "list": true
   },
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "md"
   }
  }
 },
 "indicator": {
  "zh": "指标",
  "en": "One measured quantity.",
  "required": [
   "id",
   "name"
  ],
  "fields": {
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "name": {
    "zh": "名称",
    "en": "Name",
    "kind": "text",
    "def": "str"
   },
   "unit": {
    "zh": "单位",
    "en": "Unit",
    "kind": "text",
    "def": "str"
   },
   "window": {
    "zh": "统计时段",
    "en": "Window",
    "kind": "text",
    "def": "dur"
   },
   "source": {
    "zh": "数据来源",
    "en": "Source",
    "kind": "reference",
    "list": true
   },
   "marks": {
    "zh": "特征值",
    "en": "Marks",
    "kind": "number",
    "map": true
   },
   "stations": {
    "zh": "监测站点",
    "en": "Stations",
    "kind": "object",
    "def": "station",
    "list": true
   }
  }
 },
 "station": {
  "zh": "监测站",
  "en": "One station.",
  "required": [
   "id",
   "name"
  ],
  "fields": {
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "river": {
    "zh": "河流",
    "en": "River",
    "kind": "text",
    "def": "str"
   },
   "name": {
    "zh": "站名",
    "en": "Name",
    "kind": "text",
    "def": "str"
   },
   "marks": {
    "zh": "特征值",
    "en": "Marks",
    "kind": "number",
    "map": true
   }
  }
 },
 "condition": {
  "main": "text",
  "array": "any",
  "zh": "条件",
  "en": "A condition in words, a list (any of them), or data.",
  "required": [],
  "fields": {
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "text": {
    "zh": "表述",
    "en": "Text",
    "kind": "text",
    "def": "text"
   },
   "any": {
    "zh": "满足之一",
    "en": "Any of",
    "kind": "object",
    "def": "condition",
    "list": true
   },
   "all": {
    "zh": "同时满足",
    "en": "All of",
    "kind": "object",
    "def": "condition",
    "list": true
   },
   "indicator": {
    "zh": "指标",
    "en": "Indicator",
    "kind": "text",
    "def": "str"
   },
   "stations": {
    "zh": "站点",
    "en": "Stations",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "atLeast": {
    "zh": "不低于",
    "en": "At least",
    "kind": "bound"
   },
   "moreThan": {
    "zh": "超过",
    "en": "More than",
    "kind": "bound"
   },
   "below": {
    "zh": "低于",
    "en": "Below",
    "kind": "bound"
   },
   "atMost": {
    "zh": "不超过",
    "en": "At most",
    "kind": "bound"
   },
   "signal": {
    "zh": "预警信号",
    "en": "Signal",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "from": {
    "zh": "发布方",
    "en": "From",
    "kind": "reference"
   },
   "started": {
    "zh": "已启动响应",
    "en": "Started",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "plan": {
    "zh": "所属预案",
    "en": "Plan",
    "kind": "text",
    "def": "str"
   },
   "grade": {
    "zh": "事件等级",
    "en": "Grade",
    "kind": "text",
    "def": "str"
   },
   "class": {
    "zh": "定义",
    "en": "Class",
    "kind": "text",
    "def": "str"
   },
   "sameAs": {
    "zh": "同前条件",
    "en": "Same as",
    "kind": "text",
    "def": "str"
   },
   "elapsed": {
    "zh": "经过时间",
    "en": "Time passed",
    "kind": "text",
    "def": "dur"
   },
   "since": {
    "zh": "起算点",
    "en": "Counted from",
    "kind": "text",
    "def": "str"
   },
   "catchAll": {
    "zh": "其他情形",
    "en": "Catch all",
    "kind": "boolean"
   },
   "hazard": {
    "zh": "风险",
    "en": "Hazard",
    "kind": "text",
    "def": "str"
   },
   "mode": {
    "zh": "状态",
    "en": "Mode",
    "kind": "enum",
    "list": true,
    "labels": {
     "observed": {
      "zh": "已出现",
      "en": "observed"
     },
     "forecast": {
      "zh": "预计",
      "en": "forecast"
     },
     "possible": {
      "zh": "可能",
      "en": "possible"
     },
     "continuing": {
      "zh": "持续",
      "en": "continuing"
     }
    }
   },
   "area": {
    "zh": "范围",
    "en": "Area",
    "kind": "text",
    "def": "str"
   },
   "season": {
    "zh": "时段",
    "en": "Season",
    "kind": "text",
    "def": "str"
   },
   "hours": {
    "zh": "钟点",
    "en": "Hours",
    "kind": "text",
    "def": "str"
   },
   "ahead": {
    "zh": "预见期",
    "en": "Forecast ahead",
    "kind": "text",
    "def": "dur"
   },
   "lasting": {
    "zh": "持续时间",
    "en": "Lasting",
    "kind": "text",
    "def": "dur"
   },
   "count": {
    "zh": "数量",
    "en": "Count",
    "kind": "number",
    "def": "count"
   },
   "in": {
    "zh": "计数单位",
    "en": "Counted in",
    "kind": "text",
    "def": "str"
   }
  }
 },
 "ladder": {
  "zh": "分级阈值",
  "en": "One indicator with a number for every level.",
  "required": [
   "indicator"
  ],
  "fields": {
   "indicator": {
    "zh": "指标",
    "en": "Indicator",
    "kind": "text",
    "def": "str"
   },
   "hazard": {
    "zh": "风险",
    "en": "Hazard",
    "kind": "text",
    "def": "str"
   },
   "stations": {
    "zh": "站点",
    "en": "Stations",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "atLeast": {
    "zh": "不低于",
    "en": "At least",
    "kind": "number",
    "def": "num",
    "map": true
   },
   "moreThan": {
    "zh": "超过",
    "en": "More than",
    "kind": "number",
    "def": "num",
    "map": true
   },
   "below": {
    "zh": "低于",
    "en": "Below",
    "kind": "number",
    "def": "num",
    "map": true
   },
   "atMost": {
    "zh": "不超过",
    "en": "At most",
    "kind": "number",
    "def": "num",
    "map": true
   },
   "all": {
    "zh": "同时满足",
    "en": "All of",
    "kind": "object",
    "def": "condition",
    "list": true
   },
   "mode": {
    "zh": "状态",
    "en": "Mode",
    "kind": "enum",
    "list": true,
    "labels": {
     "observed": {
      "zh": "已出现",
      "en": "observed"
     },
     "forecast": {
      "zh": "预计",
      "en": "forecast"
     },
     "possible": {
      "zh": "可能",
      "en": "possible"
     },
     "continuing": {
      "zh": "持续",
      "en": "continuing"
     }
    }
   },
   "area": {
    "zh": "范围",
    "en": "Area",
    "kind": "text",
    "def": "str"
   },
   "ahead": {
    "zh": "预见期",
    "en": "Forecast ahead",
    "kind": "text",
    "def": "dur"
   },
   "lasting": {
    "zh": "持续时间",
    "en": "Lasting",
    "kind": "text",
    "def": "dur"
   },
   "season": {
    "zh": "时段",
    "en": "Season",
    "kind": "text",
    "def": "str"
   },
   "count": {
    "zh": "数量",
    "en": "Count",
    "kind": "number",
    "def": "count"
   },
   "in": {
    "zh": "计数单位",
    "en": "Counted in",
    "kind": "text",
    "def": "str"
   },
   "text": {
    "zh": "表述",
    "en": "Text",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "actor": {
  "main": "name",
  "zh": "主体",
  "en": "A body, team or person of the plan.",
  "required": [
   "name"
  ],
  "fields": {
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "name": {
    "zh": "名称",
    "en": "Name",
    "kind": "text",
    "def": "str"
   },
   "aliases": {
    "zh": "简称",
    "en": "Aliases",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "kind": {
    "zh": "类别",
    "en": "Kind",
    "kind": "enum",
    "labels": {
     "command": {
      "zh": "指挥机构",
      "en": "command body"
     },
     "office": {
      "zh": "办事机构",
      "en": "standing office"
     },
     "siteCommand": {
      "zh": "现场指挥机构",
      "en": "on-site command"
     },
     "department": {
      "zh": "成员单位",
      "en": "department"
     },
     "group": {
      "zh": "工作组",
      "en": "working group"
     },
     "team": {
      "zh": "救援队伍",
      "en": "team"
     },
     "unit": {
      "zh": "单位",
      "en": "unit"
     },
     "expert": {
      "zh": "专家组",
      "en": "expert group"
     },
     "partner": {
      "zh": "社会力量",
      "en": "partner"
     },
     "public": {
      "zh": "公众",
      "en": "public"
     },
     "government": {
      "zh": "政府",
      "en": "government"
     },
     "authority": {
      "zh": "上级机关",
      "en": "authority"
     }
    }
   },
   "role": {
    "zh": "角色",
    "en": "Role",
    "kind": "enum",
    "list": true,
    "labels": {
     "decide": {
      "zh": "决策",
      "en": "decides"
     },
     "organize": {
      "zh": "组织",
      "en": "organizes"
     },
     "execute": {
      "zh": "执行",
      "en": "executes"
     }
    }
   },
   "generic": {
    "zh": "泛指",
    "en": "Generic",
    "kind": "boolean"
   },
   "tier": {
    "zh": "指挥层级",
    "en": "Tier",
    "kind": "enum",
    "labels": {
     "strategic": {
      "zh": "战略层",
      "en": "strategic"
     },
     "tactical": {
      "zh": "战术层",
      "en": "tactical"
     },
     "operational": {
      "zh": "操作层",
      "en": "operational"
     }
    }
   },
   "reportsTo": {
    "zh": "上级",
    "en": "Reports to",
    "kind": "reference",
    "list": true
   },
   "host": {
    "zh": "设在",
    "en": "Hosted by",
    "kind": "reference"
   },
   "leadUnit": {
    "zh": "牵头单位",
    "en": "Lead unit",
    "kind": "reference",
    "list": true
   },
   "members": {
    "zh": "成员",
    "en": "Members",
    "kind": "object",
    "def": "member",
    "list": true
   },
   "permanent": {
    "zh": "常设",
    "en": "Permanent",
    "kind": "boolean"
   },
   "activeAt": {
    "zh": "启用级别",
    "en": "Active at",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "head": {
    "zh": "负责人",
    "en": "Head",
    "kind": "object",
    "def": "post"
   },
   "deputies": {
    "zh": "副职",
    "en": "Deputies",
    "kind": "object",
    "def": "post",
    "list": true
   },
   "posts": {
    "zh": "其他岗位",
    "en": "Posts",
    "kind": "object",
    "def": "post",
    "list": true
   },
   "succession": {
    "zh": "代理规则",
    "en": "Succession",
    "kind": "text",
    "def": "text"
   },
   "dutyPhone": {
    "zh": "值班电话",
    "en": "Duty phone",
    "kind": "object",
    "def": "contact"
   },
   "liaison": {
    "zh": "联络",
    "en": "Liaison",
    "kind": "object",
    "def": "liaison",
    "list": true
   },
   "duties": {
    "zh": "职责",
    "en": "Duties",
    "kind": "object",
    "def": "duties"
   },
   "contacts": {
    "zh": "联系方式",
    "en": "Contacts",
    "kind": "object",
    "def": "contact",
    "list": true
   },
   "headcount": {
    "zh": "人数",
    "en": "Headcount",
    "kind": "number",
    "def": "int"
   },
   "capabilities": {
    "zh": "专业能力",
    "en": "Capabilities",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "equipment": {
    "zh": "装备",
    "en": "Equipment",
    "kind": "object",
    "def": "equipment",
    "list": true
   },
   "base": {
    "zh": "驻地",
    "en": "Base",
    "kind": "text",
    "def": "str"
   },
   "readyWithin": {
    "zh": "集结时限",
    "en": "Ready within",
    "kind": "text",
    "def": "dur"
   },
   "agreement": {
    "zh": "协议",
    "en": "Agreement",
    "kind": "object",
    "def": "agreement"
   },
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "md"
   }
  }
 },
 "member": {
  "reference": true,
  "zh": "成员",
  "en": "A member by name, or the body itself.",
  "required": [],
  "fields": {
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "text"
   },
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "name": {
    "zh": "名称",
    "en": "Name",
    "kind": "text",
    "def": "str"
   },
   "aliases": {
    "zh": "简称",
    "en": "Aliases",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "kind": {
    "zh": "类别",
    "en": "Kind",
    "kind": "enum",
    "labels": {
     "command": {
      "zh": "指挥机构",
      "en": "command body"
     },
     "office": {
      "zh": "办事机构",
      "en": "standing office"
     },
     "siteCommand": {
      "zh": "现场指挥机构",
      "en": "on-site command"
     },
     "department": {
      "zh": "成员单位",
      "en": "department"
     },
     "group": {
      "zh": "工作组",
      "en": "working group"
     },
     "team": {
      "zh": "救援队伍",
      "en": "team"
     },
     "unit": {
      "zh": "单位",
      "en": "unit"
     },
     "expert": {
      "zh": "专家组",
      "en": "expert group"
     },
     "partner": {
      "zh": "社会力量",
      "en": "partner"
     },
     "public": {
      "zh": "公众",
      "en": "public"
     },
     "government": {
      "zh": "政府",
      "en": "government"
     },
     "authority": {
      "zh": "上级机关",
      "en": "authority"
     }
    }
   },
   "role": {
    "zh": "角色",
    "en": "Role",
    "kind": "enum",
    "list": true,
    "labels": {
     "decide": {
      "zh": "决策",
      "en": "decides"
     },
     "organize": {
      "zh": "组织",
      "en": "organizes"
     },
     "execute": {
      "zh": "执行",
      "en": "executes"
     }
    }
   },
   "generic": {
    "zh": "泛指",
    "en": "Generic",
    "kind": "boolean"
   },
   "tier": {
    "zh": "指挥层级",
    "en": "Tier",
    "kind": "enum",
    "labels": {
     "strategic": {
      "zh": "战略层",
      "en": "strategic"
     },
     "tactical": {
      "zh": "战术层",
      "en": "tactical"
     },
     "operational": {
      "zh": "操作层",
      "en": "operational"
     }
    }
   },
   "reportsTo": {
    "zh": "上级",
    "en": "Reports to",
    "kind": "reference",
    "list": true
   },
   "host": {
    "zh": "设在",
    "en": "Hosted by",
    "kind": "reference"
   },
   "leadUnit": {
    "zh": "牵头单位",
    "en": "Lead unit",
    "kind": "reference",
    "list": true
   },
   "members": {
    "zh": "成员",
    "en": "Members",
    "kind": "object",
    "def": "member",
    "list": true
   },
   "permanent": {
    "zh": "常设",
    "en": "Permanent",
    "kind": "boolean"
   },
   "activeAt": {
    "zh": "启用级别",
    "en": "Active at",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "head": {
    "zh": "负责人",
    "en": "Head",
    "kind": "object",
    "def": "post"
   },
   "deputies": {
    "zh": "副职",
    "en": "Deputies",
    "kind": "object",
    "def": "post",
    "list": true
   },
   "posts": {
    "zh": "其他岗位",
    "en": "Posts",
    "kind": "object",
    "def": "post",
    "list": true
   },
   "succession": {
    "zh": "代理规则",
    "en": "Succession",
    "kind": "text",
    "def": "text"
   },
   "dutyPhone": {
    "zh": "值班电话",
    "en": "Duty phone",
    "kind": "object",
    "def": "contact"
   },
   "liaison": {
    "zh": "联络",
    "en": "Liaison",
    "kind": "object",
    "def": "liaison",
    "list": true
   },
   "duties": {
    "zh": "职责",
    "en": "Duties",
    "kind": "object",
    "def": "duties"
   },
   "contacts": {
    "zh": "联系方式",
    "en": "Contacts",
    "kind": "object",
    "def": "contact",
    "list": true
   },
   "headcount": {
    "zh": "人数",
    "en": "Headcount",
    "kind": "number",
    "def": "int"
   },
   "capabilities": {
    "zh": "专业能力",
    "en": "Capabilities",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "equipment": {
    "zh": "装备",
    "en": "Equipment",
    "kind": "object",
    "def": "equipment",
    "list": true
   },
   "base": {
    "zh": "驻地",
    "en": "Base",
    "kind": "text",
    "def": "str"
   },
   "readyWithin": {
    "zh": "集结时限",
    "en": "Ready within",
    "kind": "text",
    "def": "dur"
   },
   "agreement": {
    "zh": "协议",
    "en": "Agreement",
    "kind": "object",
    "def": "agreement"
   }
  }
 },
 "liaison": {
  "zh": "联络",
  "en": "One liaison line.",
  "required": [
   "with"
  ],
  "fields": {
   "with": {
    "zh": "联络对象",
    "en": "With",
    "kind": "reference"
   },
   "phone": {
    "zh": "联系电话",
    "en": "Phone",
    "kind": "object",
    "def": "contact"
   },
   "by": {
    "zh": "联络人",
    "en": "By",
    "kind": "text",
    "def": "str"
   }
  }
 },
 "duties": {
  "main": "general",
  "array": "general",
  "zh": "职责",
  "en": "Duties by state.",
  "required": [],
  "fields": {
   "general": {
    "zh": "职责",
    "en": "General",
    "kind": "text",
    "def": "text",
    "list": true
   },
   "normal": {
    "zh": "日常职责",
    "en": "Normal",
    "kind": "text",
    "def": "text",
    "list": true
   },
   "warning": {
    "zh": "预警职责",
    "en": "Warning",
    "kind": "text",
    "def": "text",
    "list": true
   },
   "emergency": {
    "zh": "应急职责",
    "en": "Emergency",
    "kind": "text",
    "def": "text",
    "list": true
   },
   "recovery": {
    "zh": "恢复职责",
    "en": "Recovery",
    "kind": "text",
    "def": "text",
    "list": true
   }
  }
 },
 "post": {
  "main": "holder",
  "zh": "岗位",
  "en": "A post and who holds it.",
  "required": [],
  "fields": {
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "title": {
    "zh": "岗位",
    "en": "Title",
    "kind": "text",
    "def": "str"
   },
   "holder": {
    "zh": "担任者职务",
    "en": "Holder",
    "kind": "text",
    "def": "str"
   },
   "name": {
    "zh": "姓名",
    "en": "Name",
    "kind": "text",
    "def": "str",
    "private": true
   },
   "duties": {
    "zh": "职责",
    "en": "Duties",
    "kind": "text",
    "def": "text",
    "list": true
   },
   "phone": {
    "zh": "电话",
    "en": "Phone",
    "kind": "object",
    "def": "contact"
   },
   "mobile": {
    "zh": "手机",
    "en": "Mobile",
    "kind": "object",
    "def": "contact"
   },
   "contacts": {
    "zh": "联系方式",
    "en": "Contacts",
    "kind": "object",
    "def": "contact",
    "list": true
   }
  }
 },
 "contact": {
  "main": "value",
  "zh": "联系方式",
  "en": "One number or address.",
  "required": [
   "value"
  ],
  "fields": {
   "channel": {
    "zh": "方式",
    "en": "Channel",
    "kind": "enum",
    "labels": {
     "phone": {
      "zh": "电话",
      "en": "phone"
     },
     "mobile": {
      "zh": "手机",
      "en": "mobile"
     },
     "fax": {
      "zh": "传真",
      "en": "fax"
     },
     "email": {
      "zh": "电子邮箱",
      "en": "e-mail"
     },
     "radio": {
      "zh": "对讲机",
      "en": "radio"
     },
     "satellite": {
      "zh": "卫星电话",
      "en": "satellite phone"
     }
    }
   },
   "value": {
    "zh": "号码",
    "en": "Value",
    "kind": "text",
    "def": "str"
   },
   "hours": {
    "zh": "时段",
    "en": "Hours",
    "kind": "text",
    "def": "str"
   },
   "visibility": {
    "zh": "公开范围",
    "en": "Visibility",
    "kind": "enum",
    "labels": {
     "public": {
      "zh": "公开",
      "en": "public"
     },
     "internal": {
      "zh": "内部",
      "en": "internal"
     },
     "restricted": {
      "zh": "限制",
      "en": "restricted"
     }
    }
   },
   "verified": {
    "zh": "核实日期",
    "en": "Verified",
    "kind": "text",
    "def": "date"
   }
  }
 },
 "equipment": {
  "main": "name",
  "zh": "装备",
  "en": "One kind of equipment.",
  "required": [
   "name"
  ],
  "fields": {
   "name": {
    "zh": "名称",
    "en": "Name",
    "kind": "text",
    "def": "str"
   },
   "quantity": {
    "zh": "数量",
    "en": "Quantity",
    "kind": "number",
    "def": "amount"
   },
   "unit": {
    "zh": "单位",
    "en": "Unit",
    "kind": "text",
    "def": "str"
   }
  }
 },
 "agreement": {
  "main": "title",
  "zh": "协议",
  "en": "An agreement of mutual aid.",
  "required": [
   "title"
  ],
  "fields": {
   "title": {
    "zh": "名称",
    "en": "Title",
    "kind": "text",
    "def": "str"
   },
   "signed": {
    "zh": "签订日期",
    "en": "Signed",
    "kind": "text",
    "def": "date"
   },
   "until": {
    "zh": "有效期至",
    "en": "Until",
    "kind": "text",
    "def": "date"
   },
   "costs": {
    "zh": "费用",
    "en": "Costs",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "goal": {
  "main": "statement",
  "zh": "目标",
  "en": "One goal.",
  "required": [
   "statement"
  ],
  "fields": {
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "statement": {
    "zh": "目标",
    "en": "Statement",
    "kind": "text",
    "def": "text"
   },
   "priority": {
    "zh": "优先级",
    "en": "Priority",
    "kind": "enum",
    "labels": {
     "must": {
      "zh": "必须达到",
      "en": "must"
     },
     "should": {
      "zh": "力争达到",
      "en": "should"
     }
    }
   },
   "indicator": {
    "zh": "衡量指标",
    "en": "Indicator",
    "kind": "text",
    "def": "str"
   },
   "target": {
    "zh": "目标值",
    "en": "Target",
    "kind": "number",
    "def": "amount"
   },
   "unit": {
    "zh": "单位",
    "en": "Unit",
    "kind": "text",
    "def": "str"
   },
   "within": {
    "zh": "时限",
    "en": "Within",
    "kind": "text",
    "def": "dur"
   },
   "before": {
    "zh": "最迟",
    "en": "At the latest",
    "kind": "text",
    "def": "time"
   },
   "since": {
    "zh": "起算点",
    "en": "Counted from",
    "kind": "text",
    "def": "since"
   },
   "owner": {
    "zh": "责任主体",
    "en": "Owner",
    "kind": "reference"
   },
   "source": {
    "zh": "依据",
    "en": "Source",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "measure": {
  "main": "do",
  "zh": "措施",
  "en": "One measure, or a group of measures.",
  "required": [],
  "fields": {
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "title": {
    "zh": "名称",
    "en": "Title",
    "kind": "text",
    "def": "str"
   },
   "phase": {
    "zh": "阶段",
    "en": "Phase",
    "kind": "enum",
    "labels": {
     "mitigation": {
      "zh": "预防与减灾",
      "en": "mitigation"
     },
     "preparedness": {
      "zh": "应急准备",
      "en": "preparedness"
     },
     "warning": {
      "zh": "预警行动",
      "en": "warning"
     },
     "response": {
      "zh": "应急响应",
      "en": "response"
     },
     "recovery": {
      "zh": "恢复重建",
      "en": "recovery"
     }
    }
   },
   "function": {
    "zh": "职能",
    "en": "Function",
    "kind": "enum",
    "labels": {
     "warning": {
      "zh": "监测预警",
      "en": "warning"
     },
     "command": {
      "zh": "指挥协调",
      "en": "command"
     },
     "information": {
      "zh": "信息报送",
      "en": "information"
     },
     "teams": {
      "zh": "队伍调动",
      "en": "teams"
     },
     "communications": {
      "zh": "通信保障",
      "en": "communications"
     },
     "transport": {
      "zh": "交通运输",
      "en": "transport"
     },
     "siteControl": {
      "zh": "现场管控",
      "en": "site control"
     },
     "mediaControl": {
      "zh": "新闻舆情",
      "en": "media"
     },
     "lifelines": {
      "zh": "工程抢险与生命线",
      "en": "engineering and lifelines"
     },
     "hazmat": {
      "zh": "危险物质处置",
      "en": "hazardous substances"
     },
     "fire": {
      "zh": "消防灭火",
      "en": "fire services"
     },
     "supplies": {
      "zh": "物资保障",
      "en": "supplies"
     },
     "medical": {
      "zh": "医疗卫生",
      "en": "medical"
     },
     "order": {
      "zh": "治安与市场秩序",
      "en": "public order"
     },
     "evacuation": {
      "zh": "转移疏散",
      "en": "evacuation"
     },
     "shelter": {
      "zh": "安置避险",
      "en": "shelter"
     },
     "relief": {
      "zh": "生活救助",
      "en": "relief"
     },
     "monitoring": {
      "zh": "监测研判",
      "en": "monitoring"
     },
     "restoration": {
      "zh": "恢复",
      "en": "restoration"
     },
     "firstResponse": {
      "zh": "先期处置",
      "en": "first response"
     },
     "prevention": {
      "zh": "风险防范",
      "en": "prevention"
     },
     "suspension": {
      "zh": "停课停工停业停运",
      "en": "suspension"
     },
     "finance": {
      "zh": "资金保障",
      "en": "finance"
     },
     "aftercare": {
      "zh": "善后",
      "en": "aftercare"
     },
     "compensation": {
      "zh": "补偿赔偿",
      "en": "compensation"
     },
     "assessment": {
      "zh": "调查评估",
      "en": "assessment"
     }
    }
   },
   "do": {
    "zh": "行动",
    "en": "Action",
    "kind": "text",
    "def": "text"
   },
   "lead": {
    "zh": "牵头",
    "en": "Lead",
    "kind": "reference",
    "list": true
   },
   "support": {
    "zh": "配合",
    "en": "Support",
    "kind": "reference",
    "list": true
   },
   "asNeeded": {
    "zh": "视情采取",
    "en": "As needed",
    "kind": "boolean"
   },
   "levels": {
    "zh": "响应级别",
    "en": "Levels",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "onWarnings": {
    "zh": "预警级别",
    "en": "On warnings",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "hazards": {
    "zh": "适用风险",
    "en": "Hazards",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "when": {
    "zh": "触发条件",
    "en": "When",
    "kind": "object",
    "def": "condition"
   },
   "after": {
    "zh": "前置措施",
    "en": "After",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "within": {
    "zh": "时限",
    "en": "Within",
    "kind": "text",
    "def": "dur"
   },
   "every": {
    "zh": "频次",
    "en": "How often",
    "kind": "text",
    "def": "every"
   },
   "at": {
    "zh": "时间",
    "en": "At",
    "kind": "text",
    "def": "time"
   },
   "before": {
    "zh": "最迟",
    "en": "At the latest",
    "kind": "text",
    "def": "time"
   },
   "months": {
    "zh": "月份",
    "en": "Months",
    "kind": "number",
    "list": true
   },
   "since": {
    "zh": "起算点",
    "en": "Counted from",
    "kind": "text",
    "def": "since"
   },
   "byLevel": {
    "zh": "分级差异",
    "en": "By level",
    "kind": "object",
    "def": "measure",
    "map": true
   },
   "items": {
    "zh": "分项措施",
    "en": "Items",
    "kind": "object",
    "def": "measure",
    "list": true
   },
   "duration": {
    "zh": "预计用时",
    "en": "Duration",
    "kind": "object",
    "def": "durationEstimate"
   },
   "place": {
    "zh": "地点",
    "en": "Place",
    "kind": "text",
    "def": "str"
   },
   "needs": {
    "zh": "所需资源",
    "en": "Needs",
    "kind": "object",
    "def": "need",
    "list": true
   },
   "goals": {
    "zh": "服务目标",
    "en": "Goals",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "steps": {
    "zh": "步骤",
    "en": "Steps",
    "kind": "object",
    "def": "step",
    "list": true
   },
   "safety": {
    "zh": "安全防护",
    "en": "Safety",
    "kind": "object",
    "def": "safety"
   },
   "doneWhen": {
    "zh": "完成标志",
    "en": "Done when",
    "kind": "text",
    "def": "text"
   },
   "ifFails": {
    "zh": "未完成时",
    "en": "If it fails",
    "kind": "text",
    "def": "text"
   },
   "form": {
    "zh": "使用表单",
    "en": "Form",
    "kind": "text",
    "def": "str"
   },
   "source": {
    "zh": "依据",
    "en": "Source",
    "kind": "text",
    "def": "text"
   },
   "visibility": {
    "zh": "公开范围",
    "en": "Visibility",
    "kind": "enum",
    "labels": {
     "public": {
      "zh": "公开",
      "en": "public"
     },
     "internal": {
      "zh": "内部",
      "en": "internal"
     },
     "restricted": {
      "zh": "限制",
      "en": "restricted"
     }
    }
   },
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "md"
   }
  }
 },
 "durationEstimate": {
  "main": "likely",
  "zh": "预计用时",
  "en": "An estimate of time.",
  "required": [],
  "fields": {
   "likely": {
    "zh": "一般",
    "en": "Likely",
    "kind": "text",
    "def": "dur"
   },
   "min": {
    "zh": "最短",
    "en": "Min",
    "kind": "text",
    "def": "dur"
   },
   "max": {
    "zh": "最长",
    "en": "Max",
    "kind": "text",
    "def": "dur"
   },
   "basis": {
    "zh": "依据",
    "en": "Basis",
    "kind": "enum",
    "labels": {
     "drill": {
      "zh": "演练实测",
      "en": "drill"
     },
     "standard": {
      "zh": "标准",
      "en": "standard"
     },
     "expert": {
      "zh": "专家估计",
      "en": "expert"
     },
     "assumed": {
      "zh": "假设",
      "en": "assumed"
     }
    }
   }
  }
 },
 "need": {
  "zh": "所需资源",
  "en": "One thing or team a measure needs.",
  "required": [],
  "fields": {
   "resource": {
    "zh": "物资",
    "en": "Resource",
    "kind": "text",
    "def": "str"
   },
   "team": {
    "zh": "队伍",
    "en": "Team",
    "kind": "reference"
   },
   "quantity": {
    "zh": "数量",
    "en": "Quantity",
    "kind": "number",
    "def": "amount"
   }
  }
 },
 "step": {
  "main": "do",
  "zh": "步骤",
  "en": "One step.",
  "required": [],
  "fields": {
   "title": {
    "zh": "名称",
    "en": "Title",
    "kind": "text",
    "def": "str"
   },
   "do": {
    "zh": "行动",
    "en": "Action",
    "kind": "text",
    "def": "text"
   },
   "by": {
    "zh": "执行",
    "en": "By",
    "kind": "reference",
    "list": true
   },
   "when": {
    "zh": "条件",
    "en": "When",
    "kind": "object",
    "def": "condition"
   },
   "within": {
    "zh": "时限",
    "en": "Within",
    "kind": "text",
    "def": "dur"
   },
   "steps": {
    "zh": "分步骤",
    "en": "Steps",
    "kind": "object",
    "def": "step",
    "list": true
   }
  }
 },
 "safety": {
  "main": "protection",
  "zh": "安全防护",
  "en": "Protection of those who act.",
  "required": [],
  "fields": {
   "protection": {
    "zh": "防护要求",
    "en": "Protection",
    "kind": "text",
    "def": "text"
   },
   "withdrawWhen": {
    "zh": "撤离条件",
    "en": "Withdraw when",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "warning": {
  "zh": "预警",
  "en": "Monitoring and warning.",
  "required": [],
  "fields": {
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "md"
   },
   "monitoring": {
    "zh": "监测",
    "en": "Monitoring",
    "kind": "object",
    "def": "monitoring",
    "list": true
   },
   "thresholds": {
    "zh": "分级阈值",
    "en": "Thresholds",
    "kind": "object",
    "def": "ladder",
    "list": true
   },
   "levels": {
    "zh": "预警级别",
    "en": "Levels",
    "kind": "object",
    "def": "warningLevel",
    "list": true
   },
   "messageFields": {
    "zh": "预警信息内容",
    "en": "Message fields",
    "kind": "text",
    "def": "str",
    "list": true
   }
  }
 },
 "monitoring": {
  "main": "what",
  "zh": "监测",
  "en": "One thing that is watched.",
  "required": [
   "what"
  ],
  "fields": {
   "what": {
    "zh": "监测内容",
    "en": "What",
    "kind": "text",
    "def": "text"
   },
   "by": {
    "zh": "监测单位",
    "en": "By",
    "kind": "reference",
    "list": true
   },
   "indicator": {
    "zh": "指标",
    "en": "Indicator",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "every": {
    "zh": "频次",
    "en": "How often",
    "kind": "text",
    "def": "every"
   },
   "to": {
    "zh": "报送",
    "en": "To",
    "kind": "reference",
    "list": true
   },
   "when": {
    "zh": "条件",
    "en": "When",
    "kind": "object",
    "def": "condition"
   }
  }
 },
 "warningLevel": {
  "zh": "预警级别",
  "en": "One warning level.",
  "required": [
   "id"
  ],
  "fields": {
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "name": {
    "zh": "名称",
    "en": "Name",
    "kind": "text",
    "def": "str"
   },
   "colour": {
    "zh": "颜色",
    "en": "Colour",
    "kind": "enum",
    "labels": {
     "red": {
      "zh": "红色",
      "en": "red"
     },
     "orange": {
      "zh": "橙色",
      "en": "orange"
     },
     "yellow": {
      "zh": "黄色",
      "en": "yellow"
     },
     "blue": {
      "zh": "蓝色",
      "en": "blue"
     }
    }
   },
   "label": {
    "zh": "级别名称",
    "en": "Label",
    "kind": "text",
    "def": "str"
   },
   "hazards": {
    "zh": "适用风险",
    "en": "Hazards",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "when": {
    "zh": "发布条件",
    "en": "When",
    "kind": "object",
    "def": "condition"
   },
   "issuer": {
    "zh": "发布单位",
    "en": "Issuer",
    "kind": "reference",
    "list": true
   },
   "approver": {
    "zh": "审批",
    "en": "Approver",
    "kind": "reference",
    "list": true
   },
   "to": {
    "zh": "发布对象",
    "en": "To",
    "kind": "reference",
    "list": true
   },
   "channels": {
    "zh": "发布渠道",
    "en": "Channels",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "validFor": {
    "zh": "有效时间",
    "en": "Valid for",
    "kind": "text",
    "def": "dur"
   },
   "calls": {
    "zh": "叫应",
    "en": "Calls to be answered",
    "kind": "object",
    "def": "hop",
    "list": true
   },
   "inherits": {
    "zh": "沿用级别",
    "en": "Includes level",
    "kind": "text",
    "def": "str"
   },
   "startsResponse": {
    "zh": "对应响应级别",
    "en": "Starts response",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "lift": {
    "zh": "解除",
    "en": "Lifting",
    "kind": "object",
    "def": "lift"
   },
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "md"
   }
  }
 },
 "lift": {
  "main": "when",
  "zh": "解除",
  "en": "How a warning is lifted.",
  "required": [],
  "fields": {
   "when": {
    "zh": "解除条件",
    "en": "When",
    "kind": "object",
    "def": "condition"
   },
   "by": {
    "zh": "解除单位",
    "en": "By",
    "kind": "reference",
    "list": true
   },
   "automatic": {
    "zh": "自动解除",
    "en": "Automatic",
    "kind": "boolean"
   },
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "response": {
  "zh": "应急响应",
  "en": "Response levels, from the start to the end.",
  "required": [],
  "fields": {
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "md"
   },
   "scale": {
    "zh": "响应级别序列",
    "en": "Scale",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "thresholds": {
    "zh": "分级阈值",
    "en": "Thresholds",
    "kind": "object",
    "def": "ladder",
    "list": true
   },
   "levels": {
    "zh": "响应级别",
    "en": "Levels",
    "kind": "object",
    "def": "responseLevel",
    "list": true
   },
   "escalation": {
    "zh": "级别提升",
    "en": "Escalation",
    "kind": "object",
    "def": "escalation"
   },
   "adjustment": {
    "zh": "级别调整",
    "en": "Adjustment",
    "kind": "text",
    "def": "text"
   },
   "linkage": {
    "zh": "联动",
    "en": "Linkage",
    "kind": "object",
    "def": "linkage",
    "list": true
   },
   "siteCommand": {
    "zh": "现场指挥",
    "en": "Site command",
    "kind": "object",
    "def": "siteCommand"
   },
   "outsideHelp": {
    "zh": "请求支援",
    "en": "Outside help",
    "kind": "object",
    "def": "outsideHelp",
    "list": true
   },
   "termination": {
    "zh": "响应终止",
    "en": "Termination",
    "kind": "object",
    "def": "termination",
    "list": true
   }
  }
 },
 "responseLevel": {
  "zh": "响应级别",
  "en": "One response level.",
  "required": [
   "level"
  ],
  "fields": {
   "level": {
    "zh": "级别",
    "en": "Level",
    "kind": "text",
    "def": "str"
   },
   "label": {
    "zh": "名称",
    "en": "Label",
    "kind": "text",
    "def": "str"
   },
   "hazards": {
    "zh": "适用风险",
    "en": "Hazards",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "when": {
    "zh": "启动条件",
    "en": "When",
    "kind": "object",
    "def": "condition"
   },
   "start": {
    "zh": "启动方式",
    "en": "Start",
    "kind": "enum",
    "labels": {
     "automatic": {
      "zh": "自动启动",
      "en": "automatic"
     },
     "decided": {
      "zh": "决定启动",
      "en": "by decision"
     }
    }
   },
   "proposer": {
    "zh": "建议单位",
    "en": "Proposer",
    "kind": "reference",
    "list": true
   },
   "decider": {
    "zh": "决定人",
    "en": "Decider",
    "kind": "reference",
    "list": true
   },
   "approver": {
    "zh": "批准人",
    "en": "Approver",
    "kind": "reference",
    "list": true
   },
   "announcer": {
    "zh": "宣布单位",
    "en": "Announcer",
    "kind": "reference",
    "list": true
   },
   "channels": {
    "zh": "发布渠道",
    "en": "Channels",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "informs": {
    "zh": "通报",
    "en": "Informs",
    "kind": "reference",
    "list": true
   },
   "delegate": {
    "zh": "授权",
    "en": "Delegate",
    "kind": "reference",
    "list": true
   },
   "commander": {
    "zh": "指挥员",
    "en": "Commander",
    "kind": "reference",
    "list": true
   },
   "inherits": {
    "zh": "沿用级别",
    "en": "Includes level",
    "kind": "text",
    "def": "str"
   },
   "parameters": {
    "zh": "级别参数",
    "en": "Parameters",
    "kind": "text",
    "def": "str",
    "map": true
   },
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "md"
   }
  }
 },
 "escalation": {
  "main": "text",
  "zh": "级别提升",
  "en": "How the level is raised.",
  "required": [],
  "fields": {
   "when": {
    "zh": "提升条件",
    "en": "When",
    "kind": "object",
    "def": "condition"
   },
   "to": {
    "zh": "提升至",
    "en": "To",
    "kind": "text",
    "def": "str"
   },
   "by": {
    "zh": "决定人",
    "en": "By",
    "kind": "reference",
    "list": true
   },
   "within": {
    "zh": "时限",
    "en": "Within",
    "kind": "text",
    "def": "dur"
   },
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "linkage": {
  "zh": "联动",
  "en": "What another body must start.",
  "required": [
   "with",
   "do"
  ],
  "fields": {
   "with": {
    "zh": "联动单位",
    "en": "With",
    "kind": "reference",
    "list": true
   },
   "when": {
    "zh": "条件",
    "en": "When",
    "kind": "object",
    "def": "condition"
   },
   "do": {
    "zh": "联动措施",
    "en": "Action",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "siteCommand": {
  "main": "text",
  "zh": "现场指挥",
  "en": "Command at the scene.",
  "required": [],
  "fields": {
   "when": {
    "zh": "设立条件",
    "en": "When",
    "kind": "object",
    "def": "condition"
   },
   "by": {
    "zh": "设立单位",
    "en": "By",
    "kind": "reference",
    "list": true
   },
   "commander": {
    "zh": "现场总指挥",
    "en": "Commander",
    "kind": "reference",
    "list": true
   },
   "groups": {
    "zh": "工作组",
    "en": "Groups",
    "kind": "reference",
    "list": true
   },
   "handover": {
    "zh": "移交",
    "en": "Handover",
    "kind": "text",
    "def": "text"
   },
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "md"
   }
  }
 },
 "outsideHelp": {
  "zh": "请求支援",
  "en": "One way to ask for help.",
  "required": [
   "from"
  ],
  "fields": {
   "when": {
    "zh": "条件",
    "en": "When",
    "kind": "object",
    "def": "condition"
   },
   "by": {
    "zh": "请求单位",
    "en": "By",
    "kind": "reference",
    "list": true
   },
   "from": {
    "zh": "支援方",
    "en": "From",
    "kind": "reference",
    "list": true
   },
   "tell": {
    "zh": "请求内容",
    "en": "Tell",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "handover": {
    "zh": "对接",
    "en": "Handover",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "termination": {
  "main": "when",
  "array": "when",
  "zh": "响应终止",
  "en": "One way to end the response.",
  "required": [],
  "fields": {
   "levels": {
    "zh": "级别",
    "en": "Levels",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "when": {
    "zh": "终止条件",
    "en": "When",
    "kind": "object",
    "def": "condition"
   },
   "proposer": {
    "zh": "建议单位",
    "en": "Proposer",
    "kind": "reference",
    "list": true
   },
   "decider": {
    "zh": "决定人",
    "en": "Decider",
    "kind": "reference",
    "list": true
   },
   "approver": {
    "zh": "批准人",
    "en": "Approver",
    "kind": "reference",
    "list": true
   },
   "announcer": {
    "zh": "宣布单位",
    "en": "Announcer",
    "kind": "reference",
    "list": true
   },
   "channels": {
    "zh": "发布渠道",
    "en": "Channels",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "information": {
  "zh": "信息报告与发布",
  "en": "Reporting, sharing, release.",
  "required": [],
  "fields": {
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "md"
   },
   "reports": {
    "zh": "信息报告",
    "en": "Reports",
    "kind": "object",
    "def": "hop",
    "list": true
   },
   "sharing": {
    "zh": "信息共享",
    "en": "Sharing",
    "kind": "object",
    "def": "sharing",
    "list": true
   },
   "release": {
    "zh": "信息发布",
    "en": "Release",
    "kind": "object",
    "def": "release",
    "list": true
   }
  }
 },
 "hop": {
  "zh": "报送环节",
  "en": "One hop of a report or a call.",
  "required": [],
  "fields": {
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "kind": {
    "zh": "类别",
    "en": "Kind",
    "kind": "enum",
    "labels": {
     "first": {
      "zh": "首报",
      "en": "first report"
     },
     "followUp": {
      "zh": "续报",
      "en": "follow-up"
     },
     "final": {
      "zh": "终报",
      "en": "final report"
     },
     "notice": {
      "zh": "通报",
      "en": "notice"
     },
     "call": {
      "zh": "叫应",
      "en": "call"
     }
    }
   },
   "from": {
    "zh": "报送单位",
    "en": "From",
    "kind": "reference",
    "list": true
   },
   "to": {
    "zh": "接收单位",
    "en": "To",
    "kind": "reference",
    "list": true
   },
   "within": {
    "zh": "时限",
    "en": "Within",
    "kind": "text",
    "def": "dur"
   },
   "since": {
    "zh": "起算点",
    "en": "Counted from",
    "kind": "text",
    "def": "since"
   },
   "at": {
    "zh": "时间",
    "en": "At",
    "kind": "text",
    "def": "time"
   },
   "before": {
    "zh": "最迟",
    "en": "At the latest",
    "kind": "text",
    "def": "time"
   },
   "every": {
    "zh": "频次",
    "en": "How often",
    "kind": "text",
    "def": "every"
   },
   "until": {
    "zh": "截止",
    "en": "Until",
    "kind": "text",
    "def": "text"
   },
   "medium": {
    "zh": "方式",
    "en": "Medium",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "when": {
    "zh": "条件",
    "en": "When",
    "kind": "object",
    "def": "condition"
   },
   "levels": {
    "zh": "响应级别",
    "en": "Levels",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "content": {
    "zh": "内容",
    "en": "Content",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "copies": {
    "zh": "抄送",
    "en": "Copies",
    "kind": "reference",
    "list": true
   },
   "bypass": {
    "zh": "越级报送",
    "en": "Bypass",
    "kind": "reference",
    "list": true
   },
   "answer": {
    "zh": "须应答",
    "en": "Must be answered",
    "kind": "boolean"
   },
   "answerable": {
    "zh": "责任人",
    "en": "Answerable",
    "kind": "reference",
    "list": true
   },
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "sharing": {
  "zh": "信息共享",
  "en": "One regular exchange of information.",
  "required": [
   "what"
  ],
  "fields": {
   "what": {
    "zh": "内容",
    "en": "What",
    "kind": "text",
    "def": "text"
   },
   "by": {
    "zh": "提供单位",
    "en": "By",
    "kind": "reference",
    "list": true
   },
   "to": {
    "zh": "接收单位",
    "en": "To",
    "kind": "reference",
    "list": true
   },
   "every": {
    "zh": "频次",
    "en": "How often",
    "kind": "text",
    "def": "every"
   }
  }
 },
 "release": {
  "zh": "信息发布",
  "en": "One rule of release.",
  "required": [],
  "fields": {
   "topics": {
    "zh": "发布事项",
    "en": "Topics",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "when": {
    "zh": "条件",
    "en": "When",
    "kind": "object",
    "def": "condition"
   },
   "by": {
    "zh": "发布单位",
    "en": "By",
    "kind": "reference",
    "list": true
   },
   "approver": {
    "zh": "审批",
    "en": "Approver",
    "kind": "reference",
    "list": true
   },
   "spokesperson": {
    "zh": "发言人",
    "en": "Spokesperson",
    "kind": "reference"
   },
   "channels": {
    "zh": "渠道",
    "en": "Channels",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "firstWithin": {
    "zh": "首次发布时限",
    "en": "First within",
    "kind": "text",
    "def": "dur"
   },
   "onlyBy": {
    "zh": "统一发布",
    "en": "One voice only",
    "kind": "boolean"
   },
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "resources": {
  "zh": "应急资源与保障",
  "en": "Supplies, shelters, evacuation, safeguards.",
  "required": [],
  "fields": {
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "md"
   },
   "supplies": {
    "zh": "物资装备",
    "en": "Supplies",
    "kind": "object",
    "def": "supply",
    "list": true
   },
   "shelters": {
    "zh": "避难场所",
    "en": "Shelters",
    "kind": "object",
    "def": "shelter",
    "list": true
   },
   "facilities": {
    "zh": "重要设施",
    "en": "Facilities",
    "kind": "object",
    "def": "facility",
    "list": true
   },
   "evacuations": {
    "zh": "转移安置",
    "en": "Evacuations",
    "kind": "object",
    "def": "evacuation",
    "list": true
   },
   "funds": {
    "zh": "资金",
    "en": "Funds",
    "kind": "object",
    "def": "fund",
    "list": true
   },
   "safeguards": {
    "zh": "保障措施",
    "en": "Safeguards",
    "kind": "object",
    "def": "safeguard",
    "list": true
   }
  }
 },
 "supply": {
  "main": "name",
  "zh": "物资",
  "en": "One line of the ledger.",
  "required": [
   "name"
  ],
  "fields": {
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "name": {
    "zh": "名称",
    "en": "Name",
    "kind": "text",
    "def": "str"
   },
   "category": {
    "zh": "类别",
    "en": "Category",
    "kind": "enum",
    "labels": {
     "protection": {
      "zh": "防护用品",
      "en": "protection"
     },
     "lifeSaving": {
      "zh": "生命救助",
      "en": "life saving"
     },
     "lifeSupport": {
      "zh": "生命支持",
      "en": "life support"
     },
     "rescueTransport": {
      "zh": "救援运载",
      "en": "rescue transport"
     },
     "boardAndLodging": {
      "zh": "临时食宿",
      "en": "board and lodging"
     },
     "cleanUp": {
      "zh": "污染清理",
      "en": "pollution clean-up"
     },
     "powerAndFuel": {
      "zh": "动力燃料",
      "en": "power and fuel"
     },
     "engineering": {
      "zh": "工程设备",
      "en": "engineering equipment"
     },
     "tools": {
      "zh": "器材工具",
      "en": "tools"
     },
     "lighting": {
      "zh": "照明设备",
      "en": "lighting"
     },
     "communications": {
      "zh": "通讯广播",
      "en": "communications"
     },
     "transport": {
      "zh": "交通运输",
      "en": "transport"
     },
     "materials": {
      "zh": "工程材料",
      "en": "engineering materials"
     }
    }
   },
   "spec": {
    "zh": "规格",
    "en": "Spec",
    "kind": "text",
    "def": "str"
   },
   "model": {
    "zh": "型号",
    "en": "Model",
    "kind": "text",
    "def": "str"
   },
   "use": {
    "zh": "主要用途",
    "en": "Use",
    "kind": "text",
    "def": "text"
   },
   "standard": {
    "zh": "产品标准",
    "en": "Standard",
    "kind": "text",
    "def": "str"
   },
   "quantity": {
    "zh": "数量",
    "en": "Quantity",
    "kind": "number",
    "def": "amount"
   },
   "unit": {
    "zh": "计量单位",
    "en": "Unit",
    "kind": "text",
    "def": "str"
   },
   "location": {
    "zh": "存放地点",
    "en": "Location",
    "kind": "text",
    "def": "str"
   },
   "owner": {
    "zh": "所属单位",
    "en": "Owner",
    "kind": "reference"
   },
   "keeper": {
    "zh": "保管人",
    "en": "Keeper",
    "kind": "reference"
   },
   "phone": {
    "zh": "联系电话",
    "en": "Phone",
    "kind": "object",
    "def": "contact"
   },
   "supplier": {
    "zh": "生产（经销）企业",
    "en": "Supplier",
    "kind": "text",
    "def": "str"
   },
   "yearlyCapacity": {
    "zh": "年生产能力",
    "en": "Yearly capacity",
    "kind": "number",
    "def": "amount"
   },
   "dailyOutput": {
    "zh": "最大日产量",
    "en": "Daily output",
    "kind": "number",
    "def": "amount"
   },
   "highestStock": {
    "zh": "最高库存",
    "en": "Highest stock",
    "kind": "number",
    "def": "amount"
   },
   "shippingPoint": {
    "zh": "发货地点",
    "en": "Shipping point",
    "kind": "text",
    "def": "str"
   },
   "verified": {
    "zh": "核查日期",
    "en": "Verified",
    "kind": "text",
    "def": "date"
   },
   "expires": {
    "zh": "有效期至",
    "en": "Expires",
    "kind": "text",
    "def": "date"
   }
  }
 },
 "shelter": {
  "main": "name",
  "zh": "避难场所",
  "en": "One shelter.",
  "required": [
   "name"
  ],
  "fields": {
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "name": {
    "zh": "名称",
    "en": "Name",
    "kind": "text",
    "def": "str"
   },
   "location": {
    "zh": "地址",
    "en": "Location",
    "kind": "text",
    "def": "str"
   },
   "indoor": {
    "zh": "室内",
    "en": "Indoor",
    "kind": "boolean"
   },
   "capacity": {
    "zh": "容纳人数",
    "en": "Capacity",
    "kind": "number",
    "def": "int"
   },
   "area": {
    "zh": "面积（平方米）",
    "en": "Area",
    "kind": "number",
    "def": "num"
   },
   "hazards": {
    "zh": "适用风险",
    "en": "Hazards",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "keeper": {
    "zh": "管理人",
    "en": "Keeper",
    "kind": "reference"
   },
   "phone": {
    "zh": "联系电话",
    "en": "Phone",
    "kind": "object",
    "def": "contact"
   },
   "accessible": {
    "zh": "无障碍",
    "en": "Accessible",
    "kind": "boolean"
   }
  }
 },
 "facility": {
  "main": "name",
  "zh": "设施",
  "en": "One facility.",
  "required": [
   "name"
  ],
  "fields": {
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "name": {
    "zh": "名称",
    "en": "Name",
    "kind": "text",
    "def": "str"
   },
   "kind": {
    "zh": "类别",
    "en": "Kind",
    "kind": "text",
    "def": "str"
   },
   "location": {
    "zh": "位置",
    "en": "Location",
    "kind": "text",
    "def": "str"
   },
   "use": {
    "zh": "用途",
    "en": "Use",
    "kind": "text",
    "def": "text"
   },
   "owner": {
    "zh": "管理单位",
    "en": "Owner",
    "kind": "reference"
   },
   "inspected": {
    "zh": "检查日期",
    "en": "Inspected",
    "kind": "text",
    "def": "date"
   },
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "evacuation": {
  "zh": "转移安置",
  "en": "One line of the evacuation table.",
  "required": [
   "area"
  ],
  "fields": {
   "area": {
    "zh": "转移区域",
    "en": "Area",
    "kind": "text",
    "def": "str"
   },
   "households": {
    "zh": "户数",
    "en": "Households",
    "kind": "number",
    "def": "int"
   },
   "people": {
    "zh": "人数",
    "en": "People",
    "kind": "number",
    "def": "int"
   },
   "vulnerable": {
    "zh": "需帮助人员",
    "en": "Vulnerable",
    "kind": "number",
    "def": "amount"
   },
   "mover": {
    "zh": "转移责任人",
    "en": "Mover",
    "kind": "reference",
    "list": true
   },
   "signal": {
    "zh": "转移信号",
    "en": "Signal",
    "kind": "text",
    "def": "str"
   },
   "route": {
    "zh": "转移路线",
    "en": "Route",
    "kind": "text",
    "def": "str"
   },
   "backupRoute": {
    "zh": "备用路线",
    "en": "Backup route",
    "kind": "text",
    "def": "str"
   },
   "vehicle": {
    "zh": "交通工具",
    "en": "Vehicle",
    "kind": "text",
    "def": "str"
   },
   "shelter": {
    "zh": "安置点",
    "en": "Shelter",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "within": {
    "zh": "时限",
    "en": "Within",
    "kind": "text",
    "def": "dur"
   },
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "fund": {
  "main": "text",
  "zh": "资金",
  "en": "One source of money.",
  "required": [],
  "fields": {
   "source": {
    "zh": "来源",
    "en": "Source",
    "kind": "text",
    "def": "str"
   },
   "amount": {
    "zh": "金额",
    "en": "Amount",
    "kind": "number",
    "def": "amount"
   },
   "unit": {
    "zh": "单位",
    "en": "Unit",
    "kind": "text",
    "def": "str"
   },
   "use": {
    "zh": "用途",
    "en": "Use",
    "kind": "text",
    "def": "text"
   },
   "by": {
    "zh": "管理单位",
    "en": "By",
    "kind": "reference",
    "list": true
   },
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "safeguard": {
  "main": "text",
  "zh": "保障措施",
  "en": "One guarantee.",
  "required": [
   "text"
  ],
  "fields": {
   "kind": {
    "zh": "保障类别",
    "en": "Kind",
    "kind": "text",
    "def": "str"
   },
   "by": {
    "zh": "责任单位",
    "en": "By",
    "kind": "reference",
    "list": true
   },
   "text": {
    "zh": "内容",
    "en": "Text",
    "kind": "text",
    "def": "md"
   }
  }
 },
 "drillRequirement": {
  "zh": "演练安排",
  "en": "Which drill is held, and how often.",
  "required": [],
  "fields": {
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "type": {
    "zh": "形式",
    "en": "Type",
    "kind": "enum",
    "labels": {
     "tabletop": {
      "zh": "桌面演练",
      "en": "tabletop exercise"
     },
     "drill": {
      "zh": "实战演练（单项）",
      "en": "drill"
     },
     "functional": {
      "zh": "实战演练（功能）",
      "en": "functional exercise"
     },
     "fullScale": {
      "zh": "实战演练（全面）",
      "en": "full-scale exercise"
     }
    }
   },
   "content": {
    "zh": "内容",
    "en": "Content",
    "kind": "enum",
    "labels": {
     "single": {
      "zh": "单项演练",
      "en": "single"
     },
     "comprehensive": {
      "zh": "综合演练",
      "en": "comprehensive"
     }
    }
   },
   "purpose": {
    "zh": "目的",
    "en": "Purpose",
    "kind": "enum",
    "labels": {
     "test": {
      "zh": "检验性",
      "en": "test"
     },
     "demonstration": {
      "zh": "示范性",
      "en": "demonstration"
     },
     "research": {
      "zh": "研究性",
      "en": "research"
     }
    }
   },
   "by": {
    "zh": "组织单位",
    "en": "By",
    "kind": "reference",
    "list": true
   },
   "every": {
    "zh": "周期",
    "en": "How often",
    "kind": "text",
    "def": "every"
   },
   "last": {
    "zh": "上次演练",
    "en": "Last",
    "kind": "text",
    "def": "date"
   },
   "next": {
    "zh": "下次演练",
    "en": "Next",
    "kind": "text",
    "def": "date"
   },
   "scope": {
    "zh": "范围",
    "en": "Scope",
    "kind": "text",
    "def": "text"
   },
   "measures": {
    "zh": "检验措施",
    "en": "Measures",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "participants": {
    "zh": "参演单位",
    "en": "Participants",
    "kind": "reference",
    "list": true
   },
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "training": {
  "zh": "培训宣传",
  "en": "One training.",
  "required": [],
  "fields": {
   "audience": {
    "zh": "对象",
    "en": "Audience",
    "kind": "reference",
    "list": true
   },
   "topic": {
    "zh": "内容",
    "en": "Topic",
    "kind": "text",
    "def": "text"
   },
   "every": {
    "zh": "周期",
    "en": "How often",
    "kind": "text",
    "def": "every"
   },
   "hours": {
    "zh": "学时",
    "en": "Hours",
    "kind": "number",
    "def": "num"
   },
   "by": {
    "zh": "组织单位",
    "en": "By",
    "kind": "reference",
    "list": true
   },
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "maintenance": {
  "main": "text",
  "zh": "预案管理",
  "en": "Review and revision.",
  "required": [],
  "fields": {
   "reviewEvery": {
    "zh": "评估周期",
    "en": "Review every",
    "kind": "text",
    "def": "dur"
   },
   "triggers": {
    "zh": "修订情形",
    "en": "Triggers",
    "kind": "text",
    "def": "text",
    "list": true
   },
   "owner": {
    "zh": "管理单位",
    "en": "Owner",
    "kind": "reference",
    "list": true
   },
   "riskAssessed": {
    "zh": "风险评估日期",
    "en": "Risk assessed",
    "kind": "text",
    "def": "date"
   },
   "resourcesSurveyed": {
    "zh": "资源调查日期",
    "en": "Resources surveyed",
    "kind": "text",
    "def": "date"
   },
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "md"
   }
  }
 },
 "definition": {
  "zh": "术语",
  "en": "One term.",
  "required": [
   "term"
  ],
  "fields": {
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "term": {
    "zh": "术语",
    "en": "Term",
    "kind": "text",
    "def": "str"
   },
   "aliases": {
    "zh": "又称",
    "en": "Aliases",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "text": {
    "zh": "释义",
    "en": "Text",
    "kind": "text",
    "def": "text"
   },
   "when": {
    "zh": "判定标准",
    "en": "When",
    "kind": "object",
    "def": "condition"
   }
  }
 },
 "playbook": {
  "zh": "处置方案",
  "en": "An on-site plan or runbook.",
  "required": [
   "title"
  ],
  "fields": {
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "title": {
    "zh": "名称",
    "en": "Title",
    "kind": "text",
    "def": "str"
   },
   "place": {
    "zh": "地点",
    "en": "Place",
    "kind": "text",
    "def": "str"
   },
   "hazard": {
    "zh": "风险",
    "en": "Hazard",
    "kind": "text",
    "def": "str"
   },
   "lead": {
    "zh": "负责",
    "en": "Lead",
    "kind": "reference",
    "list": true
   },
   "steps": {
    "zh": "处置步骤",
    "en": "Steps",
    "kind": "object",
    "def": "step",
    "list": true
   },
   "attention": {
    "zh": "注意事项",
    "en": "Attention",
    "kind": "text",
    "def": "text",
    "list": true
   },
   "text": {
    "zh": "说明",
    "en": "Text",
    "kind": "text",
    "def": "md"
   }
  }
 },
 "annex": {
  "main": "title",
  "zh": "附件",
  "en": "One annex.",
  "required": [
   "title"
  ],
  "fields": {
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "number": {
    "zh": "编号",
    "en": "Number",
    "kind": "number",
    "def": "amount"
   },
   "title": {
    "zh": "名称",
    "en": "Title",
    "kind": "text",
    "def": "str"
   },
   "kind": {
    "zh": "类别",
    "en": "Kind",
    "kind": "enum",
    "labels": {
     "form": {
      "zh": "表单",
      "en": "form"
     },
     "table": {
      "zh": "表格",
      "en": "table"
     },
     "figure": {
      "zh": "图",
      "en": "figure"
     },
     "map": {
      "zh": "地图",
      "en": "map"
     },
     "contacts": {
      "zh": "通讯录",
      "en": "contacts"
     },
     "agreement": {
      "zh": "协议",
      "en": "agreement"
     },
     "subPlan": {
      "zh": "分预案",
      "en": "sub-plan"
     },
     "list": {
      "zh": "清单",
      "en": "list"
     }
    }
   },
   "view": {
    "zh": "视图",
    "en": "View",
    "kind": "enum",
    "labels": {
     "triggers": {
      "zh": "分级响应启动条件",
      "en": "triggers"
     },
     "stations": {
      "zh": "监测站特征值",
      "en": "stations"
     },
     "contacts": {
      "zh": "应急通讯录",
      "en": "contacts"
     },
     "supplies": {
      "zh": "应急物资清单",
      "en": "supplies"
     },
     "duties": {
      "zh": "成员单位职责",
      "en": "duties"
     },
     "matrix": {
      "zh": "分级响应措施矩阵",
      "en": "action matrix"
     },
     "reports": {
      "zh": "信息报告时限",
      "en": "reporting deadlines"
     },
     "flow": {
      "zh": "响应流程",
      "en": "response flow"
     },
     "structure": {
      "zh": "组织指挥体系图",
      "en": "command structure"
     }
    }
   },
   "plan": {
    "zh": "分预案",
    "en": "Plan",
    "kind": "text",
    "def": "str"
   },
   "file": {
    "zh": "文件",
    "en": "File",
    "kind": "text",
    "def": "str"
   },
   "fields": {
    "zh": "填写项",
    "en": "Fields",
    "kind": "object",
    "def": "formField",
    "list": true
   },
   "visibility": {
    "zh": "公开范围",
    "en": "Visibility",
    "kind": "enum",
    "labels": {
     "public": {
      "zh": "公开",
      "en": "public"
     },
     "internal": {
      "zh": "内部",
      "en": "internal"
     },
     "restricted": {
      "zh": "限制",
      "en": "restricted"
     }
    }
   },
   "text": {
    "zh": "正文",
    "en": "Text",
    "kind": "text",
    "def": "md"
   }
  }
 },
 "formField": {
  "main": "label",
  "zh": "填写项",
  "en": "One field of a form.",
  "required": [
   "label"
  ],
  "fields": {
   "label": {
    "zh": "名称",
    "en": "Label",
    "kind": "text",
    "def": "str"
   },
   "blank": {
    "zh": "空白",
    "en": "Blank",
    "kind": "text",
    "def": "str"
   }
  }
 },
 "block": {
  "zh": "补充内容",
  "en": "A section that no other field holds.",
  "required": [
   "after",
   "title",
   "text"
  ],
  "fields": {
   "after": {
    "zh": "位置",
    "en": "After",
    "kind": "enum",
    "labels": {
     "purpose": {
      "zh": "编制目的",
      "en": "purpose"
     },
     "basis": {
      "zh": "编制依据",
      "en": "basis"
     },
     "planSystem": {
      "zh": "预案体系",
      "en": "plan system"
     },
     "scope": {
      "zh": "适用范围",
      "en": "scope"
     },
     "principles": {
      "zh": "工作原则",
      "en": "principles"
     },
     "scenario": {
      "zh": "情景",
      "en": "scenario"
     },
     "actors": {
      "zh": "主体",
      "en": "actors"
     },
     "goals": {
      "zh": "目标",
      "en": "goals"
     },
     "warning": {
      "zh": "预警",
      "en": "warning"
     },
     "response": {
      "zh": "应急响应",
      "en": "response"
     },
     "measures": {
      "zh": "措施",
      "en": "measures"
     },
     "information": {
      "zh": "信息报告与发布",
      "en": "information"
     },
     "resources": {
      "zh": "应急资源与保障",
      "en": "resources"
     },
     "drills": {
      "zh": "演练",
      "en": "drills"
     },
     "training": {
      "zh": "培训",
      "en": "training"
     },
     "maintenance": {
      "zh": "预案管理",
      "en": "maintenance"
     },
     "accountability": {
      "zh": "责任",
      "en": "accountability"
     },
     "definitions": {
      "zh": "术语",
      "en": "definitions"
     },
     "annexes": {
      "zh": "附件",
      "en": "annexes"
     }
    }
   },
   "title": {
    "zh": "标题",
    "en": "Title",
    "kind": "text",
    "def": "str"
   },
   "text": {
    "zh": "正文",
    "en": "Text",
    "kind": "text",
    "def": "md"
   }
  }
 },
 "registry": {
  "zh": "共享名录",
  "en": "What several plans share; a phone number lives in one place.",
  "required": [
   "kind",
   "id",
   "title",
   "language"
  ],
  "fields": {
   "kind": {
    "zh": "文档种类",
    "en": "Kind",
    "kind": "const"
   },
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "title": {
    "zh": "名称",
    "en": "Title",
    "kind": "text",
    "def": "str"
   },
   "language": {
    "zh": "语言",
    "en": "Language",
    "kind": "enum",
    "labels": {
     "zh": {
      "zh": "中文",
      "en": "Chinese"
     },
     "en": {
      "zh": "英文",
      "en": "English"
     }
    }
   },
   "status": {
    "zh": "状态",
    "en": "Status",
    "kind": "enum",
    "labels": {
     "example": {
      "zh": "示例",
      "en": "example"
     },
     "inForce": {
      "zh": "在用",
      "en": "in use"
     }
    }
   },
   "updated": {
    "zh": "更新日期",
    "en": "Updated",
    "kind": "text",
    "def": "date"
   },
   "organizations": {
    "zh": "机构",
    "en": "Organizations",
    "kind": "object",
    "def": "actor",
    "list": true
   },
   "teams": {
    "zh": "队伍",
    "en": "Teams",
    "kind": "object",
    "def": "actor",
    "list": true
   },
   "contacts": {
    "zh": "联系方式",
    "en": "Contacts",
    "kind": "object",
    "def": "contactEntry",
    "list": true
   },
   "supplies": {
    "zh": "物资装备",
    "en": "Supplies",
    "kind": "object",
    "def": "supply",
    "list": true
   },
   "shelters": {
    "zh": "避难场所",
    "en": "Shelters",
    "kind": "object",
    "def": "shelter",
    "list": true
   },
   "indicators": {
    "zh": "指标",
    "en": "Indicators",
    "kind": "object",
    "def": "indicator",
    "list": true
   }
  }
 },
 "contactEntry": {
  "zh": "联系方式",
  "en": "Numbers of one body or post.",
  "required": [
   "of",
   "contacts"
  ],
  "fields": {
   "of": {
    "zh": "所属",
    "en": "Of",
    "kind": "reference"
   },
   "name": {
    "zh": "姓名",
    "en": "Name",
    "kind": "text",
    "def": "str",
    "private": true
   },
   "contacts": {
    "zh": "联系方式",
    "en": "Contacts",
    "kind": "object",
    "def": "contact",
    "list": true
   }
  }
 },
 "drill": {
  "zh": "应急演练",
  "en": "One drill: its design before, its record after.",
  "required": [
   "kind",
   "id",
   "title",
   "language",
   "plan"
  ],
  "fields": {
   "kind": {
    "zh": "文档种类",
    "en": "Kind",
    "kind": "const"
   },
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "title": {
    "zh": "演练名称",
    "en": "Title",
    "kind": "text",
    "def": "str"
   },
   "language": {
    "zh": "语言",
    "en": "Language",
    "kind": "enum",
    "labels": {
     "zh": {
      "zh": "中文",
      "en": "Chinese"
     },
     "en": {
      "zh": "英文",
      "en": "English"
     }
    }
   },
   "plan": {
    "zh": "所练预案",
    "en": "Plan",
    "kind": "text",
    "def": "str"
   },
   "status": {
    "zh": "状态",
    "en": "Status",
    "kind": "enum",
    "labels": {
     "example": {
      "zh": "示例",
      "en": "example"
     },
     "planned": {
      "zh": "筹备",
      "en": "planned"
     },
     "held": {
      "zh": "已实施",
      "en": "held"
     },
     "closed": {
      "zh": "整改完成",
      "en": "closed"
     },
     "cancelled": {
      "zh": "取消",
      "en": "cancelled"
     }
    }
   },
   "type": {
    "zh": "形式",
    "en": "Type",
    "kind": "enum",
    "labels": {
     "tabletop": {
      "zh": "桌面演练",
      "en": "tabletop exercise"
     },
     "drill": {
      "zh": "实战演练（单项）",
      "en": "drill"
     },
     "functional": {
      "zh": "实战演练（功能）",
      "en": "functional exercise"
     },
     "fullScale": {
      "zh": "实战演练（全面）",
      "en": "full-scale exercise"
     }
    }
   },
   "content": {
    "zh": "内容",
    "en": "Content",
    "kind": "enum",
    "labels": {
     "single": {
      "zh": "单项演练",
      "en": "single"
     },
     "comprehensive": {
      "zh": "综合演练",
      "en": "comprehensive"
     }
    }
   },
   "purpose": {
    "zh": "目的",
    "en": "Purpose",
    "kind": "enum",
    "labels": {
     "test": {
      "zh": "检验性",
      "en": "test"
     },
     "demonstration": {
      "zh": "示范性",
      "en": "demonstration"
     },
     "research": {
      "zh": "研究性",
      "en": "research"
     }
    }
   },
   "announced": {
    "zh": "预先通知",
    "en": "Announced",
    "kind": "boolean"
   },
   "by": {
    "zh": "组织单位",
    "en": "By",
    "kind": "reference",
    "list": true
   },
   "start": {
    "zh": "开始时间",
    "en": "Start",
    "kind": "text",
    "def": "dateTime"
   },
   "length": {
    "zh": "时长",
    "en": "Length",
    "kind": "text",
    "def": "dur"
   },
   "place": {
    "zh": "地点",
    "en": "Place",
    "kind": "text",
    "def": "str"
   },
   "budget": {
    "zh": "经费",
    "en": "Budget",
    "kind": "text",
    "def": "text"
   },
   "objectives": {
    "zh": "演练目标",
    "en": "Objectives",
    "kind": "object",
    "def": "objective",
    "list": true
   },
   "scenario": {
    "zh": "演练情景",
    "en": "Scenario",
    "kind": "object",
    "def": "drillScenario"
   },
   "participants": {
    "zh": "参演人员",
    "en": "Participants",
    "kind": "object",
    "def": "participant",
    "list": true
   },
   "events": {
    "zh": "情景事件清单",
    "en": "Events",
    "kind": "object",
    "def": "drillEvent",
    "list": true
   },
   "evaluation": {
    "zh": "评估要点",
    "en": "Evaluation",
    "kind": "object",
    "def": "evaluation",
    "list": true
   },
   "safety": {
    "zh": "演练安全",
    "en": "Safety",
    "kind": "object",
    "def": "drillSafety"
   },
   "support": {
    "zh": "演练保障",
    "en": "Support",
    "kind": "object",
    "def": "safeguard",
    "list": true
   },
   "publicity": {
    "zh": "宣传",
    "en": "Publicity",
    "kind": "text",
    "def": "text"
   },
   "record": {
    "zh": "演练记录",
    "en": "Record",
    "kind": "object",
    "def": "drillRecord"
   },
   "improvements": {
    "zh": "整改事项",
    "en": "Improvements",
    "kind": "object",
    "def": "improvement",
    "list": true
   }
  }
 },
 "objective": {
  "main": "statement",
  "zh": "演练目标",
  "en": "One objective.",
  "required": [
   "statement"
  ],
  "fields": {
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "statement": {
    "zh": "目标",
    "en": "Statement",
    "kind": "text",
    "def": "text"
   },
   "goals": {
    "zh": "对应预案目标",
    "en": "Goals",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "measures": {
    "zh": "对应措施",
    "en": "Measures",
    "kind": "text",
    "def": "str",
    "list": true
   }
  }
 },
 "drillScenario": {
  "main": "narrative",
  "zh": "演练情景",
  "en": "Scenario of the drill.",
  "required": [],
  "fields": {
   "case": {
    "zh": "预案情景",
    "en": "Case",
    "kind": "text",
    "def": "str"
   },
   "hazard": {
    "zh": "风险",
    "en": "Hazard",
    "kind": "text",
    "def": "str"
   },
   "level": {
    "zh": "响应级别",
    "en": "Level",
    "kind": "text",
    "def": "str"
   },
   "narrative": {
    "zh": "描述",
    "en": "Narrative",
    "kind": "text",
    "def": "md"
   },
   "conditions": {
    "zh": "条件",
    "en": "Conditions",
    "kind": "text",
    "def": "str",
    "list": true
   }
  }
 },
 "participant": {
  "zh": "参演人员",
  "en": "One participating body.",
  "required": [
   "actor"
  ],
  "fields": {
   "actor": {
    "zh": "单位",
    "en": "Actor",
    "kind": "reference"
   },
   "role": {
    "zh": "角色",
    "en": "Role",
    "kind": "enum",
    "labels": {
     "player": {
      "zh": "参演",
      "en": "player"
     },
     "controller": {
      "zh": "控制",
      "en": "controller"
     },
     "simulator": {
      "zh": "模拟",
      "en": "simulator"
     },
     "evaluator": {
      "zh": "评估",
      "en": "evaluator"
     },
     "observer": {
      "zh": "观摩",
      "en": "observer"
     },
     "safety": {
      "zh": "安全",
      "en": "safety officer"
     }
    }
   },
   "count": {
    "zh": "人数",
    "en": "Count",
    "kind": "number",
    "def": "int"
   },
   "position": {
    "zh": "位置",
    "en": "Position",
    "kind": "text",
    "def": "str"
   },
   "tasks": {
    "zh": "任务",
    "en": "Tasks",
    "kind": "text",
    "def": "text",
    "list": true
   }
  }
 },
 "drillEvent": {
  "zh": "情景事件",
  "en": "One event of the list.",
  "required": [
   "id"
  ],
  "fields": {
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "at": {
    "zh": "时间",
    "en": "At",
    "kind": "text",
    "def": "time"
   },
   "kind": {
    "zh": "类别",
    "en": "Kind",
    "kind": "enum",
    "labels": {
     "contextual": {
      "zh": "情景事件",
      "en": "contextual inject"
     },
     "expected": {
      "zh": "预期行动",
      "en": "expected action"
     },
     "contingency": {
      "zh": "备用事件",
      "en": "contingency inject"
     }
    }
   },
   "from": {
    "zh": "发出",
    "en": "From",
    "kind": "reference",
    "list": true
   },
   "to": {
    "zh": "接收",
    "en": "To",
    "kind": "reference",
    "list": true
   },
   "medium": {
    "zh": "方式",
    "en": "Medium",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "inject": {
    "zh": "注入内容",
    "en": "Inject",
    "kind": "text",
    "def": "text"
   },
   "expected": {
    "zh": "预期行动",
    "en": "Expected",
    "kind": "object",
    "def": "expected",
    "list": true
   },
   "objectives": {
    "zh": "演练目标",
    "en": "Objectives",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "controller": {
    "zh": "控制人员",
    "en": "Controller",
    "kind": "reference"
   }
  }
 },
 "expected": {
  "main": "do",
  "zh": "预期行动",
  "en": "One expected action.",
  "required": [],
  "fields": {
   "measure": {
    "zh": "措施",
    "en": "Measure",
    "kind": "text",
    "def": "str"
   },
   "do": {
    "zh": "行动",
    "en": "Action",
    "kind": "text",
    "def": "text"
   },
   "by": {
    "zh": "执行",
    "en": "By",
    "kind": "reference",
    "list": true
   },
   "within": {
    "zh": "时限",
    "en": "Within",
    "kind": "text",
    "def": "dur"
   },
   "since": {
    "zh": "起算点",
    "en": "Counted from",
    "kind": "text",
    "def": "since"
   },
   "judgedBy": {
    "zh": "评判标准",
    "en": "Judged by",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "evaluation": {
  "main": "text",
  "zh": "评估要点",
  "en": "One point of evaluation.",
  "required": [
   "text"
  ],
  "fields": {
   "function": {
    "zh": "职能",
    "en": "Function",
    "kind": "text",
    "def": "str"
   },
   "text": {
    "zh": "要点",
    "en": "Text",
    "kind": "text",
    "def": "text"
   },
   "evaluator": {
    "zh": "评估人员",
    "en": "Evaluator",
    "kind": "reference"
   },
   "objectives": {
    "zh": "演练目标",
    "en": "Objectives",
    "kind": "text",
    "def": "str",
    "list": true
   }
  }
 },
 "drillSafety": {
  "zh": "演练安全",
  "en": "Safety of the drill.",
  "required": [],
  "fields": {
   "officer": {
    "zh": "安全负责人",
    "en": "Officer",
    "kind": "reference"
   },
   "stopWord": {
    "zh": "中止口令",
    "en": "Stop word",
    "kind": "text",
    "def": "str"
   },
   "stopConditions": {
    "zh": "中止条件",
    "en": "Stop conditions",
    "kind": "text",
    "def": "text",
    "list": true
   },
   "risks": {
    "zh": "可能风险",
    "en": "Risks",
    "kind": "text",
    "def": "text",
    "list": true
   },
   "insurance": {
    "zh": "保险",
    "en": "Insurance",
    "kind": "text",
    "def": "text"
   },
   "notice": {
    "zh": "告知",
    "en": "Notice",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "drillRecord": {
  "zh": "演练记录",
  "en": "What happened.",
  "required": [],
  "fields": {
   "started": {
    "zh": "实际开始",
    "en": "Started",
    "kind": "text",
    "def": "dateTime"
   },
   "ended": {
    "zh": "实际结束",
    "en": "Ended",
    "kind": "text",
    "def": "dateTime"
   },
   "people": {
    "zh": "实际人数",
    "en": "People",
    "kind": "number",
    "def": "int"
   },
   "recorders": {
    "zh": "记录人员",
    "en": "Recorders",
    "kind": "reference",
    "list": true
   },
   "entries": {
    "zh": "记录条目",
    "en": "Entries",
    "kind": "object",
    "def": "recordEntry",
    "list": true
   },
   "observations": {
    "zh": "观察",
    "en": "Observations",
    "kind": "object",
    "def": "observation",
    "list": true
   },
   "ratings": {
    "zh": "评定",
    "en": "Ratings",
    "kind": "object",
    "def": "rating",
    "list": true
   },
   "media": {
    "zh": "影像资料",
    "en": "Media",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "conclusion": {
    "zh": "结论",
    "en": "Conclusion",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "recordEntry": {
  "zh": "记录条目",
  "en": "One entry.",
  "required": [
   "at"
  ],
  "fields": {
   "event": {
    "zh": "事件",
    "en": "Event",
    "kind": "text",
    "def": "str"
   },
   "at": {
    "zh": "时间",
    "en": "At",
    "kind": "text",
    "def": "dateTime"
   },
   "by": {
    "zh": "执行",
    "en": "By",
    "kind": "reference",
    "list": true
   },
   "did": {
    "zh": "实际行动",
    "en": "Did",
    "kind": "text",
    "def": "text"
   },
   "rating": {
    "zh": "评定",
    "en": "Rating",
    "kind": "enum",
    "labels": {
     "performed": {
      "zh": "完成",
      "en": "performed"
     },
     "some": {
      "zh": "完成，有小问题",
      "en": "performed with some challenges"
     },
     "major": {
      "zh": "完成，有大问题",
      "en": "performed with major challenges"
     },
     "unable": {
      "zh": "未能完成",
      "en": "unable to be performed"
     }
    }
   },
   "note": {
    "zh": "备注",
    "en": "Note",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "observation": {
  "main": "text",
  "zh": "观察",
  "en": "One observation.",
  "required": [
   "text"
  ],
  "fields": {
   "kind": {
    "zh": "类别",
    "en": "Kind",
    "kind": "enum",
    "labels": {
     "strength": {
      "zh": "优点",
      "en": "strength"
     },
     "improvement": {
      "zh": "待改进",
      "en": "area for improvement"
     }
    }
   },
   "text": {
    "zh": "内容",
    "en": "Text",
    "kind": "text",
    "def": "text"
   },
   "objective": {
    "zh": "演练目标",
    "en": "Objective",
    "kind": "text",
    "def": "str"
   },
   "cause": {
    "zh": "原因",
    "en": "Cause",
    "kind": "text",
    "def": "text"
   },
   "by": {
    "zh": "观察人",
    "en": "By",
    "kind": "reference"
   }
  }
 },
 "rating": {
  "zh": "评定",
  "en": "Rating of one objective.",
  "required": [
   "objective",
   "rating"
  ],
  "fields": {
   "objective": {
    "zh": "演练目标",
    "en": "Objective",
    "kind": "text",
    "def": "str"
   },
   "rating": {
    "zh": "评定",
    "en": "Rating",
    "kind": "enum",
    "labels": {
     "performed": {
      "zh": "完成",
      "en": "performed"
     },
     "some": {
      "zh": "完成，有小问题",
      "en": "performed with some challenges"
     },
     "major": {
      "zh": "完成，有大问题",
      "en": "performed with major challenges"
     },
     "unable": {
      "zh": "未能完成",
      "en": "unable to be performed"
     }
    }
   },
   "note": {
    "zh": "说明",
    "en": "Note",
    "kind": "text",
    "def": "text"
   }
  }
 },
 "improvement": {
  "zh": "整改事项",
  "en": "One item to improve.",
  "required": [
   "what"
  ],
  "fields": {
   "id": {
    "zh": "标识",
    "en": "Id",
    "kind": "text",
    "def": "id"
   },
   "what": {
    "zh": "问题与措施",
    "en": "What",
    "kind": "text",
    "def": "text"
   },
   "cause": {
    "zh": "原因",
    "en": "Cause",
    "kind": "text",
    "def": "text"
   },
   "element": {
    "zh": "要素",
    "en": "Element",
    "kind": "enum",
    "labels": {
     "planning": {
      "zh": "预案",
      "en": "planning"
     },
     "organization": {
      "zh": "组织",
      "en": "organization"
     },
     "equipment": {
      "zh": "装备",
      "en": "equipment"
     },
     "training": {
      "zh": "培训",
      "en": "training"
     },
     "exercise": {
      "zh": "演练",
      "en": "exercise"
     }
    }
   },
   "owner": {
    "zh": "责任人",
    "en": "Owner",
    "kind": "reference"
   },
   "due": {
    "zh": "期限",
    "en": "Due",
    "kind": "text",
    "def": "date"
   },
   "plan": {
    "zh": "涉及预案",
    "en": "Plan",
    "kind": "text",
    "def": "str"
   },
   "status": {
    "zh": "状态",
    "en": "Status",
    "kind": "enum",
    "labels": {
     "open": {
      "zh": "未完成",
      "en": "open"
     },
     "closed": {
      "zh": "已完成",
      "en": "closed"
     }
    }
   },
   "closed": {
    "zh": "完成日期",
    "en": "Closed",
    "kind": "text",
    "def": "date"
   }
  }
 },
 "config": {
  "zh": "配置",
  "en": "Configuration of a repository: .planrc.yaml.",
  "required": [],
  "fields": {
   "rules": {
    "zh": "规则",
    "en": "Rules",
    "kind": "enum",
    "map": true,
    "labels": {
     "error": {
      "zh": "错误",
      "en": "error"
     },
     "warning": {
      "zh": "警告",
      "en": "warning"
     },
     "info": {
      "zh": "提示",
      "en": "info"
     },
     "off": {
      "zh": "关闭",
      "en": "off"
     }
    }
   },
   "profiles": {
    "zh": "适用要求",
    "en": "Profiles",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "include": {
    "zh": "包含",
    "en": "Include",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "exclude": {
    "zh": "排除",
    "en": "Exclude",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "failOn": {
    "zh": "失败级别",
    "en": "Fail on",
    "kind": "enum",
    "labels": {
     "error": {
      "zh": "错误",
      "en": "error"
     },
     "warning": {
      "zh": "警告",
      "en": "warning"
     },
     "info": {
      "zh": "提示",
      "en": "info"
     }
    }
   },
   "maxWarnings": {
    "zh": "警告上限",
    "en": "Max warnings",
    "kind": "number"
   },
   "lang": {
    "zh": "语言",
    "en": "Lang",
    "kind": "enum",
    "labels": {
     "zh": {
      "zh": "中文",
      "en": "Chinese"
     },
     "en": {
      "zh": "英文",
      "en": "English"
     }
    }
   },
   "region": {
    "zh": "地区",
    "en": "Region",
    "kind": "text",
    "def": "str"
   },
   "overrides": {
    "zh": "分路径设置",
    "en": "Overrides",
    "kind": "object",
    "def": "override",
    "list": true
   }
  }
 },
 "override": {
  "zh": "分路径设置",
  "en": "Settings for some files.",
  "required": [
   "files"
  ],
  "fields": {
   "files": {
    "zh": "文件",
    "en": "Files",
    "kind": "text",
    "def": "str",
    "list": true
   },
   "rules": {
    "zh": "规则",
    "en": "Rules",
    "kind": "enum",
    "map": true,
    "labels": {
     "error": {
      "zh": "错误",
      "en": "error"
     },
     "warning": {
      "zh": "警告",
      "en": "warning"
     },
     "info": {
      "zh": "提示",
      "en": "info"
     },
     "off": {
      "zh": "关闭",
      "en": "off"
     }
    }
   },
   "profiles": {
    "zh": "适用要求",
    "en": "Profiles",
    "kind": "text",
    "def": "str",
    "list": true
   }
  }
 }
}

export type ShapeName = 'plan' | 'prose' | 'meta' | 'jurisdiction' | 'approval' | 'filing' | 'distribution' | 'revision' | 'basisItem' | 'planSystem' | 'planTitle' | 'scope' | 'conventions' | 'principle' | 'scenario' | 'hazard' | 'exposed' | 'scenarioCase' | 'timelineEvent' | 'assumption' | 'grade' | 'indicator' | 'station' | 'condition' | 'ladder' | 'actor' | 'member' | 'liaison' | 'duties' | 'post' | 'contact' | 'equipment' | 'agreement' | 'goal' | 'measure' | 'durationEstimate' | 'need' | 'step' | 'safety' | 'warning' | 'monitoring' | 'warningLevel' | 'lift' | 'response' | 'responseLevel' | 'escalation' | 'linkage' | 'siteCommand' | 'outsideHelp' | 'termination' | 'information' | 'hop' | 'sharing' | 'release' | 'resources' | 'supply' | 'shelter' | 'facility' | 'evacuation' | 'fund' | 'safeguard' | 'drillRequirement' | 'training' | 'maintenance' | 'definition' | 'playbook' | 'annex' | 'formField' | 'block' | 'registry' | 'contactEntry' | 'drill' | 'objective' | 'drillScenario' | 'participant' | 'drillEvent' | 'expected' | 'evaluation' | 'drillSafety' | 'drillRecord' | 'recordEntry' | 'observation' | 'rating' | 'improvement' | 'config' | 'override'
