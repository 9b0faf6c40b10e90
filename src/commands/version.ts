import metadata from '../../package.json' with { type: 'json' }

/** Version of this tool. */
export const VERSION: string = metadata.version
