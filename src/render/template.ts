/** Templates: EJS that prints Markdown. Code made from a template is the same whether it was compiled at build or at run time. */
import { UsageError } from '../base/errors.ts'
import type { Localized } from '../base/locale.ts'

/** What the code of a template needs beside its `v`. */
export interface TemplateHost {
  /** Turns the value of a `<%= … %>` into what is printed. */
  escapeFn(value: unknown): string
  include(): never
  /** Takes a piece of output and the template's line it begins on. */
  put(piece: unknown, line: number): void
  /** Makes the error for a fault on a line. */
  fail(fault: unknown, line: number): Error
}

export type TemplateCode = (v: unknown, host: TemplateHost) => void

export interface Template {
  /** Shown in errors: a file name. */
  name: string
  text: string
  run: TemplateCode
}

/**
 * The source of the function that a template becomes.
 * @param text the template
 * @param name its file name, for errors
 * @returns a JavaScript function expression of type TemplateCode
 * @throws UsageError when a tag is not closed
 */
export async function compileSource(text: string, name: string): Promise<string> {
  const { default: ejs } = await import('ejs')
  // The published types leave out `generateSource`, the documented first half of `compile`.
  const template = new ejs.Template(text.replace(/\r\n?/g, '\n'), {
    strict: true,
    _with: false,
    localsName: 'v',
  }) as unknown as { source: string; generateSource(): void }
  const unclosed = unclosedTag(text)
  if (unclosed > 0) throw templateError(name, unclosed, { zh: '“<%”没有对应的“%>”', en: 'this "<%" has no "%>"' })
  template.generateSource()
  return [
    '(v, host) => {',
    '  "use strict"',
    '  const { escapeFn, include, put, fail } = host',
    '  let __line = 1',
    '  const __append = (piece) => put(piece, __line)',
    '  try {',
    template.source,
    '  } catch (fault) {',
    '    throw fail(fault, __line)',
    '  }',
    '}',
  ].join('\n')
}

/**
 * Compiles a template that the user named on the command line. It is code and runs with the user's rights.
 * @param text the file's text
 * @param fileName shown in errors
 * @throws UsageError with file and line when it is not a template
 */
export async function compileUserTemplate(text: string, fileName: string): Promise<Template> {
  const source = await compileSource(text, fileName)
  const { Script } = await import('node:vm')
  try {
    const run = new Script(source, { filename: 'template' }).runInThisContext() as TemplateCode
    return { name: fileName, text, run }
  } catch (fault) {
    const stack = fault instanceof Error ? (fault.stack ?? '') : ''
    const codeLine = Number(/^template:(\d+)/.exec(stack)?.[1] ?? 1)
    throw templateError(fileName, templateLine(source, codeLine), spoken(fault))
  }
}

/**
 * A template of the package, compiled when it was built.
 * @param name such as `plan.zh`
 * @throws UsageError when there is none of that name
 */
export async function builtInTemplate(name: string): Promise<Template> {
  const { templates } = await import('./templates.generated.js')
  const template = Object.hasOwn(templates, name) ? templates[name] : undefined
  if (template) return template
  const known = Object.keys(templates).join(', ')
  throw new UsageError(
    { zh: `没有名为 ${name} 的模板`, en: `there is no template called ${name}` },
    { zh: `现有模板：${known}`, en: `templates: ${known}` },
  )
}

/** An error of a template, said as `file:line: what`. */
export function templateError(name: string, line: number, text: Localized): UsageError {
  return new UsageError({ zh: `${name}:${line}: ${text.zh}`, en: `${name}:${line}: ${text.en}` })
}

/** What a fault inside a template says, in both languages where we know it. */
export function spoken(fault: unknown): Localized {
  if (fault instanceof UsageError) return fault.text
  const message = fault instanceof Error ? fault.message : String(fault)
  return { zh: `模板代码出错：${message}`, en: `error in the template's code: ${message}` }
}

/** @returns the template's line that a line of the generated code was made from; both count from 1. */
function templateLine(source: string, codeLine: number): number {
  const before = source.split('\n').slice(0, codeLine - 1)
  const marks = [...before.join('\n').matchAll(/^ {4}; __line = (\d+)$/gm)]
  return Number(marks.at(-1)?.[1] ?? 1)
}

/** @returns the line of the first tag without an end, or 0. */
function unclosedTag(text: string): number {
  for (let at = text.indexOf('<%'); at >= 0; at = text.indexOf('<%', at)) {
    const isLiteral = text[at + 2] === '%'
    const end = isLiteral ? at + 1 : text.indexOf('%>', at)
    const next = text.indexOf('<%', at + 2)
    if (end < 0 || (!isLiteral && next >= 0 && next < end)) return text.slice(0, at).split('\n').length
    at = end + 2
  }
  return 0
}
