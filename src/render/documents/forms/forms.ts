/** Papers to fill in when it happens: orders, warning notices, the duty log, the plan's own forms. */

import type { DocumentMaker } from '../document.ts'
import { dutyLog, ownForms } from './log.ts'
import { activationOrders, adjustmentOrders, terminationOrders } from './orders.ts'
import { warningNotices } from './warnings.ts'

export const forms: DocumentMaker = {
  template: () => 'forms',
  view: (context) => ({
    title: context.info.title,
    activation: activationOrders(context),
    adjustment: adjustmentOrders(context),
    termination: terminationOrders(context),
    warnings: warningNotices(context),
    log: dutyLog(context),
    own: ownForms(context),
  }),
}
