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
  if (parsed.kind() === 'ipv4') return parsed.toString()
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed}/64`)}/64`
}

/** Some proxies add the port, which is another one for each connection: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
const withoutPort = (address: string): string =>
  /^(?:\[([^\]]*)\]|([\d.]+))(?::\d+)?$/.exec(address)?.slice(1).join('') ?? address
