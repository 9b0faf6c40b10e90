// Written by `npm run generate` from schemas/*.schema.json; do not edit.

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
  type: 'overall' | 'special' | 'departmental' | 'joint' | 'catastrophe' | 'majorEvent' | 'support' | 'keyFacility' | 'township' | 'village' | 'unit' | 'comprehensive' | 'unitSpecial' | 'onSite' | 'fire' | 'continuity' | 'generic'
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
  effective?: string
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
  /** 适用情形 */
  when?: Condition
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
  marks?: Record<string, number | null>
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
  marks?: Record<string, number | null>
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
  atLeast?: Record<string, Bound>
  /** 超过 */
  moreThan?: Record<string, Bound>
  /** 低于 */
  below?: Record<string, Bound>
  /** 不超过 */
  atMost?: Record<string, Bound>
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
  /** 启用条件 */
  when?: Condition
  /** 设立单位 */
  setUpBy?: (Reference)[]
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
  /** 启用条件 */
  when?: Condition
  /** 设立单位 */
  setUpBy?: (Reference)[]
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
  /** 提前时间 */
  ahead?: string
  /** 责任主体 */
  owner?: Reference
  /** 依据 */
  source?: string
  /** 最长可容忍中断时间（MTPD） */
  mtpd?: string
  /** 恢复点目标（RPO） */
  rpo?: string
  /** 所需资源 */
  needs?: (Need)[]
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
  /** 提前时间 */
  ahead?: string
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
  /** 级别调整 */
  adjustment?: string
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
  /** 建议单位 */
  proposer?: (Reference)[]
  /** 发布对象 */
  to?: (Reference)[]
  /** 通报 */
  informs?: (Reference)[]
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
  /** 谁启动谁终止 */
  byStarter?: boolean
  /** 自动终止 */
  automatic?: boolean
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
  kind?: 'first' | 'followUp' | 'final' | 'feedback' | 'verification' | 'notice' | 'call'
  /** 报送单位 */
  from?: (Reference)[]
  /** 接收单位 */
  to?: (Reference)[]
  /** 时限 */
  within?: string
  /** 起算点 */
  since?: string
  /** 提前时间 */
  ahead?: string
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
  /** 应答时限 */
  answerWithin?: string
  /** 未应答时改叫 */
  fallback?: (Reference)[]
  /** 责任人 */
  answerable?: (Reference)[]
  /** 签发人 */
  approver?: (Reference)[]
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
  /** 会同 */
  support?: (Reference)[]
  /** 审批 */
  approver?: (Reference)[]
  /** 发言人 */
  spokesperson?: Reference
  /** 渠道 */
  channels?: (string)[]
  /** 首次发布时限 */
  firstWithin?: string
  /** 频次 */
  every?: string
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
  /** 转移条件 */
  when?: Condition
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
  /** 保障任务 */
  items?: (SafeguardTask)[]
  /** 内容 */
  text?: string
}

/** 保障任务: One task of a guarantee. */
export interface SafeguardTask {
  /** 责任单位 */
  by?: (Reference)[]
  /** 任务 */
  do: string
  /** 时限 */
  within?: string
  /** 频次 */
  every?: string
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
  /** 修订周期 */
  reviseEvery?: string
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
  view?: 'triggers' | 'stations' | 'contacts' | 'supplies' | 'duties' | 'matrix' | 'reports' | 'flow' | 'structure' | 'facts' | 'hazards' | 'planSystem' | 'routes' | 'agreements' | 'cards'
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
  /** 看哪些事件 */
  events?: (string)[]
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
  /** 完成时间 */
  done?: string
  /** 措施 */
  measure?: string
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
  /** 插件 */
  plugins?: (string)[]
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

/** 适用要求: What an office asks of its plans. */
export interface Profile {
  /** 标识 */
  id: string
  /** 名称 */
  title: Bilingual
  /** 沿用 */
  extends?: (string)[]
  /** 要求 */
  requirements: (RequiredPart)[]
}

/** 一项要求: One part that a plan must contain. */
export interface RequiredPart {
  /** 标识 */
  id: string
  /** 名称 */
  title: Bilingual
  /** 依据 */
  source: RequirementSource
  /** 适用对象 */
  applies?: PlanFilter
  /** 满足条件 */
  satisfiedBy: (string)[]
  /** 严重程度 */
  severity?: 'error' | 'warning' | 'info'
  /** 改法 */
  hint?: Bilingual
  /** 部分 */
  part?: string
}

/** 依据: A document and its clause. */
export interface RequirementSource {
  /** 文件 */
  document: Bilingual
  /** 条款 */
  clause?: Bilingual
  /** 约束力 */
  binding: 'law' | 'rule' | 'local' | 'standard' | 'guideline' | 'practice'
}

/** 适用对象: Which plans are meant; what is absent does not restrict. */
export interface PlanFilter {
  /** 预案类型 */
  types?: (string)[]
  /** 层级 */
  levels?: (string)[]
  /** 国家 */
  country?: string
  /** 地区 */
  region?: string
  /** 含有词语 */
  words?: WordsAt
  /** 不含词语 */
  without?: WordsAt
}

/** 词语: Words looked for at some places of a plan. */
export interface WordsAt {
  /** 位置 */
  in: (string)[]
  /** 词语 */
  any: (string)[]
}

/** 双语文字: A text in both languages; a bare text stands for both. */
export interface Bilingual {
  /** 中文 */
  zh?: string
  /** 英文 */
  en?: string
}
