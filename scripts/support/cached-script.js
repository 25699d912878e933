/** Loads a CommonJS bundle with the code that V8 has kept of it: to compile one of some megabytes takes a third of a start. */
import { readFileSync, writeFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { constants, Script } from 'node:vm'

/**
 * @param {string} file a bundle
 * @returns {string} where its compiled code is; that of another version of Node would not do
 */
export const cacheOf = (file) => `${file}.${process.version}.cache`

/** @param {string} file a bundle: it is loaded, so that what it compiles for that is kept, too */
export function writeCache(file) {
  const script = compile(file)
  load(file, script)
  writeFileSync(cacheOf(file), script.createCachedData())
}

/**
 * @param {string} file a bundle whose cache is written; V8 refuses, and does without, one that it can't use
 * @returns {Record<string, any>} what it exports
 */
export const loadCached = (file) => load(file, compile(file, readFileSync(cacheOf(file))))

/**
 * @param {string} file
 * @param {Buffer} [cachedData]
 */
const compile = (file, cachedData) =>
  new Script(Module.wrap(readFileSync(file, 'utf8')), {
    filename: file,
    cachedData,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })

/**
 * @param {string} file
 * @param {Script} script
 */
function load(file, script) {
  const module = { exports: {} }
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file))
  return module.exports
}
