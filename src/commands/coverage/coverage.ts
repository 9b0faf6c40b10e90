import { resolve } from 'node:path'
import type { Coverage } from '../../base/coverage.ts'
import { EXIT, type ExitCode, UsageError } from '../../base/errors.ts'
import { isIncluded } from '../../config/index.ts'
import { type CoverInput, cover } from '../../lint/coverage/cover.ts'
import { profilesFor } from '../../lint/profiles.ts'
import type { Drill, Plan, Registry } from '../../model/plan.generated.ts'
import type { Profile } from '../../model/requirement.ts'
import { coverageHtml } from '../../report/coverage/html.ts'
import { coverageJson } from '../../report/coverage/json.ts'
import { coverageMarkdown } from '../../report/coverage/markdown.ts'
import { coverageText } from '../../report/coverage/text.ts'
import { discover, type FoundFile } from '../../source/discover.ts'
import type { CommonFlags, Io } from '../io.ts'
import { type OpenedDocument, openDocument, tellMissing } from '../open-plan.ts'
import { nothingFound, openWorkspace, unknownProfile, type Workspace } from '../workspace.ts'
import { keepInputs, writeWhole } from '../write-file.ts'

export const COVERAGE_FORMATS = ['text', 'md', 'html', 'json'] as const
export type CoverageFormat = (typeof COVERAGE_FORMATS)[number]

export const COVERAGE_PARTS = ['requirements', 'contents', 'capability'] as const
export type CoveragePartName = (typeof COVERAGE_PARTS)[number]

export interface CoverageFlags extends CommonFlags {
  /** Every plan is held against these, and nothing else is shown. */
  profile?: readonly string[]
  /** Without it the ending of the output file decides, else text. */
  format?: CoverageFormat
  /** One part alone. */
  part?: CoveragePartName
  output?: string
}

/** Shows what plans hold of what is required of them, and what the documents show of the index of capability. */
export function coverage(paths: readonly string[], flags: CoverageFlags, io: Io): ExitCode {
  const workspace = openWorkspace(flags, {}, io)
  const only = flags.profile && profilesNamed(flags.profile, workspace, io)
  const output = flags.output === undefined || flags.output === '-' ? undefined : resolve(io.cwd, flags.output)
  const format = flags.format ?? formatOf(output)
  const { inputs, files, code } = readAll(paths, { workspace, io, only })
  keepInputs([output], files)
  if (inputs.length === 0) {
    if (code === EXIT.clean) throw nothingFound(paths)
    return code
  }
  const { locale } = workspace
  const whole = cover(inputs, { locale, onlyProfiles: only !== undefined })
  const shown = flags.part === undefined ? whole : partOf(whole, flags.part)
  const look = { locale, width: io.width, colour: workspace.colour && output === undefined }
  const text = {
    text: () => coverageText(shown, look),
    md: () => coverageMarkdown(shown, locale),
    html: () => coverageHtml(shown, locale),
    json: () => coverageJson(shown),
  }[format]()
  if (output === undefined) io.out(text)
  else {
    writeWhole(output, text, workspace.show(output))
    io.err(`${locale === 'zh' ? '已生成' : 'Wrote'} ${workspace.show(output)}\n`)
  }
  return code
}

function profilesNamed(ids: readonly string[], workspace: Workspace, io: Io): Profile[] {
  const known = workspace.profiles(resolve(io.cwd, 'x'))
  return ids.map((id) => {
    const profile = known[id]
    if (!profile) throw unknownProfile(id, Object.keys(known))
    return profile
  })
}

const ENDINGS: readonly [RegExp, CoverageFormat][] = [
  [/\.html?$/i, 'html'],
  [/\.md$/i, 'md'],
  [/\.json$/i, 'json'],
  [/\.txt$|\/[^./]+$|\\[^.\\]+$/i, 'text'],
]

/** @throws UsageError for an ending that no format has: nothing is written under a name that misleads */
function formatOf(output: string | undefined): CoverageFormat {
  if (output === undefined) return 'text'
  const format = ENDINGS.find(([ending]) => ending.test(output))?.[1]
  if (format) return format
  throw new UsageError(
    {
      zh: `不能生成 ${output.slice(output.lastIndexOf('.'))} 文件`,
      en: `No format ends in ${output.slice(output.lastIndexOf('.'))}`,
    },
    { zh: '用 .html、.md、.json 或 .txt', en: 'Use .html, .md, .json or .txt' },
  )
}

function partOf({ documents, parts, contents, capability }: Coverage, name: CoveragePartName): Coverage {
  if (name === 'requirements') return { documents, parts }
  if (name === 'contents') return { documents, parts: [], ...(contents ? { contents } : {}) }
  return { documents, parts: [], ...(capability ? { capability } : {}) }
}

interface Read {
  inputs: CoverInput[]
  /** Absolute paths of all files that were looked at. */
  files: string[]
  /** 2 where something named cannot be read, 1 for errors of format; the rest is there all the same. */
  code: ExitCode
}

interface Surroundings {
  workspace: Workspace
  io: Io
  only: readonly Profile[] | undefined
}

/** Reads every plan, registry and drill under the paths; what is wrong with a file is told on standard error. */
function readAll(paths: readonly string[], around: Surroundings): Read {
  const { workspace, io } = around
  const { files, problems } = discover(paths.length === 0 ? ['.'] : paths, {
    cwd: io.cwd,
    leavesOut: workspace.leavesOut,
  })
  tellMissing(problems, workspace, io)
  const read: Read = {
    inputs: [],
    files: files.map(({ file }) => file),
    code: problems.length > 0 ? EXIT.usage : EXIT.clean,
  }
  for (const found of files) {
    if (!found.named && !isIncluded(workspace.config(found.file), found.file)) continue
    const opened = openDocument(found, workspace, io)
    if (opened === undefined) continue
    if (typeof opened !== 'number') read.inputs.push(inputOf(opened, found, around))
    else if (opened > read.code) read.code = opened
  }
  return read
}

function inputOf(opened: OpenedDocument, { file }: FoundFile, { workspace, only }: Surroundings): CoverInput {
  const { source } = opened
  const document = opened.document as Plan | Registry | Drill
  if (document.kind !== 'plan') return { document, source }
  const { profiles, region } = workspace.settings(file)
  const held = only ?? profilesFor(document as Plan, workspace.profiles(file), profiles)
  return { document, source, profiles: held, ...(region === undefined ? {} : { region }) }
}
