/** Loaded before the service: tells the parent, when it asks, how late the event loop was since it last asked. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  process.on('message', () => {
    // Nanoseconds, of which the timer's own millisecond is no delay.
    process.send?.({ p99: delay.percentile(99) / 1e6 - 1, max: delay.max / 1e6 - 1 })
    delay.reset()
  })
  // Listening must not keep the process alive.
  process.channel?.unref()
}
