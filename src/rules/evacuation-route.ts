import type { Evacuation } from '../model/plan.generated.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'evacuation-route',
  title: { zh: '转移表的数字和路线说得通', en: 'Numbers and routes of the evacuation table make sense' },
  severity: 'warning',
  sources: ['OB-15', 'VP-05'],
  why: {
    zh: '洪水冲断主路时，备用路线还是那条路，等于没有；需要搀扶的人比总人数还多，一定有一个数是错的。',
    en: 'A second route that is the first one helps nobody when the road is gone; more helpless people than people is a slip.',
  },
  messages: {
    same: { zh: '“{area}”的备用路线与主路线相同', en: 'The second route of "{area}" is the first one' },
    vulnerable: {
      zh: '“{area}”需帮助人员 {vulnerable} 人，多于总人数 {people} 人',
      en: '"{area}": {vulnerable} people need help, of {people} in all',
    },
    households: {
      zh: '“{area}”户数 {households} 多于人数 {people}',
      en: '"{area}": {households} households, but {people} people',
    },
    single: {
      zh: '转移表 {total} 行中有 {count} 行没有备用路线，例如“{area}”',
      en: '{count} of {total} rows of the evacuation table have no second route, for example "{area}"',
    },
  },
  hint: {
    zh: '核对人数；备用路线写一条主路断了还能走的路',
    en: 'Check the numbers; give a route that is still there when the first is cut',
  },
  check(plan, report) {
    const rows = plan.resources?.evacuations ?? []
    for (const row of rows) {
      const { area, people, households, vulnerable } = row
      if (row.route !== undefined && row.route.trim() === row.backupRoute?.trim())
        report('same', { node: row, key: 'backupRoute' }, { area })
      if (people !== undefined && typeof vulnerable === 'number' && vulnerable > people)
        report('vulnerable', { node: row, key: 'vulnerable' }, { area, people, vulnerable })
      if (people !== undefined && households !== undefined && households > people)
        report('households', { node: row, key: 'households' }, { area, people, households })
    }
    const [first, ...more] = rows.filter(hasOneRoute)
    if (!first) return
    const affected = more.map((node) => ({ node, key: 'area' }))
    const place = { node: first, key: 'area', affected, severity: 'info' as const }
    report('single', place, { total: rows.length, count: more.length + 1, area: first.area })
  },
  examples: {
    good: [
      'resources:\n  shelters: [{ name: 镇中学 }]\n  evacuations:\n    - { area: 河口村, people: 82, households: 30, vulnerable: 9, mover: { text: 村支书 }, route: 村道, backupRoute: 后山步道, shelter: 镇中学 }',
    ],
    bad: [
      'resources:\n  shelters: [{ name: 镇中学 }]\n  evacuations:\n    - area: 河口村\n      people: 82\n      mover: { text: 村支书 }\n      route: 村道\n      backupRoute: 村道   # ✗\n      shelter: 镇中学',
      'resources:\n  shelters: [{ name: 镇中学 }]\n  evacuations:\n    - area: 河口村\n      people: 82\n      vulnerable: 90   # ✗\n      mover: { text: 村支书 }\n      route: 村道\n      backupRoute: 后山步道\n      shelter: 镇中学',
      'resources:\n  shelters: [{ name: 镇中学 }]\n  evacuations:\n    - area: 河口村\n      people: 82\n      households: 120   # ✗\n      mover: { text: 村支书 }\n      route: 村道\n      backupRoute: 后山步道\n      shelter: 镇中学',
      'resources:\n  shelters: [{ name: 镇中学 }]\n  evacuations:\n    - { area: 河口村, people: 82, mover: { text: 村支书 }, route: 村道, shelter: 镇中学 }   # ✗',
    ],
  },
})

/** A row without any route is told by another rule. */
function hasOneRoute({ route, backupRoute }: Evacuation): boolean {
  return route !== undefined && backupRoute === undefined
}
