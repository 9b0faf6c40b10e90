import { nearest } from '../base/nearest.ts'
import { rememberingText } from '../base/remember.ts'
import { contentsOf } from '../model/contents/contents.ts'
import { annexNumbers, annexReferences } from '../model/papers/annexes.ts'
import type { Annex, Plan } from '../model/plan.generated.ts'
import { planRule, type Reporter, type Target, together } from './rule.ts'

type Report = Reporter<'form' | 'number' | 'empty'>

/** Kinds of annexes that are filled in or read; maps are drawn apart, and contacts kept apart. */
const HOLDING: ReadonlySet<string> = new Set(['form', 'table', 'list'])

/** The title itself says that the annex is another volume. */
const APART = /另册|另附|另发|另行|单独成册|separate/i

export default planRule({
  id: 'annex-held',
  title: { zh: '提到的附件都在', en: 'Every annex that is named is there' },
  severity: 'warning',
  sources: ['RF-05', 'WSP-16', 'W-22'],
  why: {
    zh: '用的时候翻不到表，措施就停在那一步。',
    en: 'Where the form is not to be found, the measure stops.',
  },
  messages: {
    form: {
      zh: '措施要用的“{form}”，附件和支撑性文件里都没有',
      en: 'A measure uses "{form}", which is neither among the annexes nor among the manuals',
    },
    number: { zh: '正文提到附件{number}，附件里没有', en: 'The text names annex {number}, which is not there' },
    empty: {
      zh: '有 {count} 个附件只有名称，没有内容，例如“{title}”',
      en: 'Annexes with a title and nothing in it: {count}, for example "{title}"',
    },
  },
  hint: {
    zh: '把它列进 annexes（form 写 fields，清单和表写 view 或 text），或者改正文里的名称、编号',
    en: 'List it in annexes (fields for a form, view or text for lists and tables), or mend the name or number in the text',
  },
  check(plan, report) {
    judgeForms(plan, report)
    judgeNumbers(plan, report)
    const empty = (plan.annexes ?? []).filter((annex) => HOLDING.has(annex.kind ?? '') && !holdsAnything(annex))
    const place = together(empty.map((node) => ({ node, key: 'title' })))
    if (place) report('empty', { ...place, severity: 'info' }, { count: empty.length, title: empty[0]?.title ?? '' })
  },
  examples: {
    good: [
      'measures: [{ do: 登记转移人员, form: 转移登记表 }]\nannexes: [{ number: 1, title: 人员转移登记表, kind: form, fields: [{ label: 姓名 }] }]',
      // The form is in a manual.
      'measures: [{ do: 登记值班情况, form: 值班登记簿 }]\nplanSystem: { manuals: [值班登记簿和工作手册] }',
      // An annex of the plan above is not one of this plan.
      'purpose: 分级标准见《云桥市突发事件总体应急预案》附件5，本预案联系方式见附件1。\nannexes: [{ title: 通讯录, kind: contacts, view: contacts }]',
      // Maps are drawn apart, contacts and other volumes kept apart.
      'annexes: [{ title: 转移路线图, kind: map }, { title: 应急通讯录, kind: contacts }, { title: 物资清单（另册）, kind: list }]',
    ],
    bad: [
      'measures:\n  - { do: 登记转移人员, form: 转移登记表 }   # ✗\nannexes: [{ title: 通讯录, kind: contacts, view: contacts }]',
      'purpose: 联系方式见附件三。   # ✗\nannexes: [{ title: 通讯录, kind: contacts, view: contacts }]',
      'annexes:\n  - { title: 值班登记表, kind: form }   # ✗',
    ],
  },
})

function judgeForms(plan: Plan, report: Report): void {
  const held: string[] = []
  for (const { title, id } of plan.annexes ?? []) {
    held.push(title)
    if (id !== undefined) held.push(id)
  }
  for (const { title } of plan.planSystem?.manuals ?? []) held.push(title)
  const missing = new Map<string, Target[]>()
  for (const node of contentsOf(plan).objects.get('measure') ?? []) {
    const { form } = node
    if (typeof form !== 'string' || held.some((title) => isSame(title, form))) continue
    missing.set(form, [...(missing.get(form) ?? []), { node, key: 'form' }])
  }
  for (const [form, targets] of missing) {
    const place = together(targets)
    const meant = nearest(form, held)
    const hint = meant ? { hint: { zh: `是不是“${meant}”？`, en: `Did you mean "${meant}"?` } } : {}
    // Annexes may be printed apart from the plan: where none is listed, this is but a hint.
    const severity = plan.annexes?.length ? 'warning' : 'info'
    if (place) report('form', { ...place, severity, ...hint }, { form })
  }
}

function isSame(title: string, form: string): boolean {
  const a = bare(title)
  const b = bare(form)
  return a.includes(b) || b.includes(a)
}

/** Each form is held against each annex. */
const bare = rememberingText((text) => text.replace(/[《》\s]/g, '').toLowerCase())

function judgeNumbers(plan: Plan, report: Report): void {
  const references = annexReferences(plan)
  if (references.length === 0) return
  const held = annexNumbers(plan.annexes ?? [])
  const severity = held.size > 0 ? 'warning' : 'info'
  for (const { leaf, number } of references)
    if (!held.has(number)) report('number', { node: leaf.owner, key: leaf.way.key, severity }, { number })
}

function holdsAnything({ title, view, plan, file, fields, text, visibility }: Annex): boolean {
  return (
    visibility === 'restricted' || APART.test(title) || Boolean(view || plan || file || text) || Boolean(fields?.length)
  )
}
