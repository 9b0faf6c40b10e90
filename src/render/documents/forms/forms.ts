/** Papers to fill in when it happens: orders, warning notices, the duty log, the plan's own forms. */

import type { Block } from '../../tree.ts'
import { ownForms, type Titled } from '../../view/paper/own.ts'
import { onPages } from '../../view/paper/paper.ts'
import type { DocumentMaker } from '../document.ts'
import { aboutPaper, alone } from '../gathered.ts'
import { dutyLog } from './log.ts'
import { activationOrders, adjustmentOrders, terminationOrders } from './orders.ts'
import { warningNotices } from './warnings.ts'

type Purpose = 'activation' | 'adjustment' | 'termination' | 'warning' | 'log'

const TITLED: Titled<Purpose> = {
  activation: [['启动'], ['activation']],
  adjustment: [
    ['级别', '调整'],
    ['调整', '响应'],
    ['change', 'level'],
  ],
  termination: [['终止'], ['响应', '解除'], ['deactivation'], ['termination']],
  warning: [['预警'], ['warning']],
  log: [['日志'], ['值班', '记录'], ['duty', 'log']],
}

export const forms: DocumentMaker = {
  template: () => 'forms',
  view: (context) => {
    const { of, served, others } = ownForms(context, TITLED)
    const behind = (own: Block[], ours: Block[][]) => onPages([own, ...ours].filter(({ length }) => length > 0))
    return {
      about: aboutPaper(alone(context)),
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
