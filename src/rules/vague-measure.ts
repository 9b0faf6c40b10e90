import { isText } from '../model/directory.ts'
import { effectiveMeasures } from '../model/measures.ts'
import type { Measure } from '../model/plan.generated.ts'
import type { VagueWords } from '../model/requirement.ts'
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
      zh: '{count} 项措施的执行者含糊（共 {total} 项），例如“{word}”',
      en: '{count} of {total} measures are vague about who acts, for example "{word}"',
    },
    time: {
      zh: '{count} 项措施的时间含糊（共 {total} 项），例如“{word}”',
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
      const words = wordsOf(tables.vagueWords, group, plan.language)
      const vague = measures.flatMap(({ measure, node }) => {
        const word = group === 'actor' ? vagueActor(measure, words) : vagueTime(measure, words)
        return word === undefined ? [] : [{ node, word }]
      })
      const [first, ...more] = vague
      if (!first) continue
      const affected = more.map(({ node }) => ({ node, key: 'do' }))
      report(
        group,
        { node: first.node, key: 'do', affected },
        { count: vague.length, total: measures.length, word: first.word },
      )
    }
  },
  examples: {
    good: ['measures:\n  - { lead: 值班室, do: 向县防办报告险情, within: 30min }'],
    bad: [
      'measures:\n  - { lead: 值班室, do: 及时报告险情 }   # ✗',
      'measures:\n  - { lead: 值班室, do: 通知有关部门到场 }   # ✗',
    ],
  },
})

function wordsOf(rows: readonly VagueWords[], group: 'actor' | 'time', language: 'zh' | 'en'): string[] {
  return rows.filter((row) => row.group === group).flatMap((row) => row.words[language])
}

function vagueActor(measure: Measure, words: readonly string[]): string | undefined {
  const bodies = [...(measure.lead ?? []), ...(measure.support ?? [])].filter(isText).map(({ text }) => text)
  const texts = [...bodies, measure.do ?? '']
  return words.find((word) => texts.some((text) => says(text, word)))
}

/** A vague word beside a number, a clock or a condition is not vague. */
function vagueTime(measure: Measure, words: readonly string[]): string | undefined {
  const { within, every, at, before, ahead, when, after, since } = measure
  if ([within, every, at, before, ahead, when, after, since].some((said) => said !== undefined)) return undefined
  return words.find((word) => says(measure.do ?? '', word))
}

function says(text: string, word: string): boolean {
  return /^[a-z]/i.test(word) ? new RegExp(`\\b${word}\\b`, 'i').test(text) : text.includes(word)
}
