/** Loads a CommonJS bundle with the code that V8 has compiled of it: to compile one of some megabytes takes a third of a start. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { constants, Script } from 'node:vm'
import { crc32 } from 'node:zlib'

/**
 * @param {string} file a bundle
 * @returns {string} where its compiled code is; that of another version of Node would not do
 */
export const cacheOf = (file) => `${file}.${process.version}.cache`

/**
 * Loads a bundle; where no code of it is kept, keeps what it compiles for that.
 * @param {string} file
 * @returns {Record<string, any>} what it exports
 */
export function loadCached(file) {
  const source = readFileSync(file)
  const code = readCode(file, source)
  const script = new Script(Module.wrap(source.toString()), {
    filename: file,
    cachedData: code,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  const module = { exports: {} }
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file))
  if (!code) keepCode(file, source, script.createCachedData())
  return module.exports
}

const checksumLength = 4

/**
 * V8 itself looks at the length of the source and no further: code that is damaged, or another source's, would run.
 * @param {string} file
 * @param {Buffer} source
 */
function readCode(file, source) {
  try {
    const kept = readFileSync(cacheOf(file))
    const code = kept.subarray(checksumLength)
    if (kept.readUInt32LE() === crc32(code, crc32(source))) return code
  } catch {}
  return undefined
}

/**
 * @param {string} file
 * @param {Buffer} source
 * @param {Buffer} code
 */
function keepCode(file, source, code) {
  const checksum = Buffer.alloc(checksumLength)
  checksum.writeUInt32LE(crc32(code, crc32(source)))
  const written = `${cacheOf(file)}.${process.pid}`
  try {
    writeFileSync(written, Buffer.concat([checksum, code]))
    renameSync(written, cacheOf(file))
  } catch {
    // Where nothing may be written, the next start compiles again.
  }
}
