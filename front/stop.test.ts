import { EventEmitter, once } from 'node:events'
import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { htmlOf, startFront } from './front.fixture'
import { stopServer } from './stop'

const ASKED = 'GET /meja HTTP/1.1\r\nHost: warta.test\r\n\r\n'

it('lets what is under way finish, closes its connection, and takes nothing new', async () => {
  const desk = new EventEmitter()
  const { server, port, raw } = await startFront(async () => htmlOf(''), {
    handler: async (_request, response) => {
      desk.emit('begun')
      await once(desk, 'finish')
      response.end('selesai')
    },
  })
  const begun = once(desk, 'begun')
  const answer = raw(ASKED)
  await begun
  const stopped = stopServer(server, 10_000)
  const [refused] = await once(connect(port, '127.0.0.1'), 'error')
  expect(refused).toMatchObject({ code: 'ECONNREFUSED' })
  desk.emit('finish')
  expect(await answer).toContain('selesai')
  await stopped
})

it('closes what idles at once', async () => {
  const { server, port } = await startFront(async () => htmlOf(''))
  const socket = connect(port, '127.0.0.1')
  socket.write('GET /berita HTTP/1.1\r\nHost: warta.test\r\n\r\n')
  await once(socket, 'data')
  const closed = once(socket, 'close')
  await stopServer(server, 10_000)
  await closed
})

it('cuts what does not end in time', async () => {
  const desk = new EventEmitter()
  const { server, raw } = await startFront(async () => htmlOf(''), {
    handler: async () => {
      desk.emit('begun')
      await once(desk, 'never')
    },
  })
  const begun = once(desk, 'begun')
  const answer = raw(ASKED)
  await begun
  await stopServer(server, 50)
  expect(await answer).toBe('')
})
