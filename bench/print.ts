import Table from 'cli-table3'
import { competitors, type Name } from './competitors.ts'
import type { Row } from './dispatch.ts'
import { type Measured, type Results, ratioOf, summarize } from './load.ts'
import type { Logins } from './logins.ts'
import type { ScaleRow } from './scale.ts'
import type { Start } from './startup.ts'
import { workloads } from './workloads.ts'

export interface Report {
  dispatch: Row[]
  start: Start
  results: Results
  logins: Logins
}

const times = (ratio: number): string => `${ratio.toFixed(2)}x`
const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0)

function print(title: string, head: string[], rows: string[][]): void {
  const table = new Table({ head, style: { head: [], border: [], compact: true } })
  table.push(...rows)
  console.log(`\n${title}\n${table}`)
}

export function printDispatch(rows: Row[]): void {
  print(
    'Dispatch and validation: CPU microseconds per request',
    ['operation', 'Roomkeeper', 'openapi-backend', 'ratio'],
    rows.map(({ operationId, roomkeeper, stock }) => [
      operationId,
      roomkeeper.toFixed(1),
      stock.toFixed(1),
      `1/${(stock / roomkeeper).toFixed(1)}`,
    ]),
  )
}

export function printResults(results: Results): void {
  for (const [id, result] of Object.entries(results)) {
    print(
      workloads[id]?.title ?? id,
      ['', 'req/s', 'p50 ms', 'p99 ms', 'CPU µs/request', 'memory MB'],
      Object.entries(result).map(([name, rounds]) => {
        const { requestsPerSecond, p50, p99, cpu, memory } = summarize(rounds)
        return [
          competitors[name as Name].title,
          requestsPerSecond.toFixed(0),
          String(p50),
          String(p99),
          cpu.toFixed(0),
          megabytes(memory),
        ]
      }),
    )
  }
}

export function printScale(rows: ScaleRow[]): void {
  print(
    'Median latency in ms: a room of 1,000,000 members and 100,000 bans among 1,100,000 users and 100,000 rooms, against 1,000',
    ['operation', '1,000', '1,000,000', 'ratio', 'at most 1.3x'],
    rows.map(({ title, isAlike, small, large }) => [
      title,
      small.toFixed(2),
      large.toFixed(2),
      times(large / small),
      isAlike ? met(large / small <= 1.3) : '',
    ]),
  )
  const first = rows.find(({ title }) => title === 'listUsers')?.large ?? Number.NaN
  const deep = rows.find(({ title }) => title.includes('before the end'))?.large ?? Number.NaN
  console.log(
    `\nThe page at offset 999,000 against the first: ${times(deep / first)} (at most 10x: ${met(deep / first <= 10)})`,
  )
}

/** What was aimed at, and how far it is: all ratios of this run. */
export function printTargets({ dispatch, start, results, logins }: Report): void {
  const ratio = (id: string, to: Name, measure: keyof Measured) =>
    ratioOf(results[id]?.roomkeeper, results[id]?.[to], measure)
  const cpu = (id: string) => ratio(id, 'bare', 'cpu')
  const speed = (id: string, to: Name) => ratio(id, to, 'requestsPerSecond')
  const slowest = Math.max(...dispatch.map(({ roomkeeper, stock }) => roomkeeper / stock))
  const all = dispatch.reduce((sum, { roomkeeper, stock }) => sum + roomkeeper / stock, 0) / dispatch.length
  print(
    'Targets',
    ['measure', 'target', 'measured', ''],
    [
      [
        'dispatch and validation against openapi-backend, mean',
        'at most 1/15',
        `1/${(1 / all).toFixed(1)}`,
        met(all <= 1 / 15),
      ],
      [
        'the same, the operation that gains least',
        'at most 1/15',
        `1/${(1 / slowest).toFixed(1)}`,
        met(slowest <= 1 / 15),
      ],
      ['GET room: CPU against (a)', 'at most 1.25x', times(cpu('getRoom')), met(cpu('getRoom') <= 1.25)],
      [
        'GET room, with a key: CPU against (a)',
        'at most 1.25x',
        times(cpu('getRoomWithKey')),
        met(cpu('getRoomWithKey') <= 1.25),
      ],
      [
        'GET room: req/s against (b)',
        'above 1x',
        times(speed('getRoom', 'fastify')),
        met(speed('getRoom', 'fastify') > 1),
      ],
      ['GET room: req/s against (c)', '3x', times(speed('getRoom', 'express')), met(speed('getRoom', 'express') >= 3)],
      ['GET room: req/s against (d)', '3.5x', times(speed('getRoom', 'stock')), met(speed('getRoom', 'stock') >= 3.5)],
      ['GET 100 members: CPU against (a)', 'at most 1.25x', times(cpu('listUsers')), met(cpu('listUsers') <= 1.25)],
      [
        'PUT and DELETE a user: req/s against (a)',
        'at least 0.85x',
        times(speed('inviteAndRemove', 'bare')),
        met(speed('inviteAndRemove', 'bare') >= 0.85),
      ],
      [
        'process start to first 200',
        'under 350 ms',
        `${start.milliseconds.toFixed(0)} ms`,
        met(start.milliseconds < 350),
      ],
      ['memory, idle', 'under 110 MB', `${megabytes(start.memory)} MB`, met(start.memory < 110 * 2 ** 20)],
      [
        'event loop late while logins saturate the pool, p99',
        'under 10 ms',
        `${logins.p99.toFixed(1)} ms`,
        met(logins.p99 < 10),
      ],
    ],
  )
}

const met = (is: boolean): string => (is ? 'met' : 'NOT MET')
