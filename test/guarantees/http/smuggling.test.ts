import { expect } from 'chai'
import { exchange } from '../../support/clients/raw-http.ts'
import { shared } from '../../support/servers/shared-service.ts'

/** The request that hides behind another one; nothing else is answered like it. */
const hidden = 'GET /livez HTTP/1.1\r\nHost: hidden\r\n\r\n'

const chunked = 'Transfer-Encoding: chunked'
const length = 'Content-Length: 2'
const chunks = (size: string) => `${size}\r\n{}\r\n0\r\n\r\n`

const post = (headers: string, body: string, line = 'POST /user HTTP/1.1') =>
  `${line}\r\nHost: a\r\nContent-Type: application/json\r\n${headers}\r\n\r\n${body}`

/** Where two readers could find different ends of the request. */
const ambiguous: Record<string, string> = {
  'a length and chunks': post(`Content-Length: 5\r\n${chunked}`, '0\r\n\r\n'),
  'chunks and a length': post(`${chunked}\r\nContent-Length: 5`, '0\r\n\r\n'),
  'two lengths': post(`${length}\r\nContent-Length: 0`, '{}'),
  'one length twice': post(`${length}\r\n${length}`, '{}'),
  'a list of lengths': post('Content-Length: 2, 2', '{}'),
  'a length with a sign': post('Content-Length: +2', '{}'),
  'a negative length': post('Content-Length: -2', '{}'),
  'a length in hexadecimal': post('Content-Length: 0x2', '{}'),
  'a length with an exponent': post('Content-Length: 2e0', '{}'),
  'a length with a space': post('Content-Length: 2 2', '{}'),
  'an empty length': post('Content-Length:', '{}'),
  'a length of 65 bits': post('Content-Length: 18446744073709551618', '{}'),
  'a space before a colon': post('Content-Length : 2', '{}'),
  'an unknown transfer coding': post('Transfer-Encoding: xchunked', chunks('2')),
  'chunks that are not the last coding': post('Transfer-Encoding: chunked, identity', chunks('2')),
  'the identity coding': post('Transfer-Encoding: identity', chunks('2')),
  'two codings in two headers': post(`${chunked}\r\nTransfer-Encoding: identity`, chunks('2')),
  'two codings the other way': post(`Transfer-Encoding: identity\r\n${chunked}`, chunks('2')),
  'chunks in chunks': post('Transfer-Encoding: chunked, chunked', chunks('2')),
  'a coding that is not undone': post('Transfer-Encoding: gzip, chunked', chunks('2')),
  'a coding in quotes': post('Transfer-Encoding: "chunked"', chunks('2')),
  'a vertical tab behind a coding': post(`${chunked}\x0b`, chunks('2')),
  'a vertical tab before a coding': post('Transfer-Encoding: \x0bchunked', chunks('2')),
  'a space before the colon of a coding': post('Transfer-Encoding : chunked', chunks('2')),
  'a space before a name': post(` ${chunked}`, chunks('2')),
  'a folded header': post(`X: a\r\n ${chunked}\r\n${length}`, '{}'),
  'a folded coding': post('Transfer-Encoding:\r\n chunked', chunks('2')),
  'a bare LF between headers': post(`X: a\n${chunked}\r\n${length}`, '{}'),
  'a bare LF everywhere': post(length, '{}').replaceAll('\r\n', '\n'),
  'a bare CR between headers': post(`X: a\r${chunked}\r\n${length}`, '{}'),
  'NUL in a header': post(`X: a\0b\r\n${length}`, '{}'),
  'a name that is none': post(`X(y): a\r\n${length}`, '{}'),
  'chunks in HTTP/1.0': post(`Connection: keep-alive\r\n${chunked}`, chunks('2'), 'POST /user HTTP/1.0'),
  'a size in two notations': post(chunked, chunks('0x2')),
  'a negative size': post(chunked, chunks('-2')),
  'an empty size': post(chunked, chunks('')),
  'a size with an underscore': post(chunked, chunks('2_0')),
  'a size with a space behind it': post(chunked, chunks('2 ')),
  'a size with a space before it': post(chunked, chunks(' 2')),
  'a size of 65 bits': post(chunked, chunks('10000000000000002')),
  'a chunk that is longer than its size': post(chunked, chunks('1')),
  'a chunk that is shorter than its size': post(chunked, chunks('3')),
  'a bare LF in a chunk extension': post(chunked, '2;a\nX\r\n{}\r\n0\r\n\r\n'),
  'a bare CR in a chunk extension': post(chunked, '2;a\rX\r\n{}\r\n0\r\n\r\n'),
  'a bare LF behind a size': post(chunked, '2\n{}\n0\n\n'),
  'a bare LF behind a chunk': post(chunked, '2\r\n{}\n0\r\n\r\n'),
  'chunk extensions of 30 KB': post(chunked, chunks(`2;${'a'.repeat(30_000)}`)),
  'a length in a trailer': post(chunked, '2\r\n{}\r\n0\r\nContent-Length: 40\r\n\r\n'),
  'two hosts': post(`Host: b\r\n${length}`, '{}'),
  'another protocol': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'no protocol': 'GET /livez\r\n',
  'a tunnel': 'CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n',
}

/** Where the end is plain, so that what follows is another request. */
const plain: Record<string, string> = {
  'a length': post(length, '{}'),
  chunks: post(chunked, chunks('2')),
  'chunks in capitals': post(chunked.toUpperCase(), chunks('2')),
  'chunks with an extension': post(chunked, chunks('2;a="b"')),
  'a header that looks like a length': post(`Content_Length: 0\r\n${length}`, '{}'),
}

/** Where the hidden request is all of a body that nobody reads. */
const bodies: Record<string, string> = {
  'of a GET': `GET /openapi.json HTTP/1.1\r\nHost: a\r\nContent-Length: ${hidden.length}\r\n\r\n`,
  'of a path that does not exist': `POST /nothing HTTP/1.1\r\nHost: a\r\nContent-Length: ${hidden.length}\r\n\r\n`,
  'of a method that is not taken': `DELETE /livez HTTP/1.1\r\nHost: a\r\nContent-Length: ${hidden.length}\r\n\r\n`,
  'of another type': `POST /user HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: ${hidden.length}\r\n\r\n`,
}

describe('a smuggled request', () => {
  const ask = (bytes: string) => exchange(shared().service.url, Buffer.from(bytes + hidden, 'latin1'))

  for (const [title, bytes] of Object.entries(ambiguous)) {
    it(`gets no response behind ${title}, which is a 400 and ends the connection`, async () => {
      const responses = await ask(bytes)
      expect(responses.map(({ status }) => status)).to.deep.equal([400])
      expect(JSON.parse(responses[0]?.body ?? '').code).to.equal('malformed_http')
      expect(responses[0]?.headers.connection).to.equal('close')
    })
  }

  for (const [title, bytes] of Object.entries(bodies)) {
    it(`gets no response in the body ${title}`, async () => {
      const responses = await ask(bytes)
      expect(responses).to.have.length(1)
      expect(responses[0]?.body).to.not.equal('{"status":"live"}')
    })
  }

  for (const [title, bytes] of Object.entries(plain)) {
    it(`is a request of its own where the one before it has a plain end: ${title}`, async () => {
      const responses = await ask(bytes)
      expect(responses.map(({ status }) => status)).to.deep.equal([400, 200])
      expect(JSON.parse(responses[0]?.body ?? '').code).to.equal('invalid_request')
    })
  }
})
