import type { CommanderError } from 'commander'
import type { Localized } from '../base/locale.ts'

/** Headings of the help pages. */
export const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

/** Commander's own errors in plan words; what it quotes is kept. */
export function invocationError(error: CommanderError): { text: Localized; hint?: Localized } {
  const [first = '', guess] = error.message.replace(/^error: /, '').split('\n')
  const quoted = /'([^']+)'/.exec(first)?.[1] ?? ''
  const text: Localized = { zh: ZH[error.code]?.replace('{}', quoted) ?? first, en: capital(first) }
  const meant = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(guess ?? '')?.[1]
  const hint = meant ? { zh: `是不是 ${meant}？`, en: `Did you mean ${meant}?` } : SEE_HELP
  return { text, hint }
}

const SEE_HELP: Localized = { zh: '加 --help 看用法', en: 'Add --help to see how it is used' }

const ZH: Readonly<Record<string, string>> = {
  'commander.unknownOption': '没有选项 {}',
  'commander.unknownCommand': '没有命令 {}',
  'commander.missingArgument': '缺少参数 {}',
  'commander.optionMissingArgument': '选项 {} 后面要有值',
  'commander.missingMandatoryOptionValue': '必须给出选项 {}',
  'commander.excessArguments': '参数太多',
  'commander.invalidArgument': '{} 的值不对',
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
