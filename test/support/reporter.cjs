/** Mocha's usual reporter, which also writes how many tests passed and failed to the file TEST_REPORT. */
const { writeFileSync } = require('node:fs')
const { reporters } = require('mocha')

module.exports = class extends reporters.Spec {
  /** @param {any} runner @param {any} options */
  constructor(runner, options) {
    super(runner, options)
    runner.once('end', () => {
      if (process.env.TEST_REPORT) writeFileSync(process.env.TEST_REPORT, JSON.stringify(this.stats))
    })
  }
}
