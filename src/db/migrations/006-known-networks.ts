import { addIndex, bigInteger, bytes, createTable, type Step } from './steps.js'

export const knownNetworks: Step[] = [
  ...createTable('known_networks', { id: bytes(32), used_at: bigInteger }, { primaryKey: ['id'] }),
  addIndex('known_networks', ['used_at']),
]
