/** Words of those who sell gambling; several of them in one text are no accident. */
const WORDS: readonly string[] = [
  'slot gacor',
  'slot online',
  'slot deposit',
  'slot thailand',
  'slot maxwin',
  'slot88',
  'slot777',
  'situs slot',
  'link slot',
  'agen slot',
  'bandar slot',
  'daftar slot',
  'judi slot',
  'judi bola',
  'situs judi',
  'agen judi',
  'bandar judi',
  'togel online',
  'togel hongkong',
  'togel singapore',
  'bandar togel',
  'agen togel',
  'situs togel',
  'toto slot',
  'toto macau',
  'maxwin',
  'sbobet',
  'rtp live',
  'rtp slot',
  'scatter hitam',
  'mahjong ways',
  'gates of olympus',
  'sweet bonanza',
  'starlight princess',
  'pragmatic play',
  'pg soft',
  'joker123',
  'pkv games',
  'dominoqq',
  'bandarqq',
  'poker online',
  'casino online',
  'live casino',
  'link alternatif',
  'bonus new member',
  'deposit pulsa',
  'tanpa potongan',
  'anti rungkad',
  'gampang menang',
  'jackpot terbesar',
]

/** Words of those who fight it: a warning against gambling names what it warns of. */
const AGAINST =
  /\b(?:bahaya|cegah|mencegah|pencegahan|berantas|memberantas|pemberantasan|larang|dilarang|larangan|hindari|jauhi|lawan|korban|kecanduan|polisi|polres|polda|polresta|tersangka|pelaku|ditangkap|sosialisasi|edukasi|penyuluhan|blokir|diblokir|pemblokiran|satgas|hoaks|pemulihan|diretas|peretasan|waspada)\b/

const AROUND = 220
const SHOWN = 160
/** So many different words make a text one of theirs; one is enough in a title. */
const ENOUGH = 2

/** Letters written as digits, marks between letters and odd forms of letters, as those write who do not want to be found. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=[a-z])0|0(?=[a-z])/g, 'o')
    .replace(/(?<=[a-z])[1!](?=[a-z])/g, 'i')
    .replace(/(?<=[a-z])[4@]|[4@](?=[a-z])/g, 'a')
    .replace(/(?<=[a-z])3(?=[a-z])/g, 'e')
    .replace(/(?<=[a-z])5(?=[a-z])/g, 's')
    .replace(/[\s\-_.]+/g, ' ')

/**
 * The passage in which a title or text sells gambling, at most 160 letters; null where it does not. A text that warns of
 * gambling does not.
 */
export function gamblingPassage({ title, text }: { title: string; text: string }): string | null {
  const inTitle = findIn(plain(title))
  if (inTitle[0]) return inTitle[0].passage
  const found = findIn(plain(text))
  return new Set(found.map(({ word }) => word)).size >= ENOUGH ? (found[0]?.passage ?? null) : null
}

/** The text around a place without the halves of words at its ends. */
function wholeWords(text: string, from: number, at: number, to: number): string {
  const before = text.slice(from, at)
  const after = text.slice(at, to)
  const head = from > 0 && text[from - 1] !== ' ' ? before.replace(/^\S+\s/, '') : before
  return (head + (to < text.length && text[to] !== ' ' ? after.replace(/\s\S+$/, '') : after)).trim()
}

function findIn(text: string): { word: string; passage: string }[] {
  return WORDS.flatMap((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const around = text.slice(Math.max(0, at - AROUND), at + word.length + AROUND)
      if (AGAINST.test(around)) continue
      const from = Math.max(0, at - SHOWN / 4)
      return [{ word, at, passage: wholeWords(text, from, at, from + SHOWN) }]
    }
    return []
  }).toSorted((a, b) => a.at - b.at)
}
