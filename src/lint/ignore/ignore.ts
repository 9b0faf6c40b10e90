/** Takes out what comments ignore, and says which comments ignore nothing. */
import type { Values } from '../../base/locale.ts'
import { nearest } from '../../base/nearest.ts'
import type { Problem, Suppressed } from '../../base/problem.ts'
import { type Message, problem, type RawProblem } from '../../source/messages.ts'
import { type Directive, directivesOf } from './directive.ts'
import { IGNORES } from './messages.ts'

/** What is known about the rules that ran over a file. */
export interface RulesThatRan {
  /** Every rule there is. */
  known: readonly string[]
  /** Only comments about these are looked at, and only for what they ignore; all of them without it. */
  only?: ReadonlySet<string>
  /** @returns whether a rule was on and had what it needs; of others nobody knows what they would have found. */
  ran(rule: string): boolean
  /** The day by which expiry is judged, ISO. */
  date: string
}

export interface Ignoring {
  kept: Problem[]
  suppressed: Suppressed[]
  /** What is wrong with the comments themselves. */
  faults: RawProblem[]
}

/**
 * @param problems of one file
 * @param mayIgnore those that are no errors by themselves; what a law, a rule in force or the format demands stays
 */
export function ignoreByComments(
  { text, problems }: { text: string; problems: readonly Problem[] },
  mayIgnore: ReadonlySet<Problem>,
  rules: RulesThatRan,
): Ignoring {
  const read = directivesOf(text)
  const directives = read.directives.filter(({ rule }) => rules.only?.has(rule) ?? true)
  const faults = rules.only ? [] : read.faults
  const by = new Map<Problem, Directive>()
  for (const directive of directives) {
    const met = problems.filter((one) => isMet(directive, one))
    const isOver = directive.until !== undefined && directive.until < rules.date
    faults.push(...faultsOf(directive, { met, mayIgnore, rules, isOver }))
    if (!isOver) for (const one of met) if (mayIgnore.has(one) && !by.has(one)) by.set(one, directive)
  }
  return {
    kept: problems.filter((one) => !by.has(one)),
    suppressed: [...by].map(([one, { reason, owner, until, range }]) => ({
      kind: 'comment',
      problem: one,
      reason,
      ...(owner === undefined ? {} : { owner }),
      ...(until === undefined ? {} : { until }),
      at: range,
    })),
    faults,
  }
}

function isMet({ rule, line }: Directive, one: Problem): boolean {
  return one.rule === rule && (line === undefined || one.line === line)
}

interface Met {
  met: readonly Problem[]
  mayIgnore: ReadonlySet<Problem>
  rules: RulesThatRan
  isOver: boolean
}

function faultsOf({ rule: id, until = '', range }: Directive, { met, mayIgnore, rules, isOver }: Met): RawProblem[] {
  const fault = (message: Message, values: Values = {}): RawProblem[] => [problem(message, range, { id, ...values })]
  if (met.some((one) => !mayIgnore.has(one))) return fault(IGNORES.forbidden)
  if (met.length > 0) return isOver ? fault(IGNORES.expired, { until }) : []
  if (!rules.known.includes(id)) {
    const guess = nearest(id, rules.known)
    return guess === undefined ? fault(IGNORES.unknownRule) : fault(IGNORES.meantRule, { guess })
  }
  return rules.ran(id) ? fault(IGNORES.unused) : []
}
