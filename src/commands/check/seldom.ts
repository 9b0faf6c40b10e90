/** What few runs need, loaded together: each door of its own would cut what all runs load into more files. */
export { html } from '../../report/html/html.ts'
export { loadPlugins } from '../config/plugins.ts'
export { documentFacts } from './document-facts.ts'
export { appendStepSummary } from './step-summary.ts'
