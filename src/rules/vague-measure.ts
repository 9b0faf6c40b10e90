import type { Locale } from '../base/locale.ts'
import { remembering } from '../base/remember.ts'
import { isText } from '../model/directory.ts'
import { namesTime } from '../model/duration.ts'
import { effectiveMeasures, saidBy } from '../model/measures.ts'
import type { Measure } from '../model/plan.generated.ts'
import type { Tables, VagueWords } from '../model/tables/types.ts'
import { planRule, type Target } from './rule.ts'

export default planRule({
  id: 'vague-measure',
  title: { zh: '措施写明谁、多久', en: 'A measure says who, and how soon' },
  severity: 'info',
  sources: ['REAL-VAGUE', 'S-X09'],
  why: {
    zh: '“有关部门及时处置”没有说清谁在多久之内做什么。真实预案里这类词很多，所以只报总数。',
    en: '"Relevant departments act in a timely manner" says neither who nor how soon. Real plans are full of it, so only the rate is told.',
  },
  messages: {
    actor: {
      zh: '{total} 项措施中有 {count} 项没有说清指的是谁，例如“{word}”',
      en: '{count} of {total} measures are vague about who is meant, for example "{word}"',
    },
    time: {
      zh: '{total} 项措施中有 {count} 项没有说清多久之内做，例如“{word}”',
      en: '{count} of {total} measures are vague about time, for example "{word}"',
    },
  },
  hint: {
    zh: '写明 lead 和 within；确要视情的，写 asNeeded 和 when',
    en: 'Give lead and within; where it depends, asNeeded and when',
  },
  check(plan, report, { tables }) {
    const measures = effectiveMeasures(plan)
    const patterns = patternsOf(tables)
    for (const group of GROUPS) {
      const words = patterns[group][plan.language]
      const vague: { place: Target; word: string }[] = []
      for (const one of measures) {
        const word = group === 'actor' ? vagueActor(one.measure, words) : vagueTime(one.measure, words)
        if (word === undefined) continue
        const key = group === 'actor' && !words.test(one.measure.do ?? '') ? 'support' : 'do'
        vague.push({ place: { node: saidBy(one, key), key }, word })
      }
      const [first, ...more] = vague
      if (!first) continue
      const affected = more.map(({ place }) => place)
      report(group, { ...first.place, affected }, { count: vague.length, total: measures.length, word: first.word })
    }
  },
  examples: {
    good: [
      'measures:\n  - { lead: 值班室, do: 向县防办报告险情, within: 30min }',
      'measures:\n  - { lead: 值班室, do: 视情停止户外作业, asNeeded: true }\n  - { lead: 抢险队, do: 30分钟内迅速集结 }',
    ],
    bad: [
      'measures:\n  - { lead: 值班室, do: 及时报告险情 }   # ✗',
      'measures:\n  - { lead: 值班室, do: 通知有关部门到场 }   # ✗',
    ],
  },
})

const GROUPS = ['actor', 'time'] as const

/** One pattern for all vague words of a group and a language; a word in Latin letters must stand whole. */
const patternsOf = remembering(({ vagueWords }: Tables) => {
  const of = (group: VagueWords['group'], language: Locale): RegExp => {
    const words = vagueWords.flatMap((row) => (row.group === group ? row.words[language] : []))
    return new RegExp(words.map(whole).join('|') || '$^', 'i')
  }
  const inBoth = (group: VagueWords['group']) => ({ zh: of(group, 'zh'), en: of(group, 'en') })
  return { actor: inBoth('actor'), time: inBoth('time') }
})

function whole(word: string): string {
  return /^[a-z]/i.test(word) ? `\\b${word}\\b` : word
}

/** A lead that names nobody is told by another rule. */
function vagueActor(measure: Measure, words: RegExp): string | undefined {
  const found = words.exec(measure.do ?? '')
  if (found) return found[0]
  for (const body of measure.support ?? []) {
    const word = isText(body) ? words.exec(body.text)?.[0] : undefined
    if (word !== undefined) return word
  }
  return undefined
}

/** A vague word beside a number, a clock or a condition is not vague. */
function vagueTime(measure: Measure, words: RegExp): string | undefined {
  const word = words.exec(measure.do ?? '')?.[0]
  if (word === undefined) return undefined
  const { within, every, at, before, ahead, when, after, since, asNeeded, months } = measure
  const said = [within, every, at, before, ahead, when, after, since, asNeeded, months]
  return said.some((one) => one !== undefined) || namesTime(measure.do ?? '') ? undefined : word
}
