import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { endFront, htmlOf, startFront } from './front.fixture'

let server: Server
const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  endFront(server)
})

async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  sockets.push(socket)
  await once(socket, 'connect')
  return socket
}

const isAnswered = (socket: Socket): Promise<boolean> =>
  new Promise((resolve) => {
    const end = (answered: boolean) => {
      socket.removeAllListeners('data').removeAllListeners('close')
      resolve(answered)
    }
    socket.once('data', () => end(true)).once('close', () => end(false))
    socket.write('GET /berita HTTP/1.1\r\nHost: warta.test\r\n\r\n')
  })

it('holds 200 connections of one address and no more, until one of them ends', async () => {
  const front = await startFront(async (address) => htmlOf(address))
  server = front.server
  const held = await Promise.all(Array.from({ length: 200 }, () => open(front.port)))
  expect(await isAnswered(await open(front.port))).toBe(false)
  expect(await isAnswered(held[0] as Socket)).toBe(true)
  held[1]?.destroy()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await isAnswered(await open(front.port))).toBe(true)
})

it('counts no connection of a trusted proxy', async () => {
  const front = await startFront(async (address) => htmlOf(address), { proxies: ['127.0.0.1'] })
  server = front.server
  await Promise.all(Array.from({ length: 220 }, () => open(front.port)))
  expect(await isAnswered(await open(front.port))).toBe(true)
})

it('sends away who does not end the head of a request', async () => {
  const front = await startFront(async (address) => htmlOf(address))
  server = front.server
  expect(server.headersTimeout).toBe(20_000)
  server.headersTimeout = 100
  const socket = await open(front.port)
  socket.write('GET / HTTP/1.1\r\nHost: warta.test\r\nX-Lambat: ')
  const [answer] = await once(socket, 'data')
  expect(String(answer)).toMatch(/^HTTP\/1\.1 408 /)
})

it('sends many answers over one connection', async () => {
  const front = await startFront(async (address) => htmlOf(address))
  server = front.server
  const socket = await open(front.port)
  for (let turn = 0; turn < 20; turn++) expect(await isAnswered(socket)).toBe(true)
})
