/** Nothing that is withheld leaves in a public file: rather there is no file. */
import { OutputError, UsageError } from '../../base/errors.ts'
import type { Localized } from '../../base/locale.ts'
import type { PlanDocument } from '../tree.ts'
import type { Secret } from '../view/secrets.ts'
import { type Leak, leaksIn } from './withheld.ts'

/** More are only counted. */
const TOLD = 5

/**
 * @param content what is about to be written
 * @throws UsageError (exit 2) when the document was made with the user's own template, which must be mended
 * @throws OutputError (exit 3) when it was made by ours: a fault of this tool
 */
export function refuseLeaks(content: string | Uint8Array, { withheld, template }: PlanDocument): void {
  if (!withheld) return
  const leaks = leaksIn(content, withheld)
  if (leaks.length === 0) return
  const places: Localized = { zh: told(leaks, 'zh'), en: told(leaks, 'en') }
  if (template !== undefined)
    throw new UsageError(
      {
        zh: `公开版里出现了不公开的内容，没有写出文件：\n${places.zh}`,
        en: `The public edition would hold what is not public; nothing was written:\n${places.en}`,
      },
      {
        zh: `从模板 ${template} 里去掉这些字；确实公开的号码，在预案里写 visibility: public`,
        en: `Take it out of the template ${template}; a number that is public gets visibility: public in the plan`,
      },
    )
  throw new OutputError({
    zh: `公开版里出现了不公开的内容，没有写出文件。这是工具的错误，请报告（不要附上内容）：\n${places.zh}`,
    en: `The public edition would hold what is not public; nothing was written. This is a fault of the tool: please report it, without the content:\n${places.en}`,
  })
}

const KINDS: Readonly<Record<Secret['kind'], Localized>> = {
  number: { zh: '电话号码', en: 'number' },
  name: { zh: '人名', en: 'name' },
  address: { zh: '地址', en: 'address' },
  text: { zh: '不公开的条文', en: 'text' },
}

/** One line for each place; the value itself is not repeated. */
function told(leaks: readonly Leak[], locale: keyof Localized): string {
  const lines = leaks.slice(0, TOLD).map(({ kind, part, around }) => {
    const where = part === '' ? '' : locale === 'zh' ? `（${part}）` : ` (${part})`
    return `    ${KINDS[kind][locale]}${where}: ${around}`
  })
  const more = leaks.length - TOLD
  if (more > 0) lines.push(locale === 'zh' ? `    另有 ${more} 处` : `    and ${more} more`)
  return lines.join('\n')
}
