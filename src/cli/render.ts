import { InvalidArgumentError, Option } from 'commander'
import { UsageError } from '../base/errors.ts'
import type { Io } from '../commands/io.ts'
import { type DocumentFormat, STYLES } from '../commands/print/destinations.ts'
import { DOCUMENT_NAMES, listDocuments } from '../commands/print/documents.ts'
import type { RenderFlags } from '../commands/render.ts'
import { addCommand, type Program } from './program.ts'

/** @returns what reads `docx,md`; repeated flags add up. It throws InvalidArgumentError for a format that is not allowed. */
export function formatsOf(allowed: readonly DocumentFormat[]) {
  return (value: string, before: DocumentFormat[] = []): DocumentFormat[] => {
    const wanted = value.split(',').map((word) => word.trim() as DocumentFormat)
    if (wanted.some((word) => !allowed.includes(word)))
      throw new InvalidArgumentError(`Allowed: ${allowed.join(', ')}.`)
    return [...new Set([...before, ...wanted])]
  }
}

export const TEXTS = ['docx', 'md', 'html'] as const

export const formatList = formatsOf(TEXTS)

const NO_PLAN = { zh: '没有写要生成哪个预案', en: 'no plan is named' }
const NAME_ONE = { zh: '例如 plan render city.plan.yaml', en: 'For example plan render city.plan.yaml' }

/** Adds `plan render`. */
export function addRender(program: Program, io: Io): void {
  const { locale, say, result } = program
  const edition = new Option(
    '--edition <which>',
    say({ zh: '内部版全文；公开版只留公开内容', en: 'all, or only what is public' }),
  )
  const numbering = new Option('--numbering <system>', say({ zh: '1、1.1 或 一、（一）', en: '1, 1.1 or 一、（一）' }))
  const document = new Option('--document <name>', say({ zh: '哪种文档', en: 'which document' }))
  const look = lookOptions(say)
  addCommand(program, 'render', {
    about: { zh: '生成文档：全文、通讯录等，Word、Markdown、HTML', en: 'print documents: Word, Markdown, HTML' },
    example:
      'plan render city.plan.yaml --to docx,html -o out/\nplan render city.plan.yaml --edition public -o public.docx\nplan render plans/ --document contacts --to xlsx',
  })
    .argument(
      '[plans...]',
      say({ zh: '预案文件；通讯录和台账也可用名录、文件夹', en: 'plans; registries and folders too' }),
    )
    .addOption(document.choices([...DOCUMENT_NAMES, 'all']).default('plan'))
    .option('--list', say({ zh: '列出各种文档', en: 'list the documents' }))
    .option(
      '--to <formats>',
      say({ zh: 'docx、md、html、xlsx，可用逗号连写', en: 'docx, md, html, xlsx; several with commas' }),
      formatsOf([...TEXTS, 'xlsx']),
    )
    .addOption(look.style)
    .addOption(look.notice)
    .addOption(look.reference)
    .addOption(numbering.choices(['decimal', 'gongwen']))
    .addOption(edition.choices(['internal', 'public']).default('internal'))
    .option(
      '--actor <name>',
      say({ zh: '只要这个单位、队伍或岗位的处置卡', en: 'only the cards of this body, team or post' }),
    )
    .option(
      '--template <file>',
      say({
        zh: '用自己的模板；模板是程序，只用信得过的',
        en: 'a template of your own; templates are code, use only trusted ones',
      }),
    )
    .option(
      '-o, --output <path>',
      say({ zh: '文件、文件夹，或 -（屏幕）', en: 'file, folder, or - for standard output' }),
    )
    .action(async (paths: string[], { list, ...flags }: RenderFlags & { list?: boolean }) => {
      if (list) {
        result.code = listDocuments(locale, io)
        return
      }
      if (paths.length === 0) throw new UsageError(NO_PLAN, NAME_ONE)
      const { render } = await import('../commands/render.ts')
      result.code = await render(paths, flags, io)
    })
}

/** How Word documents look. */
function lookOptions(say: Program['say']) {
  return {
    style: new Option('--style <name>', say({ zh: 'Word 版式', en: 'style of Word documents' })).choices([...STYLES]),
    notice: new Option(
      '--notice',
      say({ zh: '加印发通知：版头、主送、署名、版记（Word 公文）', en: 'with the issuing notice of GB/T 9704 (Word)' }),
    ),
    reference: new Option(
      '--reference <docx>',
      say({
        zh: '单位的 Word 文件：取其样式；含 {{body}} 时作模板',
        en: "an office's Word file: its styles, or a template that holds {{body}}",
      }),
    ),
  }
}
