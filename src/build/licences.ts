/** Collects the licences of what the bundle contains: its copies carry their notices with them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Code of these is in the compiled validators, which enter the bundle as finished text. */
const IN_VALIDATORS = ['node_modules/ajv', 'node_modules/fast-deep-equal']

/** What a bundler writes where a published package contains another one. */
const INLINED = /^\/\/ (node_modules\/.*)$/gm

/** Folder of a package in a path of a bundled file, nested ones included. */
const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/

interface Metadata {
  name: string
  version: string
  license?: string
  author?: string | { name: string }
  repository?: string | { url: string }
}

/**
 * @param root the package's folder
 * @param inputs files of the bundle, as esbuild names them: relative to the root
 * @returns one text: each package once, by name, with its licence file in full
 */
export function licencesText(root: string, inputs: Iterable<string>): string {
  const folders = new Set(IN_VALIDATORS)
  for (const input of inputs) {
    const folder = PACKAGE.exec(input)?.[0]
    if (folder === undefined) continue
    folders.add(folder)
    const text = readFileSync(join(root, input), 'utf8')
    for (const [, inner] of text.matchAll(INLINED)) folders.add(PACKAGE.exec(inner ?? '')?.[0] ?? folder)
  }
  const notices = [...folders].map((folder) => notice(join(root, folder)))
  const unique = [...new Set(notices)].sort()
  return `The command line contains code of the packages below, under their own licences.\n\n${unique.join('\n')}`
}

function notice(folder: string): string {
  const { name, version, license, author, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Metadata
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
  const by = typeof author === 'object' ? author.name : (author ?? '').replace(/\s*[<(].*/, '')
  const source = typeof repository === 'object' ? repository.url : (repository ?? '')
  const texts =
    files.length > 0
      ? files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim())
      : license === undefined || !existsSync(textOf(license))
        ? [unfiled(by)]
        : [sourceLine(source), readFileSync(textOf(license), 'utf8').trim()]
  const head = `${name} ${version} (${license ?? 'see below'})`
  return `${head}\n${'-'.repeat(head.length)}\n${texts.join('\n\n').replace(/\r\n?/g, '\n')}\n`
}

/** The text of a licence whose packages do not all carry it. */
function textOf(licence: string): string {
  return join(import.meta.dirname, 'licence-texts', `${licence}.txt`)
}

/** MPL-2.0, 3.2, asks that readers are told where the source is. */
function sourceLine(repository: string): string {
  return `Source: ${repository.replace(/^git@([^:]+):/, 'https://$1/').replace(/^git\+|\.git$/g, '')}`
}

function unfiled(author: string): string {
  return `The package holds no licence file.${author === '' ? '' : ` Author: ${author}.`}`
}
