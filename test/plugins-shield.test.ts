/** What rules of an office's own are given, others read too. */
import { describe, expect, it } from 'vitest'
import { type LintOptions, lintSource, readDocument } from '../src/lint/lint.ts'
import type { Tools } from '../src/lint/plugin/api.ts'
import { readPlugin } from '../src/lint/plugin/read.ts'
import { repositoryOf } from '../src/lint/repository.ts'
import { parseSource } from '../src/source/source.ts'
import { DATE, plan, REGISTRY } from './repository/little.ts'

type Check = Parameters<Tools['planRule']>[0]['check']

const sourceOf = (text: string) => parseSource('a.yaml', new TextEncoder().encode(text))
const OWN = plan({ id: 'own', rest: 'planSystem: { parent: top }\nactors: [区政府, { name: 抢险队, head: 队长 }]\n' })
const TOP = plan({ id: 'top', rest: 'actors: [区政府, { name: 区应急委, head: 区长 }]\n' })

/** @returns what is told when one rule does something, and another tells all that it reads. */
function told(first: Check): string[] {
  const rule = (id: string, check: Check) => ({
    ...{ id, title: '标题', severity: 'info', why: '为什么', hint: '怎么改', sources: ['FORMAT-NONE'] },
    ...{ sources: [{ document: '要求', binding: 'practice' }], messages: { seen: '{all}' }, check },
  })
  const seeing: Check = (own, report, { directory, repository }) => {
    const all = [
      own,
      directory.bodyOf('区应急委')?.actor,
      repository.registries,
      repository.plan('top'),
      [...repository.planNames],
    ]
    report('seen', { node: own }, { all: JSON.stringify(all) })
  }
  const make = ({ planRule }: Tools) =>
    [rule('ours/a', first), rule('ours/b', seeing)].map((one) => planRule(one as never))
  const read = readPlugin({ default: make }, './ours.mjs', new Set())
  if ('fault' in read) throw new Error(read.fault.text.en)
  const beside = [TOP, REGISTRY].flatMap((text) => readDocument(sourceOf(text)).document ?? [])
  const options: LintOptions = {
    date: DATE,
    locale: 'en',
    rules: read.rules,
    settings: {},
    repository: repositoryOf(beside),
  }
  return lintSource(sourceOf(OWN), options).problems.map(({ rule: id, message }) => `${id}: ${message}`)
}

/** Says so where there is nothing to change. */
function give<One extends object>(one: One | undefined, more: Partial<One>): void {
  if (one === undefined) throw new Error('nothing there')
  Object.assign(one, more)
}

describe('a rule that changes', () => {
  const SOUND = told(() => undefined)

  it.each<[string, Check]>([
    ['the plan', (own) => give(own, { title: '其他' })],
    ['a list of it', (own) => void own.actors.reverse()],
    ['a key that is not there', (own) => give(own, { purpose: { text: '其他' } })],
    ['a key that it takes away', (own) => void delete own.planSystem],
    [
      'a body of the plan above',
      (_own, _, { directory }) => give(directory.bodyOf('区应急委')?.actor, { name: '其他' }),
    ],
    [
      'a post of the plan above',
      (_own, _, { directory }) => give(directory.resolve('区长')?.office?.post, { name: '其他' }),
    ],
    ['a registry', (_own, _, { repository }) => give(repository.registries[0], { title: '其他' })],
    ['the names of plans', (_own, _, { repository }) => void (repository.planNames as Set<string>).add('other')],
    [
      'the names of plans, by taking one away',
      (_own, _, { repository }) => void (repository.planNames as Set<string>).delete('top'),
    ],
    ['a plan beside it', (_own, _, { repository }) => give(repository.plan('top'), { title: '其他' })],
  ])('%s is told as such, and nobody sees a change', (_, change) => {
    expect(SOUND).toHaveLength(1)
    const [failed, ...others] = told(change).sort((a, b) => Number(a.startsWith('ours')) - Number(b.startsWith('ours')))
    expect(failed).toMatch(/^plugin-failed: the rule "ours\/a" of \.\/ours\.mjs tried to change what it was given/)
    expect(others).toEqual(SOUND)
  })

  it('something of its own fails as before', () => {
    const [failed] = told((_own, report) => report.skip(give(undefined, {}) as never))
      .sort()
      .reverse()
    expect(failed).toMatch(/^plugin-failed: .* failed and did not check everything/)
  })
})
