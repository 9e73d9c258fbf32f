// A Node HTTP server that does nothing but send bytes it was given: the floor beside which the portal is measured.
import { createServer } from 'node:http'

const replies = new Map()

const server = createServer((request, response) => {
  const reply = replies.get(request.url)
  if (!reply) return response.writeHead(404).end()
  response.writeHead(200, reply.headers).end(reply.body)
})

process.on('message', (sent) => {
  replies.clear()
  for (const { path, headers, body } of sent) replies.set(path, { headers, body: Buffer.from(body, 'base64') })
  process.send?.({ ready: true })
})
process.on('disconnect', () => process.exit(0))
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }))
