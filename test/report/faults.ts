/** What readers of the formats for programs would stumble over; each check returns one sentence per fault. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { all, childrenOf, type Element, parseXml } from '../docx/xml.ts'

const CHARACTER = /(?:[\w.~:/?[\]@!$&'()*+,;=-]|%[0-9A-F]{2})/
const REFERENCE = new RegExp(`^${CHARACTER.source}*(?:#${CHARACTER.source}*)?$`)

/** Whether a text is a URI of RFC 3986, in its normal form (hexadecimal digits in capitals). */
function isUri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:./.test(text) && REFERENCE.test(text)
}

/** A relative reference must not have a colon in its first segment. */
function isUriReference(text: string): boolean {
  return isUri(text) || (REFERENCE.test(text) && !/^[^/?#]*:/.test(text))
}

const ajv = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false })
ajv.addFormat('uri', isUri)
ajv.addFormat('uri-reference', isUriReference)
const validate = ajv.compile(JSON.parse(readFileSync(new URL('sarif-2.1.0.schema.json', import.meta.url), 'utf8')))

interface Location {
  id?: number
  physicalLocation: { artifactLocation: { uri: string; index?: number }; region?: Region }
}
interface Region {
  startLine: number
  startColumn: number
  endColumn: number
}
interface Reference {
  id: string
  index?: number
}
export interface Result {
  ruleId: string
  ruleIndex?: number
  level: string
  message: { text: string }
  locations: Location[]
  relatedLocations?: Location[]
  partialFingerprints: Record<string, string>
}
interface Notification {
  level: string
  message: { text: string }
  descriptor: Reference
  associatedRule?: Reference
  locations?: Location[]
}
export interface SarifRun {
  tool: { driver: { rules: { id: string; helpUri: string }[]; notifications: { id: string }[] } }
  invocations: {
    executionSuccessful: boolean
    toolExecutionNotifications: Notification[]
    toolConfigurationNotifications: Notification[]
  }[]
  artifacts: { location: { uri: string } }[]
  results: Result[]
}

/** @returns the only run of a SARIF log. */
export function sarifRun(text: string): SarifRun {
  return JSON.parse(text).runs[0]
}

/** @returns where a result is; all of ours are somewhere. */
export function placeOf({ locations: [first] }: Result): { path: string; region: Region } {
  const { artifactLocation, region } = first?.physicalLocation ?? {}
  if (!artifactLocation || !region) throw new Error('a result that is nowhere')
  return { path: decodeURIComponent(artifactLocation.uri), region }
}

export function notifications({ invocations }: SarifRun): Notification[] {
  return invocations.flatMap((one) => [...one.toolExecutionNotifications, ...one.toolConfigurationNotifications])
}

/** The schema, and what it cannot say: that indexes, links and counts lead where they should. */
export function sarifFaults(text: string): string[] {
  const log = JSON.parse(text)
  if (!validate(log)) return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
  const run = sarifRun(text)
  const { rules, notifications: kinds } = run.tool.driver
  const faults: string[] = []
  const refer = (list: readonly { id: string }[], { id, index }: Reference): void => {
    if (index !== undefined && list[index]?.id !== id) faults.push(`${id} is not at ${index}`)
  }
  const locations = run.results.flatMap(({ locations, relatedLocations = [] }) => [...locations, ...relatedLocations])
  for (const { physicalLocation } of [...locations, ...notifications(run).flatMap((one) => one.locations ?? [])]) {
    const { uri, index } = physicalLocation.artifactLocation
    if (index !== undefined && run.artifacts[index]?.location.uri !== uri) faults.push(`${uri} is not at ${index}`)
  }
  for (const result of run.results) {
    refer(rules, { id: result.ruleId, ...(result.ruleIndex === undefined ? {} : { index: result.ruleIndex }) })
    const ids = (result.relatedLocations ?? []).map(({ id }) => String(id))
    const links = [...result.message.text.matchAll(/\]\(([^)]*)\)/g)].map(([, id = '']) => id)
    if (links.some((id) => !ids.includes(id))) faults.push(`${result.ruleId}: a link to ${links} of ${ids}`)
    if (/(?<!\{)\{\d+\}/.test(result.message.text)) faults.push(`${result.ruleId}: a placeholder`)
  }
  for (const { descriptor, associatedRule } of notifications(run)) {
    refer(kinds, descriptor)
    if (associatedRule) refer(rules, associatedRule)
  }
  const isWhole = notifications(run).every(({ level }) => level !== 'error')
  if (run.invocations[0]?.executionSuccessful !== isWhole) faults.push('success and notifications disagree')
  const fingerprints = run.results.map((one) => one.partialFingerprints['finding/v1'])
  return [...faults, ...twice(fingerprints), ...twice(rules.map(({ id }) => id))]
}

