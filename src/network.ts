import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/**
 * What counts as one caller: an IPv4 address, or the /64 of an IPv6 address, which is what one customer is given.
 * @param address as a socket or a proxy gives it
 */
export function networkOf(address: string): string {
  const host = withoutPort(address)
  if (!isIP(host)) return host.slice(0, 64)
  const parsed = ipaddr.process(host)
  return parsed.kind() === 'ipv4' ? parsed.toString() : prefixOf(parsed, 64)
}

/**
 * The /48 of an IPv6 address, which is the most that one customer is given: 65,536 networks.
 * @param address as a socket or a proxy gives it
 */
export function siteOf(address: string): string | undefined {
  const host = withoutPort(address)
  if (!isIP(host)) return undefined
  const parsed = ipaddr.process(host)
  return parsed.kind() === 'ipv4' ? undefined : prefixOf(parsed, 48)
}

const prefixOf = (address: ipaddr.IPv4 | ipaddr.IPv6, bits: number): string =>
  `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/${bits}`)}/${bits}`

/** Some proxies add the port, which is another one for each connection: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
const withoutPort = (address: string): string =>
  /^(?:\[([^\]]*)\]|([\d.]+))(?::\d+)?$/.exec(address)?.slice(1).join('') ?? address
