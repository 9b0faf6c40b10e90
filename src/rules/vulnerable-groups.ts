import { contentsOf } from '../model/contents/contents.ts'
import { effectiveMeasures } from '../model/measures.ts'
import type { Evacuation, Plan } from '../model/plan.generated.ts'
import { planRule, type Target, together } from './rule.ts'

/** Moving and sheltering people. */
const MOVING: ReadonlySet<string | undefined> = new Set(['evacuation', 'shelter'])
/** Those who cannot leave, or understand, by themselves. */
const NAMED =
  /老年|老人|老弱|残疾|孕|儿童|幼儿|婴|未成年|学生|病人|患者|伤员|伤病|行动不便|弱势|特殊群体|困难群众|需帮助|child|pupil|elder|older|disab|wheelchair|pregnan|infant|patient|resident|vulnerable|functional need|limited english|cannot walk/i

export default planRule({
  id: 'vulnerable-groups',
  title: { zh: '转移安置顾及老幼病残孕', en: 'Those who cannot leave by themselves are thought of' },
  severity: 'warning',
  sources: ['ERL-11', 'CPG-COMPLETENESS'],
  why: {
    zh: '遇难的多是走不动、听不见、没人叫的人。谁去接、先接谁，预案里要有一句话。',
    en: 'Those who die are mostly those who could not walk, did not hear, and were fetched by nobody.',
  },
  messages: {
    nobody: {
      zh: '有转移安置，全文却没有提到老年人、残疾人、孕产妇、儿童、病人等',
      en: 'People are moved or sheltered, and nowhere is a word on the old, the disabled, children or the sick',
    },
    some: {
      zh: '转移表 {total} 行中有 {count} 行没有写需帮助人员，例如“{area}”（没有就写 0）',
      en: '{count} of {total} rows of the evacuation table do not say who needs help, for example "{area}" (0 for nobody)',
    },
  },
  hint: {
    zh: '写明优先转移哪些人、由谁接；转移表写 vulnerable',
    en: 'Say who is moved first and by whom; give the rows vulnerable',
  },
  check(plan, report) {
    const rows = plan.resources?.evacuations ?? []
    const place = movingPlace(plan, rows)
    if (!place) return
    const said = rows.filter(({ vulnerable }) => vulnerable !== undefined)
    if (said.length === 0 && !isAnybodyNamed(plan)) return report('nobody', place)
    const found = said.length === 0 ? [] : rows.filter(({ vulnerable }) => vulnerable === undefined)
    const unsaid = together(found.map((node) => ({ node, key: 'area' })))
    const words = { total: rows.length, count: found.length, area: found[0]?.area ?? '' }
    if (unsaid) report('some', { ...unsaid, severity: 'info' }, words)
  },
  examples: {
    good: [
      'measures:\n  - { phase: response, function: evacuation, lead: 村委会, do: 先接独居老人和残疾人，再转移其他住户 }',
      'measures:\n  - { phase: recovery, function: shelter, lead: 村委会, do: 安排住处 }',
    ],
    bad: [
      'measures:\n  - phase: response\n    function: evacuation\n    lead: 村委会\n    do: 组织住户转移   # ✗',
      'resources:\n  shelters: [{ name: 镇中学, location: 中学路, capacity: 900, keeper: { text: 后勤 } }]\n  evacuations:\n    - { area: 河口村, people: 82, vulnerable: 9, mover: { text: 村支书 }, route: 村道, backupRoute: 步道, shelter: 镇中学 }\n    - { area: 老街, people: 40, mover: { text: 居委会主任 }, route: 老街, backupRoute: 步道, shelter: 镇中学 }   # ✗',
    ],
  },
})

/** The first row, else the first measure that moves people in warning or response. */
function movingPlace(plan: Plan, [row]: readonly Evacuation[]): Target | undefined {
  if (row) return { node: row, key: 'area' }
  const moving = effectiveMeasures(plan).find(
    ({ measure: { phase, function: task } }) => MOVING.has(task) && (phase === 'warning' || phase === 'response'),
  )
  return moving && { node: moving.node, key: 'do' }
}

function isAnybodyNamed(plan: Plan): boolean {
  if (plan.resources?.shelters?.some(({ accessible }) => accessible !== undefined)) return true
  return contentsOf(plan).texts.some(({ value }) => typeof value === 'string' && NAMED.test(value))
}
