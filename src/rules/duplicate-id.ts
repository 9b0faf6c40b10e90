import { contentsOf } from '../model/contents/contents.ts'
import type { ShapeName } from '../model/shapes.generated.ts'
import { type Document, documentRule, type Target } from './rule.ts'

/** What shares one space of ids: two bodies may not, a body and a measure may. */
const SPACES: Partial<Record<ShapeName, string>> = {
  actor: 'actor',
  member: 'actor',
  post: 'post',
  recordEntry: 'entry',
}

const SHARED: ReadonlySet<string> = new Set(Object.values(SPACES))

export default documentRule({
  id: 'duplicate-id',
  title: { zh: '标识不重复', en: 'An id names one thing' },
  severity: 'error',
  sources: ['FORMAT'],
  why: {
    zh: '两处用同一个 id，引用它的措施就不知道指的是哪一个。',
    en: 'Two things with one id: whoever refers to it cannot know which is meant.',
  },
  messages: { twice: { zh: '“{id}”用了 {count} 次，引用时分不清', en: 'The id "{id}" is used {count} times' } },
  hint: { zh: '给其中一处换一个 id', en: 'Give one of them another id' },
  check(document, report) {
    if (!holdsTwice(document)) return
    const found = new Map<string, { id: string; targets: Target[] }>()
    const { objects, ids } = contentsOf(document)
    for (const shape of objects.keys())
      for (const { owner: node, way, value: id } of ids.get(shape) ?? []) {
        if (typeof id !== 'string' || node === (document as unknown)) continue
        const name = nameOf(shape, id, node)
        const known = found.get(name)
        if (known) known.targets.push({ node, key: way.key })
        else found.set(name, { id, targets: [{ node, key: way.key }] })
      }
    for (const { id, targets } of found.values()) {
      const [first, ...affected] = targets
      if (first && affected.length > 0) report('twice', { ...first, affected }, { id, count: targets.length })
    }
  },
  examples: {
    good: ['goals:\n  - { id: safe, statement: 无人员伤亡 }\n  - { id: report, statement: 按时报告 }'],
    bad: [
      'goals:\n  - { id: safe, statement: 无人员伤亡 }   # ✗\n  - { id: safe, statement: 按时报告 }',
      'response:\n  levels:\n    - { level: II, when: 十人以上被困 }   # ✗\n    - { level: II, when: 三人以上被困 }',
    ],
  },
})

/** Hardly any document does: then no place is kept. */
function holdsTwice(document: Document): boolean {
  const { ids } = contentsOf(document)
  const known = new Map<string, Set<string>>()
  for (const [shape, leaves] of ids) {
    const space = SPACES[shape] ?? shape
    if (leaves.length < 2 && !SHARED.has(space)) continue
    let names = known.get(space)
    if (!names) {
      names = new Set()
      known.set(space, names)
    }
    const before = names.size
    for (const { value } of leaves) if (typeof value === 'string') names.add(value)
    if (names.size - before < leaves.length) return true
  }
  return false
}

/** A response level may be written once for each of its hazards. */
function nameOf(shape: ShapeName, id: string, node: Readonly<Record<string, unknown>>): string {
  const hazards = shape === 'responseLevel' ? JSON.stringify(node.hazards) : ''
  return `${SPACES[shape] ?? shape} ${id} ${hazards}`
}
