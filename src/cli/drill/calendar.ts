import { InvalidArgumentError } from 'commander'
import type { CalendarFlags } from '../../commands/drill/calendar.ts'
import type { Io } from '../../commands/io.ts'
import { addCommand, type Program } from '../program.ts'

const FORMATS = ['docx', 'md', 'html', 'ics'] as const
type CalendarFormat = (typeof FORMATS)[number]

function formats(value: string): CalendarFormat[] {
  const wanted = value.split(',').map((word) => word.trim())
  if (wanted.some((word) => !FORMATS.some((format) => format === word)))
    throw new InvalidArgumentError(`Allowed: ${FORMATS.join(', ')}.`)
  return FORMATS.filter((format) => wanted.includes(format))
}

/** Adds `plan drill calendar`. */
export function addCalendar(program: Program, io: Io): void {
  const { say, result } = program
  addCommand(program, 'calendar', {
    about: {
      zh: '一年的演练：已开展、已安排、应开展、已逾期',
      en: 'the drills of a year: held, planned, due, overdue',
    },
    example: 'plan drill calendar plans/ --year 2027\nplan drill calendar plans/ --to html,ics -o out/',
  })
    .argument(
      '[paths...]',
      say({ zh: '文件、文件夹、通配符；缺省为当前文件夹', en: 'files, folders, globs; this folder without it' }),
    )
    .option('--year <year>', say({ zh: '哪一年；缺省为今年', en: 'which year; this one without it' }))
    .option('--date <day>', say({ zh: '以哪一天判断是否逾期', en: 'the day by which something is overdue' }))
    .option(
      '--to <formats>',
      say({ zh: 'docx、md、html、ics，可用逗号连写；缺省打印文字', en: 'docx, md, html, ics; text without it' }),
      formats,
    )
    .option(
      '-o, --output <path>',
      say({ zh: '文件、文件夹，或 -（屏幕）', en: 'file, folder, or - for standard output' }),
    )
    .action(async (paths: string[], flags: CalendarFlags) => {
      const { drillCalendar } = await import('../../commands/drill/calendar.ts')
      result.code = await drillCalendar(paths, flags, io)
    })
}
