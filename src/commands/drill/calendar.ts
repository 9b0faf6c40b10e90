import { resolve } from 'node:path'
import { type ExitCode, UsageError } from '../../base/errors.ts'
import { icsOf } from '../../drill/calendar/ics.ts'
import { programmeOf } from '../../drill/calendar/programme.ts'
import { TABLES } from '../../lint/data.generated.js'
import type { Repository } from '../../lint/repository.ts'
import { type Directory, makeDirectory } from '../../model/directory.ts'
import type { Plan } from '../../model/plan.generated.ts'
import { parentsOf } from '../../model/repository/plans/above.ts'
import { regionOf } from '../../model/tables/applies.ts'
import { programmeDocument } from '../../render/drills/calendar/calendar.ts'
import { programmeText } from '../../render/drills/calendar/text.ts'
import { details, summary } from '../../render/drills/calendar/words.ts'
import type { CommonFlags, Io } from '../io.ts'
import { type DocumentFormat, destinations } from '../print/destinations.ts'
import { printDocument } from '../print/write-document.ts'
import { dateOf, openWorkspace } from '../workspace.ts'
import { writeWhole } from '../write-file.ts'
import { openDrills } from './open-drills.ts'

export interface CalendarFlags extends CommonFlags {
  /** Text on the terminal without it. */
  to?: readonly (DocumentFormat | 'ics')[]
  /** Four digits; the year of the day without it. */
  year?: string
  date?: string
  /** File, folder, or `-` for standard output. */
  output?: string
}

/** Shows the drills of a year: held, planned, due and overdue, clashes, months without any. */
export async function drillCalendar(paths: readonly string[], flags: CalendarFlags, io: Io): Promise<ExitCode> {
  const workspace = openWorkspace(flags, {}, io)
  const { locale } = workspace
  const date = dateOf(flags.date, io)
  const year = flags.year ?? date.slice(0, 4)
  if (!/^(?:19|20)\d\d$/.test(year))
    throw new UsageError(
      { zh: `“${year}”不是年份`, en: `"${year}" is no year` },
      { zh: '写成 2027 的样子', en: 'Write it like 2027' },
    )
  const { plans, drills, code } = openDrills(paths, workspace, io)
  const programme = programmeOf({
    plans: plans.map(({ plan, file }) => ({
      plan,
      directory: directoryOf(plan, workspace.repository(file)),
      ...region(regionOf(plan, TABLES.divisions, workspace.settings(file).region)),
    })),
    drills: drills.map(({ drill }) => drill),
    frequencies: TABLES.drillFrequency,
    date,
    year,
  })
  const wanted = flags.to ?? []
  if (wanted.length === 0 && flags.output === undefined) {
    io.out(programmeText(programme, locale))
    return code
  }
  if (wanted.includes('ics') || flags.output?.endsWith('.ics'))
    writeIcs(
      icsOf(
        programme,
        { summary: (entry) => summary(entry, locale), description: (entry) => details(entry, locale).join('\n') },
        date,
      ),
      { flags, io, year },
    )
  const to = wanted.filter((format) => format !== 'ics')
  if (to.length === 0 && (wanted.length > 0 || flags.output?.endsWith('.ics'))) return code
  const { output } = flags
  const targets = destinations(
    { name: `drills-${year}`, ...(to.length > 0 ? { to } : {}), ...(output ? { output } : {}) },
    io,
  )
  await printDocument(await programmeDocument(programme, locale, date), { targets, style: 'plain', workspace }, io)
  return code
}

function directoryOf(plan: Plan, repository: Repository): Directory {
  return makeDirectory(plan, parentsOf(plan, repository), repository.registries)
}

function region(code: string | undefined): { region?: string } {
  return code === undefined ? {} : { region: code }
}

function writeIcs(text: string, { flags: { output }, io, year }: { flags: CalendarFlags; io: Io; year: string }): void {
  if (output === '-') {
    io.out(text)
    return
  }
  const isFile = output?.endsWith('.ics')
  const shown = isFile
    ? (output ?? '')
    : [output?.replace(/[/\\]$/, '') ?? '', `drills-${year}.ics`].filter(Boolean).join('/')
  writeWhole(resolve(io.cwd, shown), text, shown)
  io.err(`plan: ${shown}\n`)
}
