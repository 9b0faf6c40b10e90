import { contentsOf } from '../model/contents/contents.ts'
import { wordingOf } from '../model/contents/wording.ts'
import type { Definition, Plan } from '../model/plan.generated.ts'
import type { Field } from '../model/shape.ts'
import { SHAPES } from '../model/shapes.generated.ts'
import { planRule, together } from './rule.ts'

export default planRule({
  id: 'term-used',
  title: { zh: '术语有释义、不重复、用得上', en: 'Terms are explained once, and used' },
  severity: 'info',
  sources: ['FW33', 'S-L06'],
  why: {
    zh: '同一个词有两种释义，两个单位就有两种做法；没有释义的术语等于没写；写了不用的，多半是从别处抄来的。',
    en: 'With two meanings of one word two bodies act in two ways; a term without a meaning says nothing; one that is never used was likely copied from elsewhere.',
  },
  messages: {
    bare: {
      zh: '有 {count} 个术语没有释义，例如“{term}”',
      en: 'Terms without a meaning: {count}, for example "{term}"',
    },
    twice: { zh: '术语“{term}”写了两次', en: 'The term "{term}" is defined twice' },
    unused: {
      zh: '有 {count} 个术语在预案里没有用到，例如“{term}”',
      en: 'Terms that the plan never uses: {count}, for example "{term}"',
    },
  },
  hint: {
    zh: '补上 text（释义）或 when（判定标准）；重复的合并；用不到的删去',
    en: 'Give a text or a criterion (when); merge what is there twice; drop what is not used',
  },
  check(plan, report) {
    const definitions = plan.definitions ?? []
    const [one] = definitions
    if (!one) return
    const bare = definitions.filter(({ text, when }) => text === undefined && when === undefined)
    const empty = together(bare.map((node) => ({ node, key: 'term' })))
    if (empty) report('bare', empty, { count: bare.length, term: bare[0]?.term ?? '' })
    const doubled = definitions.filter((node, at) => definitions.slice(0, at).some((before) => isSame(before, node)))
    for (const node of doubled) report('twice', { node, key: 'term', severity: 'warning' }, { term: node.term })
    const unused = unusedTerms(plan, definitions).filter((node) => !doubled.includes(node) && !bare.includes(node))
    const idle = together(unused.map((node) => ({ node, key: 'term' })))
    if (idle) report('unused', idle, { count: unused.length, term: unused[0]?.term ?? '' })
  },
  examples: {
    good: [
      'definitions: [{ term: 断供, text: 连续一天无货。 }]\npurpose: 发生断供时有人管。',
      // A condition refers to it by its id.
      'definitions: [{ id: larger, term: 较大险情, text: 两小时内控制不住的险情。 }]\nresponse: { scale: [I], levels: [{ level: I, when: { class: larger } }] }',
      // Only its short form is used.
      'definitions: [{ term: 一线海堤, aliases: 海堤, text: 直接挡浪的堤。 }]\npurpose: 守住海堤。',
      // Used in the meaning of another term that is used.
      'definitions: [{ term: 三断, text: 断路、断电、断网的孤岛。 }, { term: 孤岛, text: 与外界失联的村。 }]\npurpose: 三断时有人管。',
      // Words that belong together.
      'definitions: [{ term: 红牌、黄牌, text: 禁止和限制进入。 }]\npurpose: 房屋挂红牌的，不得进入。',
      // Printed as the name of a column.
      'language: en\ndefinitions: [{ term: Recovery point, aliases: [RPO], text: Age of the newest data. }]\ngoals: [{ statement: Orders run again, rpo: 1h }]',
      'language: en\ndefinitions: [{ term: Operational period, text: Twelve hours. }]\npurpose: Two operational periods are staffed.',
    ],
    bad: [
      'definitions:\n  - { term: 断供 }   # ✗\npurpose: 发生断供时有人管。',
      'definitions:\n  - { term: 断供, text: 连续一天无货。 }\n  - { term: 断供, text: 连续三天无货。 }   # ✗\npurpose: 发生断供时有人管。',
      'definitions:\n  - { term: 紧急防汛期, text: 依法宣布的时期。 }   # ✗\npurpose: 发生断供时有人管。',
    ],
  },
})

function wordsOf({ term, aliases = [] }: Definition): string[] {
  return [term, ...aliases].map((word) => word.trim().toLowerCase())
}

function isSame(a: Definition, b: Definition): boolean {
  const words = wordsOf(a)
  return wordsOf(b).some((word) => words.includes(word))
}

function unusedTerms(plan: Plan, definitions: readonly Definition[]): Definition[] {
  const { spoken, named } = wordingOf(plan)
  // Case tells nothing apart, and only Latin letters have it.
  const isLatin = definitions.some((definition) => /[a-z]/i.test(wordsOf(definition).join('')))
  const said = isLatin ? [spoken.toLowerCase(), named().toLowerCase()] : [spoken, named()]
  const pointedAt = contentsOf(plan).names.filter(({ way }) => way.space === 'definition')
  const referred = new Set(pointedAt.map(({ value }) => String(value).toLowerCase()))
  const idle = definitions.filter((definition) => {
    const words = partsOf(definition)
    if ([...words, definition.id ?? ''].some((word) => referred.has(word.toLowerCase()))) return false
    const others = definitions.filter((other) => other !== definition).map(({ text = '' }) => text.toLowerCase())
    return !words.some((word) => [...said, ...others].some((text) => text.includes(word)))
  })
  if (idle.length === 0) return []
  const printed = labelsOf(plan)
  return idle.filter((definition) => !wordsOf(definition).some((word) => printed.includes(word)))
}

/** One entry may explain words that belong together: 首报、续报、终报. */
function partsOf(definition: Definition): string[] {
  return wordsOf(definition)
    .flatMap((word) => word.split(/[、／]/))
    .filter((word) => word !== '')
}

/** The words under which the plan's data are printed: a goal's recovery point stands there as such. */
function labelsOf(plan: Plan): string {
  const labels = new Set<string>()
  for (const [shape, nodes] of contentsOf(plan).objects)
    for (const node of nodes)
      for (const key of Object.keys(node)) {
        const field: Field | undefined = (SHAPES[shape].fields as Readonly<Record<string, Field>>)[key]
        if (field) labels.add(field[plan.language])
      }
  return [...labels].join('\n').toLowerCase()
}
