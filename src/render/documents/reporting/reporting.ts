/** Reports: who reports to whom, which is due when, and the papers to write them on. */
import { reportTable } from '../../view/annexes/reports.ts'
import { informationText } from '../../view/sections/information.ts'
import type { DocumentMaker } from '../document.ts'
import { numberColumn } from './numbers.ts'
import { reportForms } from './report-forms.ts'
import { timeline } from './timeline.ts'

export const reporting: DocumentMaker = {
  template: () => 'reporting',
  view: (context) => {
    const { plan, words, info } = context
    return {
      title: info.title,
      text: informationText(context),
      reports: reportTable(words, plan.information?.reports ?? [], [numberColumn(words)]),
      timeline: timeline(words),
      first: reportForms(words, 'first'),
      followUp: reportForms(words, 'followUp'),
      final: reportForms(words, 'final'),
    }
  },
}
