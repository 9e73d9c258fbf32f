const DECLARED = [/^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i, /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i]
const HEAD_BYTES = 2_048

/** The words in bytes, by what BOM, header, XML declaration and meta say, and where these are wrong by what fits. */
export function decode(bytes: Buffer, contentType: string): string {
  const marked = bomOf(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  const head = bytes.subarray(0, HEAD_BYTES).toString('latin1')
  const wide = wideOf(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  // What is good UTF-8 and more than ASCII is UTF-8, whatever is said of it.
  const isMultiByte = /[\u0080-\u00ff]/.test(bytes.toString('latin1'))
  const utf8 = tryDecode('utf-8', bytes)
  if (utf8 !== null && isMultiByte) return utf8
  const names = [
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1],
    ...DECLARED.map((pattern) => pattern.exec(head)?.[1]),
    'windows-1252',
  ]
  for (const name of names) {
    // It was none, and an ASCII head cannot be of two bytes a letter.
    const text = name && !/^utf-?(?:8|16)/i.test(name) ? tryDecode(name, bytes) : null
    if (text !== null) return text
  }
  return utf8 ?? bytes.toString('latin1')
}

function tryDecode(name: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function bomOf([first, second, third]: Buffer): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** UTF-16 without a mark begins with "<" and a zero on one side of it. */
function wideOf([first, second]: Buffer): string | null {
  if (first === 0x3c && second === 0) return 'utf-16le'
  return first === 0 && second === 0x3c ? 'utf-16be' : null
}

/** Whether it may be a page or a feed rather than a picture, a PDF or another file. */
export function isText(bytes: Buffer, contentType: string): boolean {
  if (/^\s*(?:image|audio|video|font)\/(?!svg)|\/(?:pdf|zip|octet-stream|msword|vnd\.)/i.test(contentType)) return false
  return bomOf(bytes) !== null || wideOf(bytes) !== null || !bytes.subarray(0, HEAD_BYTES).includes(0)
}
