import type { ExitCode } from '../../base/errors.ts'
import type { Locale } from '../../base/locale.ts'
import { type PlanStatus, statusOf } from '../../drill/status/status.ts'
import type { CommonFlags, Io } from '../io.ts'
import { dateOf, openWorkspace } from '../workspace.ts'
import { openDrills } from './open-drills.ts'

export interface StatusFlags extends CommonFlags {
  date?: string
  /** For programs. */
  json?: boolean
}

/** Shows for each plan when it was last drilled, what was late, what is still to be improved. */
export function drillStatus(paths: readonly string[], flags: StatusFlags, io: Io): ExitCode {
  const workspace = openWorkspace(flags, {}, io)
  const date = dateOf(flags.date, io)
  const { plans, drills, code } = openDrills(paths, workspace, io)
  const statuses = statusOf(
    plans.map(({ plan }) => plan),
    drills.map(({ drill }) => drill),
    date,
  )
  if (flags.json) io.out(`${JSON.stringify({ version: 1, date, plans: statuses }, null, 2)}\n`)
  else io.out(statuses.map((status) => text(status, workspace.locale)).join('\n'))
  return code
}

function text({ plan, lastHeld, next, held, late, open, overdue, isUnreviewed }: PlanStatus, locale: Locale): string {
  const zh = locale === 'zh'
  const never = zh ? '没有' : 'none'
  const rows = [
    [zh ? '上次演练' : 'last drill', lastHeld ?? never],
    [zh ? '下次演练' : 'next drill', next ?? never],
    [zh ? '有记录的演练' : 'drills on record', String(held)],
    ...(late.length > 0
      ? [
          [
            zh ? '上次超时的行动' : 'late in the last drill',
            late.map(({ event, measure }) => measure ?? event).join(zh ? '、' : ', '),
          ],
        ]
      : []),
    ...(open > 0
      ? [
          [
            zh ? '未完成的整改' : 'open improvements',
            zh ? `${open}项，逾期${overdue.length}项` : `${open}, overdue ${overdue.length}`,
          ],
        ]
      : []),
    ...overdue.map(({ what, due = '' }) => [zh ? '逾期' : 'overdue', `${due} ${what}`]),
    ...(isUnreviewed
      ? [[zh ? '复核' : 'review', zh ? '演练以后还没有修订过预案' : 'the plan has not been revised since the drill']]
      : []),
  ]
  return `${plan.title}\n${rows.map(([label = '', value = '']) => `  ${label}${zh ? '：' : ': '}${value}\n`).join('')}`
}
