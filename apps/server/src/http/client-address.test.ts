import { expect, test } from 'vitest'
import { clientAddress, networkOf } from './client-address.ts'

const forged = { 'x-forwarded-for': '9.9.9.9, 192.0.2.7' }

test('what a visitor claims is ignored when no proxy is trusted', () => {
  expect(clientAddress(forged, '192.0.2.1', 0)).toBe('192.0.2.1')
  expect(clientAddress({}, undefined, 0)).toBe('')
})

test('behind one proxy the address is the one that the proxy saw, whatever the visitor put before it', () => {
  expect(clientAddress(forged, '127.0.0.1', 1)).toBe('192.0.2.7')
})

test('behind two proxies the outer one tells', () => {
  expect(clientAddress({ 'x-forwarded-for': '9.9.9.9, 192.0.2.7, 10.0.0.2' }, '10.0.0.3', 2)).toBe('192.0.2.7')
})

test('a request that came around the proxy counts for its own address', () => {
  expect(clientAddress({}, '192.0.2.1', 1)).toBe('192.0.2.1')
})

test.each([
  ['203.0.113.5:40001', '203.0.113.5'],
  ['[2001:db8::1]:443', '2001:db8:0:0::/64'],
  ['[2001:db8::1]', '2001:db8:0:0::/64'],
  ['[::ffff:203.0.113.5]:443', '203.0.113.5'],
])('a proxy that tells %s means the visitor at %s, whatever the port', (told, network) => {
  expect(clientAddress({ 'x-forwarded-for': `9.9.9.9, ${told}` }, '127.0.0.1', 1)).toBe(network)
})

test.each([
  'unknown',
  '_hidden',
  '203.0.113.5:',
  '203.0.113:40001',
  '[2001:db8::1',
  '[]:443',
  '[203.0.113.5]x',
  '1:2:3:4:5:6:7:8:9',
])('a proxy that tells %s, which is no address, counts itself, as the next one saw it', (told) => {
  expect(clientAddress({ 'x-forwarded-for': told }, '192.0.2.1', 1)).toBe('192.0.2.1')
  expect(clientAddress({ 'x-forwarded-for': `9.9.9.9, ${told}, 10.0.0.2:443` }, '10.0.0.3', 2)).toBe('10.0.0.2')
  expect(clientAddress({ 'x-forwarded-for': `9.9.9.9, ${told}, ${told}` }, '10.0.0.3', 2)).toBe('10.0.0.3')
  expect(clientAddress({ 'x-forwarded-for': told }, told, 1)).toBe('')
})

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::1:2:3:4:5', '2001:db8:0:1::/64'],
  ['2001:db8::', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['192.0.2.1', '192.0.2.1'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
  expect(clientAddress({}, address, 0)).toBe(network)
  expect(clientAddress({ 'x-forwarded-for': address }, '127.0.0.1', 1)).toBe(network)
})
