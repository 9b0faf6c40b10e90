/** Reports: who reports to whom, which is due when, and the papers to write them on. */
import { reportTable } from '../../view/annexes/reports.ts'
import { informationText } from '../../view/sections/information.ts'
import type { DocumentMaker } from '../document.ts'
import { aboutPaper, alone } from '../gathered.ts'
import { numberColumn } from './numbers.ts'
import { reportPapers } from './own.ts'
import { timeline } from './timeline.ts'

export const reporting: DocumentMaker = {
  template: () => 'reporting',
  view: (context) => {
    const { plan, words } = context
    return {
      about: aboutPaper(alone(context)),
      text: informationText(context),
      reports: reportTable(words, plan.information?.reports ?? [], [numberColumn(words)]),
      timeline: timeline(words),
      ...reportPapers(context),
    }
  },
}
