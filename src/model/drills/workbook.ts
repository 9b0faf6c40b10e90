/** The workbook that watchers of a drill fill in: its sheets and their columns, for whoever writes or reads it. */
import type { Localized } from '../../base/locale.ts'

export interface WorkbookColumn {
  title: Localized
  /** Filled in by hand; the others say what is meant and stay as they are. */
  isBlank?: true
  /** Characters that people need to write in it, where it is more than the title takes. */
  room?: number
}

/** The first column of each says what a row is about; by its title a sheet is known again. */
export const WORKBOOK = {
  drill: {
    name: { zh: '总体', en: 'Drill' },
    columns: {
      field: { title: { zh: '字段', en: 'Field' } },
      about: { title: { zh: '事项', en: 'Item' } },
      value: { title: { zh: '填写', en: 'Value' }, isBlank: true, room: 28 },
    },
  },
  actions: {
    name: { zh: '行动', en: 'Actions' },
    columns: {
      unit: { title: { zh: '编号', en: 'No.' } },
      event: { title: { zh: '事件标识', en: 'Event id' } },
      measure: { title: { zh: '措施标识', en: 'Measure id' } },
      at: { title: { zh: '计划时间', en: 'Planned' } },
      action: { title: { zh: '事件和行动', en: 'Event and action' } },
      by: { title: { zh: '应由谁', en: 'Expected of' } },
      within: { title: { zh: '时限', en: 'Limit' } },
      began: { title: { zh: '开始', en: 'Began' }, isBlank: true, room: 12 },
      done: { title: { zh: '完成', en: 'Done' }, isBlank: true, room: 12 },
      rating: { title: { zh: '评定', en: 'Rating' }, isBlank: true, room: 10 },
      who: { title: { zh: '实际由谁', en: 'Who acted' }, isBlank: true, room: 20 },
      did: { title: { zh: '实际行动', en: 'What was done' }, isBlank: true, room: 28 },
      note: { title: { zh: '备注', en: 'Note' }, isBlank: true, room: 28 },
    },
  },
  objectives: {
    name: { zh: '目标', en: 'Objectives' },
    columns: {
      objective: { title: { zh: '目标标识', en: 'Objective id' } },
      statement: { title: { zh: '目标', en: 'Objective' } },
      points: { title: { zh: '评估要点', en: 'What to watch' } },
      evaluator: { title: { zh: '评估人员', en: 'Evaluator' } },
      rating: { title: { zh: '评定', en: 'Rating' }, isBlank: true, room: 10 },
      note: { title: { zh: '备注', en: 'Note' }, isBlank: true, room: 28 },
    },
  },
  observations: {
    name: { zh: '观察', en: 'Observations' },
    columns: {
      kind: { title: { zh: '优点或待改进', en: 'Strength or improvement' }, isBlank: true },
      text: { title: { zh: '内容', en: 'What was seen' }, isBlank: true, room: 46 },
      cause: { title: { zh: '原因', en: 'Cause' }, isBlank: true, room: 36 },
      objective: { title: { zh: '所涉目标标识', en: 'Objective concerned' }, isBlank: true },
      by: { title: { zh: '观察人', en: 'Seen by' }, isBlank: true, room: 20 },
    },
  },
} as const satisfies Record<string, { name: Localized; columns: Record<string, WorkbookColumn> }>

export type WorkbookSheet = keyof typeof WORKBOOK

/** Rows of the sheet about the drill as a whole; `id` says which drill it is. */
export const DRILL_ROWS = ['id', 'started', 'ended', 'people', 'conclusion'] as const
export type DrillRow = (typeof DRILL_ROWS)[number]
