import { textOf, type Wording, wordingOf } from '../model/contents/wording.ts'
import type { Plan } from '../model/plan.generated.ts'
import { planRule, together } from './rule.ts'

/** Known to everybody, whatever the trade. */
const KNOWN: ReadonlySet<string> = new Set(
  'AM PM US UN TV ID OK GPS SMS APP LED USB AED CPR ICU VHF UHF FM WIFI PDF ABC CO'.split(' '),
)

/**
 * Two to six capitals, alone: no part of a number of a standard, a model, or a longer word, nor letters that count (AB角, ABC类).
 * What stands around them is looked at apart: one pattern for all takes ten times as long over a whole plan.
 */
const CAPITALS = /[A-Z]{2,}/g
const GLUED_BEFORE = /[\w./&+-]$/
const GLUED_AFTER = /^(?:[\w/&+]|[-.]\w| ?\d|["”’]?[角级类型岗座栋区])/

/** Below this a reader finds the meaning beside it. */
const OFTEN = 3

export default planRule({
  id: 'abbreviation-declared',
  title: { zh: '字母缩写有说明', en: 'Abbreviations are explained' },
  severity: 'info',
  sources: ['FW33', 'S-L06'],
  why: {
    zh: '别的部门、志愿者和夜班人员不一定认得本行的缩写。',
    en: "Other agencies, volunteers and the night shift may not know a trade's abbreviations.",
  },
  messages: {
    unknown: {
      zh: '缩写“{abbreviation}”用了 {count} 次，没有说明',
      en: '"{abbreviation}" is used {count} times and never explained',
    },
  },
  hint: {
    zh: '第一次用时写全称，或者列进 definitions（term 写全称，aliases 写缩写）',
    en: 'Write it out where it comes first, or list it in definitions (term in full, the letters as alias)',
  },
  check(plan, report) {
    const wording = wordingOf(plan)
    for (const [abbreviation, count] of countAll(wording.spoken)) {
      if (count < OFTEN || KNOWN.has(abbreviation) || isExplained(abbreviation, wording, plan)) continue
      const whole = new RegExp(`(?<![\\w-])${abbreviation}(?![\\w-])`)
      const places = wording.prose.filter(({ value }) => whole.test(textOf(value)))
      const targets = places.map(({ owner, way }) => ({ node: owner, key: way.key }))
      const place = together(targets)
      if (place) report('unknown', place, { abbreviation, count })
    }
  },
  examples: {
    good: [
      // A body or a term has it as another name.
      'language: en\nactors: [{ name: Emergency Operations Center, aliases: [EOC], duties: Coordinates. }]\npurpose: The EOC opens. The EOC decides. The EOC closes.',
      // Written out where it comes first.
      'language: en\npurpose: The Joint Information Center (JIC) opens. The JIC speaks. The JIC closes.',
      // Capitals that shout are words.
      'language: en\npurpose: Do NOT enter. Do NOT smoke. Do NOT use lifts. What is not allowed stays so.',
      // Letters that count.
      'purpose: 实行“AB”角，AB角互为备份，AB角每季轮换。',
      // Numbers of standards and grades in Roman letters.
      'purpose: 按 GB 18218 和 GB/T 29639-2020 编制，III 级响应、III 级预警、III 级险情同此，GB 50016 同此。',
    ],
    bad: [
      'language: en\npurpose: The MACC sets priorities. The MACC meets twice a day. What the MACC decides is done.   # ✗',
      'purpose: 由EMC启动，EMC每日会商，EMC宣布终止。   # ✗',
    ],
  },
})

function countAll(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  CAPITALS.lastIndex = 0
  for (let hit = CAPITALS.exec(text); hit; hit = CAPITALS.exec(text)) {
    const { 0: found, index } = hit
    if (found.length > 6 || /^[IVX]+$/.test(found)) continue
    const after = index + found.length
    if (GLUED_BEFORE.test(text.charAt(index - 1)) || GLUED_AFTER.test(text.slice(after, after + 2))) continue
    counts.set(found, (counts.get(found) ?? 0) + 1)
  }
  return counts
}

/** By a name, a term, brackets after the full words, or because it is a word in capitals. */
function isExplained(abbreviation: string, { spoken, named }: Wording, { definitions = [] }: Plan): boolean {
  const has = (text: string): boolean => new RegExp(`(?<![A-Za-z])${abbreviation}s?(?![A-Za-z])`).test(text)
  if (definitions.some(({ term, aliases = [], text = '' }) => [term, ...aliases, text].some(has))) return true
  const explained = new RegExp(
    `[(（][^)）]{0,20}\\b${abbreviation}s?\\b[^)）]{0,4}[)）]|\\b${abbreviation}\\s?[(（]|简称.?${abbreviation}|\\b${abbreviation.toLowerCase()}\\b`,
  )
  return has(named()) || explained.test(spoken)
}
