/** Every figure that is made from a plan's data, by the name under which `plan graph` asks for it. */
import type { Localized } from '../../../base/locale.ts'
import { figurePages } from '../../figure/pages.ts'
import type { Words } from '../../phrase/words.ts'
import type { PlanFigure } from '../../tree.ts'
import { structureFigure } from '../bodies/structure.ts'
import { systemFigure } from './plan-system.ts'
import { reportChainFigure } from './report-chain.ts'
import { responseFlowFigure } from './response-flow.ts'
import { riskFigure } from './risk-matrix.ts'
import { timelineFigure } from './timeline.ts'

export const FIGURES = ['structure', 'response', 'reports', 'risk', 'timeline', 'system'] as const
export type FigureName = (typeof FIGURES)[number]

interface Made {
  /** Nothing where the plan says too little: a drawing of two boxes says less than the text. */
  make(words: Words): PlanFigure[]
  about: Localized
  /** What a plan must say for it. */
  needs: Localized
}

export const FIGURE_MAKERS: Readonly<Record<FigureName, Made>> = {
  structure: {
    make: structureFigure,
    about: { zh: '组织指挥体系', en: 'command structure' },
    needs: { zh: '主体之间的上下级（reportsTo、members）', en: 'who stands under whom (reportsTo, members)' },
  },
  response: {
    make: responseFlowFigure,
    about: { zh: '应急响应流程', en: 'course of a response' },
    needs: {
      zh: '响应级别及其启动人（response.levels 的 decider、proposer 或 start）',
      en: 'response levels and who starts them (response.levels: decider, proposer or start)',
    },
  },
  reports: {
    make: reportChainFigure,
    about: { zh: '信息报告流程', en: 'reporting chain' },
    needs: {
      zh: '至少两条首报、叫应或通报（information.reports 的 from、to）',
      en: 'two or more first reports, calls or notices (information.reports: from, to)',
    },
  },
  risk: {
    make: riskFigure,
    about: { zh: '风险矩阵', en: 'risk matrix' },
    needs: {
      zh: '至少三种风险的可能性和影响程度（scenario.hazards 的 likelihood、impact）',
      en: 'likelihood and impact of three or more hazards (scenario.hazards: likelihood, impact)',
    },
  },
  timeline: {
    make: timelineFigure,
    about: { zh: '最初几小时行动时间表', en: 'timeline of the first hours' },
    needs: {
      zh: '至少两个主体、四项 4 小时以内的行动（measures 的 lead、within）',
      en: 'four or more actions within 4 hours by two or more bodies (measures: lead, within)',
    },
  },
  system: {
    make: systemFigure,
    about: { zh: '预案体系', en: 'plan system' },
    needs: {
      zh: '至少两个上级、下级或者相关预案（planSystem）',
      en: 'two or more superior, subordinate or related plans (planSystem)',
    },
  },
}

/** @returns the section of a document that holds a figure, on as many pages as it needs */
export function figure(name: FigureName): (context: { words: Words }) => PlanFigure[] {
  return ({ words }) => FIGURE_MAKERS[name].make(words).flatMap(figurePages)
}
