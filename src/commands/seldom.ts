/** What few runs need, loaded together: each door of its own would cut what all runs load into more files. */
export { html } from '../report/html/html.ts'
export { documentFacts } from './check/document-facts.ts'
export { appendStepSummary } from './check/step-summary.ts'
export { loadPlugins } from './config/plugins.ts'
