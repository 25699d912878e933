/** The service's code: src/ as it is written, dist/ as it is built. */
export const code = new URL('./', import.meta.url)

/** The project's folder. */
export const root = new URL('../', import.meta.url)
