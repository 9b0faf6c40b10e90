import type { RecordFlags } from '../../commands/drill/record.ts'
import type { Io } from '../../commands/io.ts'
import { addCommand, type Program } from '../program.ts'

/** Adds `plan drill record`. */
export function addRecord(program: Program, io: Io): void {
  const { say, result } = program
  addCommand(program, 'record', {
    about: {
      zh: '把填好的表格（xlsx）读进演练记录',
      en: 'put filled workbooks (xlsx) into the record of a drill',
    },
    example: 'plan drill record flood.drill.yaml --from filled.xlsx --write',
  })
    .argument('<drill>', say({ zh: '演练文件', en: 'the drill' }))
    .option(
      '--from <file>',
      say({ zh: '填好的表；可写几次', en: 'a filled workbook; may be given several times' }),
      (file: string, before: string[] = []) => [...before, file],
    )
    .option(
      '--write',
      say({ zh: '写进演练文件；没有它只显示差别', en: 'change the drill; without it the change is shown' }),
    )
    .action(async (path: string, flags: RecordFlags) => {
      const { recordDrill } = await import('../../commands/drill/record.ts')
      result.code = recordDrill(path, flags, io)
    })
}