function twice(texts: readonly (string | undefined)[]): string[] {
  return texts
    .filter((text, index) => text === undefined || texts.indexOf(text) !== index)
    .map((text) => `twice: ${text}`)
}

/** Attributes by element, as the services that read the format know them. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  testsuites: 'name tests failures errors time',
  testsuite: 'name file tests failures errors skipped time',
  properties: '',
  property: 'name value',
  testcase: 'name classname file line time',
  failure: 'message type',
  error: 'message type',
  skipped: 'message',
  'system-out': '',
}

export function junitFaults(text: string): string[] {
  const faults: string[] = []
  if (!text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')) faults.push('no declaration')
  if (/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text)) faults.push('a character that XML forbids')
  if (/&(?!(?:amp|lt|gt|quot|#\d+);)/.test(text)) faults.push('a bare &')
  const root = parseXml(text)
  if (root.name !== 'testsuites') faults.push(`the root is ${root.name}`)
  for (const element of [root, ...all(root, ...Object.keys(ATTRIBUTES))]) {
    const known = ATTRIBUTES[element.name]?.split(' ')
    const strange = Object.keys(element.attributes).filter((name) => !known?.includes(name))
    if (strange.length > 0) faults.push(`${element.name} with ${strange}`)
  }
  for (const suite of childrenOf(root)) {
    faults.push(...counts(suite, ['failures', 'errors', 'skipped']))
    faults.push(...twice(childrenOf(suite, 'testcase').map(({ attributes }) => attributes.name)))
    for (const { attributes } of childrenOf(suite, 'testcase'))
      if (attributes.classname?.includes('.') !== false) faults.push(`class ${attributes.classname}`)
  }
  return [
    ...faults,
    ...counts(root, ['failures', 'errors']),
    ...twice(childrenOf(root).map((one) => one.attributes.name)),
  ]
}

const OUTCOME: Readonly<Record<string, string>> = { failures: 'failure', errors: 'error', skipped: 'skipped' }

function counts(element: Element, names: readonly string[]): string[] {
  const real = { tests: all(element, 'testcase').length } as Record<string, number>
  for (const name of names) real[name] = all(element, OUTCOME[name] ?? '').length
  const wrong = Object.entries(real).filter(([name, count]) => element.attributes[name] !== String(count))
  return wrong.map(([name, count]) => `${element.name}: ${count} ${name}, not ${element.attributes[name]}`)
}

export interface Issue {
  description: string
  check_name: string
  fingerprint: string
  severity: string
  location: { path: string; lines: { begin: number; end: number } }
}

export function gitlabFaults(text: string): string[] {
  if (!text.startsWith('[')) return ['does not begin with [']
  const issues = JSON.parse(text) as Issue[]
  const faults = issues.flatMap(({ description, check_name, severity, location }) => [
    ...(/^[^\n\r]+$/.test(description) && check_name !== '' ? [] : [`${check_name}: ${description}`]),
    ...(['info', 'minor', 'major', 'critical', 'blocker'].includes(severity) ? [] : [severity]),
    ...(location.lines.begin >= 1 && location.lines.end >= location.lines.begin ? [] : [JSON.stringify(location)]),
    ...(/^(\.\/|$)/.test(location.path) ? [`path ${location.path}`] : []),
  ])
  return [...faults, ...twice(issues.map(({ fingerprint }) => fingerprint))]
}

export function compactFaults(text: string): string[] {
  const lines = text.split('\n')
  if (lines.pop() !== '') return ['the last line is not ended']
  const isLine = (line: string): boolean =>
    /^[^\p{Cc}\u2028\u2029]+:\d+:\d+: (error|warning|info): .+ \[[a-z-]+\]$/u.test(line)
  return lines.filter((line) => !isLine(line))
}
