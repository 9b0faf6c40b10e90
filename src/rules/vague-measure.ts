import type { Locale } from '../base/locale.ts'
import { isText } from '../model/directory.ts'
import { namesTime } from '../model/duration.ts'
import { effectiveMeasures, saidBy } from '../model/measures.ts'
import type { Measure } from '../model/plan.generated.ts'
import type { Tables, VagueWords } from '../model/tables/types.ts'
import { planRule } from './rule.ts'

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
    for (const group of ['actor', 'time'] as const) {
      const words = patternOf(tables, group, plan.language)
      const vague = measures.flatMap((one) => {
        const word = group === 'actor' ? vagueActor(one.measure, words) : vagueTime(one.measure, words)
        const key = group === 'actor' && !words.test(one.measure.do ?? '') ? ('support' as const) : ('do' as const)
        return word === undefined ? [] : [{ place: { node: saidBy(one, key), key }, word }]
      })
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

const KNOWN = new WeakMap<Tables, Map<string, RegExp>>()

/** One pattern for all vague words of a group and a language; a word in Latin letters must stand whole. */
function patternOf(tables: Tables, group: VagueWords['group'], language: Locale): RegExp {
  const patterns = KNOWN.get(tables) ?? new Map<string, RegExp>()
  KNOWN.set(tables, patterns)
  const key = `${group} ${language}`
  const words = tables.vagueWords.flatMap((row) => (row.group === group ? row.words[language] : []))
  const known = patterns.get(key) ?? new RegExp(words.map(whole).join('|') || '$^', 'i')
  patterns.set(key, known)
  return known
}

function whole(word: string): string {
  return /^[a-z]/i.test(word) ? `\\b${word}\\b` : word
}

/** A lead that names nobody is told by another rule. */
function vagueActor(measure: Measure, words: RegExp): string | undefined {
  const bodies = (measure.support ?? []).filter(isText).map(({ text }) => text)
  return [measure.do ?? '', ...bodies].map((text) => words.exec(text)?.[0]).find((word) => word !== undefined)
}

/** A vague word beside a number, a clock or a condition is not vague. */
function vagueTime(measure: Measure, words: RegExp): string | undefined {
  const { within, every, at, before, ahead, when, after, since, asNeeded, months } = measure
  const said = [within, every, at, before, ahead, when, after, since, asNeeded, months]
  if (said.some((one) => one !== undefined) || namesTime(measure.do ?? '')) return undefined
  return words.exec(measure.do ?? '')?.[0]
}
