import { describe, expect, test } from 'vitest'
import { isPublicAddress } from './guarded-connection'

describe('of the open internet', () => {
  test.each([
    '8.8.8.8',
    '1.1.1.1',
    '36.66.1.1',
    '103.10.10.10',
    '2001:4860:4860::8888',
    '2606:4700::1111',
    '2400:9800::1',
  ])('%s', (address) => expect(isPublicAddress(address)).toBe(true))
})

const NEAR: Record<string, string> = {
  unspecified: '0.0.0.0 0.0.0.1 0.255.255.255 :: ',
  loopback: '127.0.0.1 127.0.0.2 127.1.1.1 127.255.255.255 ::1 0:0:0:0:0:0:0:1',
  private:
    '10.0.0.0 10.0.0.1 10.255.255.255 172.16.0.1 172.20.1.1 172.31.255.255 192.168.0.1 192.168.255.255 fc00::1 fd00::1 fdff:ffff::1 fd00:ec2::254',
  linkLocal: '169.254.0.1 169.254.169.254 169.254.170.2 fe80::1 fe80::1%eth0 febf::1',
  carrier: '100.64.0.1 100.100.100.200 100.127.255.255',
  multicast: '224.0.0.1 239.255.255.250 ff02::1 ff0e::1',
  broadcast: '255.255.255.255',
  reserved:
    '192.0.0.1 192.0.0.192 192.0.2.1 198.51.100.7 203.0.113.9 198.18.0.1 198.19.255.255 192.88.99.1 240.0.0.1 250.1.1.1 100::1 2001:db8::1 3fff::1 5f00::1 fec0::1 4000::1 e000::1',
  cloud: '168.63.129.16',
  mapped:
    '::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:8.8.8.8 ::ffff:7f00:1 ::127.0.0.1 ::7f00:1 ::8.8.8.8 ::ffff:0:127.0.0.1',
  translated:
    '64:ff9b::127.0.0.1 64:ff9b::7f00:1 64:ff9b::8.8.8.8 64:ff9b:1::10.0.0.1 2002:7f00:1:: 2002:a00:1::1 2002:808:808::1 2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2',
  noAddress: '127.1 2130706433 0x7f.1 0177.0.0.1 localhost 8.8.8 8.8.8.8.8 256.1.1.1 1 :::1 [::1] 8.8.8.8:80',
}

describe.each(Object.entries(NEAR))('%s is not', (_kind, addresses) => {
  test.each(addresses.trim().split(' '))('%s', (address) => expect(isPublicAddress(address)).toBe(false))
})
