/** A plan into which numbers and names were planted that no public edition may show. */
import { normalise } from '../../src/model/normalise.ts'
import type { Plan, Registry } from '../../src/model/plan.generated.ts'

/** What a public edition must not show: numbers, names, withheld measures and annexes. */
export const SECRETS = [
  '10020269901',
  '0000-86009902',
  '0000 8600 9902',
  '10020269903',
  'duty@secret.example',
  '秘密人甲',
  '秘密人乙',
  '10020269904',
  '10020269905',
  '10020269906',
  '10020269907',
  '10020269908',
  '10020269909',
  '秘密人丙',
  '绝密行动一号',
  '绝密行动二号',
  '绝密附件',
  '内部通讯录正文',
  '秘密物资',
]
/** What it shows. */
export const OPEN = ['12345', '0000-86000001', '公开行动', '公开附件', '公开人数5120']

const contact = (value: string, visibility?: string) => ({ value, ...(visibility ? { visibility } : {}) })

const PLAN = {
  kind: 'plan',
  id: 'secrets',
  title: '公开版试验预案',
  language: 'zh',
  type: 'special',
  meta: {
    version: '1.0',
    issuer: '秘密人甲',
    approval: { by: '市政府', signatures: [{ title: '市长', name: '秘密人乙' }] },
  },
  scenario: {
    background: '公开人数5120。联系 10020269901 或秘密人甲，热线12345。',
    hazards: [{ name: '洪水', owner: '秘密人甲' }],
  },
  actors: [
    {
      name: '市指挥部',
      kind: 'command',
      head: {
        title: '总指挥',
        name: '秘密人甲',
        mobile: contact('10020269901'),
        phone: contact('0000-86009902', 'internal'),
      },
      deputies: [
        {
          title: '副总指挥',
          name: '秘密人乙',
          contacts: [contact('duty@secret.example', 'restricted'), contact('10020269903')],
        },
      ],
      dutyPhone: contact('0000-86000001', 'public'),
      contacts: [contact('12345', 'public'), contact('10020269904')],
      liaison: [{ with: '省指挥部', phone: contact('10020269905') }],
      duties: ['秘密人乙主持工作，电话 0000 8600 9902'],
    },
  ],
  measures: [
    { id: 'hidden', do: '绝密行动一号', visibility: 'restricted', phase: 'response' },
    { title: '组', visibility: 'internal', items: [{ do: '绝密行动二号' }] },
    { do: '公开行动', lead: '秘密人甲', after: ['hidden'], form: 'hidden-form', phase: 'response' },
  ],
  goals: [{ statement: '目标', owner: '秘密人乙' }],
  warning: {
    messageFields: ['类别', '联系秘密人甲 10020269901'],
    levels: [
      {
        id: 'red',
        name: '暴雨预警',
        colour: 'red',
        when: '秘密人乙来电 0000-86009902',
        issuer: '秘密人甲',
        to: ['市指挥部', '秘密人丙'],
        channels: ['短信 10020269904'],
        calls: [{ from: '秘密人甲', to: '秘密人乙', within: '5min', medium: '电话 10020269903' }],
        lift: { by: '秘密人甲', text: '由秘密人甲解除，电话 10020269901' },
        text: '找秘密人丙',
      },
    ],
  },
  response: {
    scale: ['I', 'II'],
    levels: [
      {
        level: 'I',
        label: '一级响应',
        when: ['秘密人乙报告', '拨打 10020269905'],
        decider: '秘密人甲',
        delegate: '秘密人乙',
        informs: ['省指挥部', '秘密人丙'],
        parameters: { 值守: '秘密人乙 10020269903' },
        text: '秘密人甲宣布，86009902',
      },
      { level: 'II', decider: '秘密人乙' },
    ],
    escalation: { when: '秘密人甲认为控制不住', by: '秘密人甲', text: '打 10020269906' },
    adjustment: '由秘密人乙调整，0000-86009902',
    siteCommand: { commander: '秘密人甲', when: '秘密人乙提出' },
    termination: [
      { levels: ['I'], when: { all: ['秘密人甲同意', '10020269907 复核'] }, decider: '秘密人甲', text: '秘密人丙' },
    ],
  },
  information: {
    text: '首报打 10020269908',
    reports: [
      {
        kind: 'first',
        from: '秘密人乙',
        to: ['市指挥部', '秘密人丙'],
        within: '10min',
        since: '秘密人甲接报',
        medium: '手机 10020269909',
        content: ['时间', '秘密人甲的电话 10020269901'],
        approver: '秘密人甲',
        when: '秘密人丙在场',
      },
      { kind: 'final', from: '市指挥部', to: '省指挥部', within: '5d', text: '抄送秘密人甲 duty@secret.example' },
    ],
  },
  resources: {
    supplies: [{ name: '秘密物资', phone: contact('10020269906') }],
    shelters: [{ name: '体育馆', phone: contact('10020269907'), keeper: '秘密人甲' }],
  },
  annexes: [
    { id: 'hidden-form', title: '绝密附件', visibility: 'internal', text: '绝密附件' },
    { title: '物资', view: 'supplies', visibility: 'restricted' },
    { title: '名单', kind: 'contacts', text: '内部通讯录正文' },
    { title: '公开附件', visibility: 'public', text: '公开附件' },
    { title: '公开表单', kind: 'form', fields: [{ label: '秘密人甲 10020269901', blank: '找秘密人乙' }] },
    { title: '绝密附件表', visibility: 'internal', fields: [{ label: '绝密附件' }] },
    { title: '通讯录', view: 'contacts' },
  ],
  blocks: [{ after: 'purpose', title: '附言', text: '找秘密人丙，拨 10020269908 或 10020269909。' }],
}

const REGISTRY = {
  kind: 'registry',
  id: 'names',
  title: '名录',
  language: 'zh',
  organizations: [{ name: '省指挥部', head: { title: '指挥长', name: '秘密人丙', mobile: contact('10020269908') } }],
  contacts: [{ of: '市指挥部', name: '秘密人丙', contacts: [contact('10020269909')] }],
}

/** @returns the plan and its registry, made anew */
export function planted(): { plan: Plan; registries: Registry[] } {
  return { plan: normalise<Plan>(PLAN, 'plan'), registries: [normalise<Registry>(REGISTRY, 'registry')] }
}
