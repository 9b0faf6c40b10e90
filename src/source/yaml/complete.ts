/** The complete way through YAML: every problem in plan words, with its place. Slower; used when the fast way declines. */

import { LIMITS, problem, type RawProblem, VALUES } from '../messages.ts'
import { CONTROL, codeOf, DataBuilder, DEPTH_LIMIT, PROBLEM_LIMIT } from './data.ts'
import { diagnose } from './diagnose.ts'
import type { Composed, Lines, YamlDocument } from './document.ts'
import { yamlLibrary } from './document.ts'
import type { Survey } from './survey.ts'
import { swallowedTail } from './swallowed.ts'
import { SYNTAX } from './syntax-messages.ts'

export interface CompleteResult {
  data: unknown
  problems: RawProblem[]
}

/** What the plan format forbids although YAML allows it: one problem for each kind, at its first place. */
function forbidden(survey: Survey, lines: Lines): RawProblem[] {
  const problems: RawProblem[] = []
  const [directive] = survey.directives
  if (directive) {
    const source = directive.source.trimEnd()
    const range = lines.range(directive.offset, directive.offset + source.length)
    problems.push(problem(SYNTAX.directive, range, { text: source }))
  }
  const tag = survey.tags.reduce<Survey['tags'][number] | undefined>(
    (least, next) => (!least || next.offset < least.offset ? next : least),
    undefined,
  )
  if (tag) {
    const range = lines.range(tag.offset, tag.offset + tag.source.length)
    problems.push(problem(SYNTAX.tag, range, { text: tag.source }))
  }
  const [second] = survey.documents
  if (second !== undefined) problems.push(problem(SYNTAX.documents, lines.range(second, second + 3)))
  return problems
}

function controlCharacters(lines: Lines): RawProblem[] {
  const first = lines.text.search(CONTROL)
  if (first < 0) return []
  // Counted by what is left, not by collecting matches: there may be millions.
  const count = lines.text.length - lines.text.replace(CONTROL, '').length
  return [problem(VALUES.control, lines.range(first), { count, code: codeOf(lines.text) })]
}

function swallowedTails(composed: Composed, lines: Lines): RawProblem[] {
  const { text } = lines
  const problems: RawProblem[] = []
  yamlLibrary().visit(composed, {
    Scalar(_key, node) {
      const end = node.range?.[1] ?? 0
      if (problems.length >= PROBLEM_LIMIT || node.type !== 'PLAIN') return
      if (typeof node.value !== 'string' || !text.startsWith(' #', end)) return
      const lineEnd = text.indexOf('\n', end)
      const rest = text.slice(end, lineEnd < 0 ? text.length : lineEnd).trimEnd()
      const tail = swallowedTail(node.source ?? '', rest)
      if (tail === undefined) return
      const values = { text: tail, whole: `${node.source} ${tail}` }
      problems.push(problem(VALUES.swallowed, lines.range(end + 1, end + 1 + tail.length), values))
    },
  })
  return problems
}

/** @param document the composed text; positions stay usable even where the data is not */
export function readComplete({ lines, survey, composed }: YamlDocument): CompleteResult {
  if (!composed) {
    const range = lines.range(survey.tooDeep ?? 0)
    return { data: undefined, problems: [problem(LIMITS.depth, range, { limit: DEPTH_LIMIT })] }
  }
  const problems = forbidden(survey, lines)
  const structural = new Set(problems.map(({ range }) => range?.line))
  const syntax = survey.directives.length > 0 ? undefined : diagnose(composed.errors, lines, survey)
  if (syntax && !structural.has(syntax.range?.line)) problems.push(syntax)
  problems.push(...controlCharacters(lines))
  if (syntax || structural.size > 0) return { data: undefined, problems }
  const builder = new DataBuilder(lines)
  const data = builder.build(composed.contents)
  return { data, problems: [...problems, ...builder.problems, ...swallowedTails(composed, lines)] }
}
