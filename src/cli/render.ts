import { InvalidArgumentError, Option } from 'commander'
import { UsageError } from '../base/errors.ts'
import type { Io } from '../commands/io.ts'
import type { DocumentFormat } from '../commands/print/destinations.ts'
import { DOCUMENT_NAMES, listDocuments } from '../commands/print/documents.ts'
import type { RenderFlags } from '../commands/render.ts'
import { addCommand, type Program } from './program.ts'

const FORMATS: readonly string[] = ['docx', 'md', 'html']

/** Reads `docx,md` ; repeated flags add up. @throws InvalidArgumentError for an unknown format. */
export function formatList(value: string, before: DocumentFormat[] = []): DocumentFormat[] {
  const wanted = value.split(',').map((word) => word.trim())
  const unknown = wanted.find((word) => !FORMATS.includes(word))
  if (unknown !== undefined) throw new InvalidArgumentError(`Allowed: ${FORMATS.join(', ')}.`)
  return [...new Set([...before, ...(wanted as DocumentFormat[])])]
}

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
  addCommand(program, 'render', {
    about: { zh: '生成文档：全文、通讯录等，Word、Markdown、HTML', en: 'print documents: Word, Markdown, HTML' },
    example:
      'plan render city.plan.yaml --to docx,html -o out/\nplan render city.plan.yaml --edition public -o public.docx',
  })
    .argument('[plan]', say({ zh: '预案文件', en: 'the plan' }))
    .addOption(document.choices(DOCUMENT_NAMES).default('plan'))
    .option('--list', say({ zh: '列出各种文档', en: 'list the documents' }))
    .option(
      '--to <formats>',
      say({ zh: 'docx、md、html，可用逗号连写', en: 'docx, md, html; several with commas' }),
      formatList,
    )
    .addOption(
      new Option('--style <name>', say({ zh: '版式：公文、普通或卡片', en: 'style profile' })).choices([
        'gbt9704',
        'plain',
        'card',
      ]),
    )
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
    .action(async (path: string | undefined, { list, ...flags }: RenderFlags & { list?: boolean }) => {
      if (list) {
        result.code = listDocuments(locale, io)
        return
      }
      if (path === undefined) throw new UsageError(NO_PLAN, NAME_ONE)
      const { render } = await import('../commands/render.ts')
      result.code = await render(path, flags, io)
    })
}
