import type { Evacuation, Plan, Registry, Shelter } from '../model/plan.generated.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'shelter-capacity',
  title: { zh: '避难场所容得下要来的人', en: 'A shelter holds those who are sent to it' },
  severity: 'warning',
  sources: ['OB-14', 'S-R06', 'CPG-FEASIBILITY'],
  why: {
    zh: '三个村都写转移到镇中学，加起来 900 人，学校只容得下 400 人：到时门口再分流就晚了。',
    en: 'Three villages are sent to one school: 900 people, room for 400. At its door it is too late to send them on.',
  },
  messages: {
    full: {
      zh: '“{shelter}”容纳 {capacity} 人，转移表要送来 {people} 人',
      en: '"{shelter}" holds {capacity} people, the evacuation table sends {people}',
    },
    together: {
      zh: '{shelters}合计容纳 {capacity} 人，转移表要送来 {people} 人',
      en: '{shelters} together hold {capacity} people, the evacuation table sends {people}',
    },
  },
  hint: {
    zh: '核对人数和容量；不够的，另定一处避难场所，或写明分批',
    en: 'Check both numbers; where there is not enough room, name a further shelter',
  },
  check(plan, report, { repository }) {
    const rows = (plan.resources?.evacuations ?? []).filter(({ people, shelter }) => people !== undefined && shelter)
    if (rows.length === 0) return
    const known = sheltersByName(plan, repository.registries)
    const groups = connected(rows, known)
    if (groups.length > 0 && groups.every(({ shelters }) => shelters.every(({ capacity }) => capacity === undefined)))
      return report.skip({ zh: '避难场所都没有写容纳人数', en: 'no shelter says how many people it holds' })
    for (const { shelters, rows: sent } of groups) {
      const [first] = shelters
      const capacity = shelters.reduce((sum, shelter) => sum + (shelter.capacity ?? Number.POSITIVE_INFINITY), 0)
      const people = peopleOf(sent)
      if (!first || people <= capacity) continue
      const isOwn = plan.resources?.shelters?.includes(first) === true
      const place = isOwn ? { node: first, key: 'capacity' } : { node: sent[0] ?? plan, key: 'shelter' }
      const affected = sent.map((node) => ({ node, key: 'people' }))
      const names = shelters.map(({ name }) => name)
      if (shelters.length === 1) report('full', { ...place, affected }, { shelter: first.name, capacity, people })
      else
        report(
          'together',
          { ...place, affected },
          { shelters: { zh: `“${names.join('”“')}”`, en: names.join(', ') }, capacity, people },
        )
    }
  },
  examples: {
    good: [
      // One village, listed for the flood and for the dam.
      'resources:\n  shelters: [{ name: 镇中学, location: 中学路, capacity: 100, keeper: { text: 后勤 } }]\n  evacuations:\n    - { area: 河口村, when: 洪水漫滩, people: 60, vulnerable: 3, mover: { text: 村支书 }, route: 村道, backupRoute: 步道, shelter: 镇中学 }\n    - { area: 河口村, when: 水库溃坝, people: 82, vulnerable: 9, mover: { text: 村支书 }, route: 村道, backupRoute: 步道, shelter: 镇中学 }',
      'resources:\n  shelters: [{ name: 镇中学, capacity: 100 }]\n  evacuations:\n    - { area: 河口村, people: 82, mover: { text: 村支书 }, route: 村道, backupRoute: 步道, shelter: 镇中学 }',
      'resources:\n  shelters: [{ name: 镇中学, capacity: 60 }, { name: 镇小学, capacity: 60 }]\n  evacuations:\n    - { area: 河口村, people: 82, mover: { text: 村支书 }, route: 村道, backupRoute: 步道, shelter: [镇中学, 镇小学] }',
    ],
    bad: [
      'resources:\n  shelters:\n    - name: 镇中学\n      capacity: 100   # ✗\n  evacuations:\n    - { area: 河口村, people: 82, mover: { text: 村支书 }, route: 村道, backupRoute: 步道, shelter: 镇中学 }\n    - { area: 老街, people: 30, mover: { text: 居委会主任 }, route: 老街, backupRoute: 步道, shelter: 镇中学 }',
      'resources:\n  shelters:\n    - name: 镇中学\n      capacity: 60   # ✗\n    - { name: 镇小学, capacity: 10 }\n  evacuations:\n    - { area: 河口村, people: 82, mover: { text: 村支书 }, route: 村道, backupRoute: 步道, shelter: [镇中学, 镇小学] }',
    ],
  },
})

function sheltersByName(plan: Plan, registries: readonly Registry[]): ReadonlyMap<string, Shelter> {
  const found = new Map<string, Shelter>()
  for (const shelters of [...registries.map((one) => one.shelters), plan.resources?.shelters])
    for (const shelter of shelters ?? []) {
      if (shelter.id) found.set(shelter.id, shelter)
      if (shelter.name) found.set(shelter.name, shelter)
    }
  return found
}

/** A place that is listed for several events empties once: its largest number counts. */
function peopleOf(rows: readonly Evacuation[]): number {
  const byArea = new Map<string, number>()
  for (const { area, people = 0 } of rows) byArea.set(area, Math.max(byArea.get(area) ?? 0, people))
  return [...byArea.values()].reduce((sum, people) => sum + people, 0)
}

interface Group {
  shelters: Shelter[]
  rows: Evacuation[]
}

/** Rows that share shelters, directly or through other rows, with all shelters that they may fill. */
function connected(rows: readonly Evacuation[], known: ReadonlyMap<string, Shelter>): Group[] {
  let groups: Group[] = []
  const groupOf = new Map<Shelter, Group>()
  for (const row of rows) {
    const own = sheltersOf(row, known)
    if (!own) continue
    const only = own[0] && groupOf.get(own[0])
    if (only && own.every((shelter) => groupOf.get(shelter) === only)) {
      only.rows.push(row)
      if (groups.at(-1) !== only) groups = [...groups.filter((group) => group !== only), only]
      continue
    }
    const touching = groups.filter(({ shelters }) => shelters.some((shelter) => own.includes(shelter)))
    const joined: Group = {
      shelters: [...new Set([...touching.flatMap(({ shelters }) => shelters), ...own])],
      rows: [...touching.flatMap(({ rows: before }) => before), row],
    }
    groups = [...groups.filter((group) => !touching.includes(group)), joined]
    for (const shelter of joined.shelters) groupOf.set(shelter, joined)
  }
  return groups
}

/** @returns the shelters of a row; undefined where one stands nowhere else, and has room that nobody told. */
function sheltersOf({ shelter: names = [] }: Evacuation, known: ReadonlyMap<string, Shelter>): Shelter[] | undefined {
  const found: Shelter[] = []
  for (const name of names) {
    const shelter = known.get(name)
    if (!shelter) return undefined
    found.push(shelter)
  }
  return found.length > 0 ? found : undefined
}
