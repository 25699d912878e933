import { competitors, type Name } from './competitors.ts'
import { type Results, summarize } from './load.ts'
import { workloads } from './workloads.ts'

const colors: Record<Name, string> = {
  roomkeeper: '#0b7a75',
  bare: '#9aa5b1',
  fastify: '#c9a227',
  express: '#b5654a',
  stock: '#7b5ea7',
}
const names = Object.keys(competitors) as Name[]
const [width, left, bar, gap, top] = [760, 220, 12, 22, 64]

/** Requests per second of each competitor, as an SVG: a group of bars for each workload, the longest of a group is full. */
export function drawChart(results: Results): string {
  const groupHeight = names.length * bar + gap
  const groups = Object.entries(results).map(([id, result], group) => {
    const y = top + group * groupHeight
    const speeds = names.map((name) => summarize(result[name]).requestsPerSecond)
    const bars = names.map((name, i) => {
      const speed = speeds[i] ?? 0
      const length = ((width - left - 70) * speed) / Math.max(...speeds)
      const at = y + i * bar
      return `<rect x="${left}" y="${at}" width="${length.toFixed(1)}" height="${bar - 2}" fill="${colors[name]}"/>
<text x="${(left + length + 6).toFixed(1)}" y="${at + 9}" font-size="9">${speed.toFixed(0)}</text>`
    })
    const title = `<text x="${left - 10}" y="${y + (names.length * bar) / 2 + 3}" text-anchor="end">${workloads[id]?.title}</text>`
    return [title, ...bars].join('\n')
  })
  const legend = names.map((name, i) => {
    const [x, y] = [16 + (i % 3) * 245, 16 + Math.floor(i / 3) * 18]
    return `<rect x="${x}" y="${y - 9}" width="10" height="10" fill="${colors[name]}"/>
<text x="${x + 16}" y="${y}">${competitors[name].title}</text>`
  })
  const height = top + groups.length * groupHeight
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11">
<title>Requests per second</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${[...legend, ...groups].join('\n')}
</svg>
`
}
