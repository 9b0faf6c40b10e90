/** Papers to fill in when it happens: orders, warning notices, the duty log, the plan's own forms. */

import type { Block } from '../../tree.ts'
import { onPages } from '../../view/paper/paper.ts'
import type { DocumentMaker } from '../document.ts'
import { dutyLog } from './log.ts'
import { activationOrders, adjustmentOrders, terminationOrders } from './orders.ts'
import { ownForms } from './own.ts'
import { warningNotices } from './warnings.ts'

export const forms: DocumentMaker = {
  template: () => 'forms',
  view: (context) => {
    const { of, served, others } = ownForms(context)
    const behind = (own: Block[], ours: Block[][]) => onPages([own, ...ours].filter(({ length }) => length > 0))
    return {
      title: context.info.title,
      hasOwn: served.size > 0,
      activation: behind(of.activation, activationOrders(context, served.has('activation'))),
      adjustment: behind(of.adjustment, adjustmentOrders(context, served.has('adjustment'))),
      termination: behind(of.termination, terminationOrders(context, served.has('termination'))),
      warnings: behind(of.warning, warningNotices(context, served.has('warning'))),
      log: served.has('log') ? [] : dutyLog(context),
      own: behind(of.log, others.length > 0 ? [others] : []),
    }
  },
}
