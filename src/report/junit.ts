/**
 * JUnit's XML, which most services show as tests: a suite for each file, a test for each rule that has something to say about
 * it. A test fails where the exit code does; lighter findings stand in the output of a test that passes. No times, so that
 * the same findings are the same bytes.
 */
import type { Locale } from '../base/locale.ts'
import type { FileReport, Problem } from '../base/problem.ts'
import { type CheckedFile, isFailure, onlyErrors, type ReportOptions, type Run } from './run.ts'
import { clean, told, toldPlaces } from './told.ts'
import { position, say, severityWord } from './words.ts'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** The only test of a file that nothing is said about. */
const PASSED = 'checked'
/** Problems that kept a file from being checked at all. */
const UNREADABLE = 'unreadable-file'

type Attributes = Readonly<Record<string, string | number>>

function escapeXml(text: string): string {
  return clean(text).replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? '')
}

/** Readers turn a bare line break or tab in an attribute into a blank. */
function attributesText(attributes: Attributes): string {
  const pairs = Object.entries(attributes).map(([name, value]) => {
    const text = escapeXml(String(value)).replaceAll(/[\n\t]/g, (character) => `&#${character.charCodeAt(0)};`)
    return ` ${name}="${text}"`
  })
  return pairs.join('')
}

function element(name: string, attributes: Attributes, content: string): string {
  const open = `<${name}${attributesText(attributes)}`
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`
}

/** Elements, each on lines of its own. */
function block(children: readonly string[]): string {
  return children.length === 0 ? '' : `\n${children.join('\n')}\n`
}

type Outcome = 'passed' | 'failure' | 'error' | 'skipped'

interface Test {
  outcome: Outcome
  xml: string
}

/** What all tests of a file share. Jenkins takes what stands after the last dot of a class name for the class. */
function testAttributes(path: string, name: string): Attributes {
  return { name, classname: path.replaceAll('.', '_'), file: path }
}

function problemText(path: string, problem: Problem, locale: Locale): string {
  const head = `${position(path, problem)}  ${severityWord(problem.severity, locale)}`
  return [head, ...told(problem, locale), ...toldPlaces(problem, locale)].join('\n')
}

/** The text is in the content as well as in the attribute: some services show the one, some the other. */
function ruleTest(file: CheckedFile, problems: readonly [Problem, ...Problem[]], locale: Locale): Test {
  const [first] = problems
  const failing = problems.find(({ severity }) => isFailure(severity, file.failOn))
  const outcome = first.rule === UNREADABLE ? 'error' : failing ? 'failure' : 'passed'
  const text = escapeXml(problems.map((problem) => problemText(file.path, problem, locale)).join('\n\n'))
  const { message, severity, line } = failing ?? first
  const more =
    problems.length > 1 ? `${locale === 'zh' ? '；' : '; '}${say('more', locale, { n: problems.length - 1 })}` : ''
  const result =
    outcome === 'passed'
      ? element('system-out', {}, text)
      : element(outcome, { message: message + more, type: severity }, text)
  const attributes = { ...testAttributes(file.path, first.rule), line, time: 0 }
  return { outcome, xml: element('testcase', attributes, block([result])) }
}

function byRule(problems: readonly Problem[]): [Problem, ...Problem[]][] {
  const groups = new Map<string, [Problem, ...Problem[]]>()
  for (const problem of problems) {
    const group = groups.get(problem.rule)
    if (group) group.push(problem)
    else groups.set(problem.rule, [problem])
  }
  return [...groups.values()]
}

function tests(file: CheckedFile, locale: Locale): Test[] {
  const found = byRule(file.problems).map((problems) => ruleTest(file, problems, locale))
  const skipped = file.skipped.map(({ rule, reason }): Test => {
    const result = element('skipped', { message: reason }, escapeXml(reason))
    return {
      outcome: 'skipped',
      xml: element('testcase', { ...testAttributes(file.path, rule), time: 0 }, block([result])),
    }
  })
  const xml = element('testcase', { ...testAttributes(file.path, PASSED), time: 0 }, '')
  return found.length > 0 ? [...found, ...skipped] : [{ outcome: 'passed', xml }, ...skipped]
}

function count(all: readonly Test[], outcome: Outcome): number {
  return all.filter((test) => test.outcome === outcome).length
}

function suite(path: string, all: readonly Test[], run: Run): string {
  const counts = { tests: all.length, failures: count(all, 'failure'), errors: count(all, 'error') }
  const property = (name: string, value: string): string => element('property', { name, value }, '')
  const properties = element('properties', {}, block([property('version', run.version), property('date', run.date)]))
  const attributes = { name: path, file: path, ...counts, skipped: count(all, 'skipped'), time: 0 }
  return element('testsuite', attributes, block([properties, ...all.map(({ xml }) => xml)]))
}

/** @returns the XML document, ending in a newline; without a file it holds no suite. */
export function junit(run: Run, { quiet, locale }: ReportOptions): string {
  const files = [...(quiet ? onlyErrors(run.files) : run.files), ...(run.missed ?? [])]
  const suites = files.map((file: FileReport) => ({ path: file.path, tests: tests(file, locale) }))
  const all = suites.flatMap((one) => one.tests)
  const counts = { tests: all.length, failures: count(all, 'failure'), errors: count(all, 'error') }
  const content = block(suites.map((one) => suite(one.path, one.tests, run)))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'plan', ...counts, time: 0 }, content)}\n`
}
