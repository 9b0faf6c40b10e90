/** Configuration: `.planrc.yaml`, found upward from a file, checked like any document, merged with the command line. */
export * from './config.ts'
export { type KnownIds, unknownPluginRules } from './known.ts'
export { type ConfigHost, type ConfigLoader, type ConfigSource, configLoader } from './load.ts'
export { type Flags, isIncluded, isLeftOut, type Settings, settingsFor, settingsUnder } from './merge.ts'
