import { type Directory, isText, referenceTexts } from '../model/directory.ts'
import type { Plan, Reference, ResponseLevel, Termination } from '../model/plan.generated.ts'
import { GOVERNMENT_TYPES } from '../model/requirement.ts'
import { effectiveLevels, expandLevels, levelLabel, scaleOf } from '../model/response/levels.ts'
import { countryOf } from '../model/tables/applies.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'termination-starter',
  title: { zh: '谁启动，谁终止', en: 'Whoever starts a response ends it' },
  severity: 'info',
  sources: ['NP25', 'REAL-ACTIVATION'],
  why: {
    zh: '启动的人和终止的人不是一个，又没有说明，就可能一边还在救，一边已经宣布结束。',
    en: 'Where another than the starter ends the response, and nothing says why, one may declare the end while the other still saves lives.',
  },
  messages: {
    another: {
      zh: '“{level}”由{starter}决定启动，却由{ender}决定终止',
      en: '"{level}" is started by {starter}, but ended by {ender}',
    },
  },
  hint: {
    zh: '改为同一决定人，或写 byStarter: true；确需由别人终止的，在 text 里说明',
    en: 'Name the same decider, or write byStarter: true; where another has to end it, say why in text',
  },
  check(plan, report, { directory }) {
    if (countryOf(plan) !== 'CN' || !GOVERNMENT_TYPES.has(plan.type)) return
    for (const end of plan.response?.termination ?? []) {
      if (!end.decider?.length || end.byStarter || end.automatic || end.text !== undefined) continue
      const level = endedByAnother(plan, end, directory)
      if (!level) continue
      const starter = referenceTexts(level.decider ?? [])
      const ender = referenceTexts(end.decider)
      report('another', { node: end, key: 'decider' }, { level: levelLabel(plan, level.level), starter, ender })
    }
  },
  examples: {
    good: [
      'type: special\nactors: [{ name: 县防指, kind: command, head: 县长, deputies: [副县长], duties: 指挥 }]\nresponse:\n  levels: [{ level: I, decider: 县长 }]\n  termination: [{ levels: [I], when: 险情排除, decider: 县防指 }]',
      'type: special\nactors: [{ name: 县防指, kind: command, head: 县长, deputies: [副县长], duties: 指挥 }, { name: 县防办, kind: office, head: 主任, duties: 值班 }]\nresponse:\n  levels: [{ level: I, decider: 县长 }]\n  termination: [{ levels: [I], when: 险情排除, decider: 县防办, text: 受指挥长委托，由防办终止。 }]',
      'response:\n  levels: [{ level: I, decider: { text: 指挥长 } }]\n  termination: [{ levels: [I], when: 险情排除, byStarter: true }]',
    ],
    bad: [
      'type: special\nactors: [{ name: 县防指, kind: command, head: 县长, deputies: [副县长], duties: 指挥 }, { name: 县防办, kind: office, head: 主任, duties: 值班 }]\nresponse:\n  levels: [{ level: I, decider: 县长 }]\n  termination:\n    - { levels: [I], when: 险情排除, decider: 县防办 }   # ✗',
    ],
  },
})

/** @returns the first level the end is about that none of its deciders, nor the body of one, may start. */
function endedByAnother(plan: Plan, end: Termination, directory: Directory): ResponseLevel | undefined {
  const levels = end.levels?.length ? expandLevels(plan, end.levels) : scaleOf(plan)
  const enders = [...(end.decider ?? []), ...(end.approver ?? [])]
  if (enders.some(isText)) return undefined
  return effectiveLevels(plan)
    .map(({ entry }) => entry)
    .filter(({ level, decider }) => levels.includes(level) && decider?.length)
    .find(({ decider = [], approver = [], delegate = [] }) => {
      const starters = [...decider, ...approver, ...delegate]
      return !starters.some(isText) && areApart(starters, enders, directory)
    })
}

/** Unknown names are told elsewhere, and decide nothing here. */
function areApart(starters: readonly Reference[], enders: readonly Reference[], directory: Directory): boolean {
  const [own, others] = [peopleOf(starters, directory), peopleOf(enders, directory)]
  return own !== undefined && others !== undefined && [...own].every((one) => !others.has(one))
}

/** The bodies to which they belong, and the names of those who hold the posts: one person may sit in two bodies. */
function peopleOf(references: readonly Reference[], directory: Directory): Set<object | string> | undefined {
  const found = new Set<object | string>()
  for (const reference of references) {
    const named = directory.resolve(reference)
    if (!named) return undefined
    const { actor } = named.body ?? named.office.body
    found.add(actor)
    for (const { body, post } of directory.offices)
      if (post.name !== undefined && (named.office ? post === named.office.post : body.actor === actor))
        found.add(post.name)
  }
  return found
}
