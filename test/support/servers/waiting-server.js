/** Answers each request after as many milliseconds as its path says; `side-by-side.ts` starts it. */
import { createServer } from 'node:http'

const server = createServer((request, response) => {
  setTimeout(() => response.end(), Number(request.url?.slice(1)))
})
server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
// Ends with the process that started it, however that ends.
process.on('disconnect', () => process.exit())
