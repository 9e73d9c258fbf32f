import { describe, expect, test } from 'vitest'
import { addressesOfPicture, hostOfPicture, PictureIndex } from './picture-names'

const shown = (src: string, linked: string | null = null) => ({ src, linked })

test('the large picture behind a small one comes first', () => {
  expect(addressesOfPicture(shown('https://1.bp.blogspot.com/-a/b/s320/rapat.jpg'))).toEqual([
    'https://1.bp.blogspot.com/-a/b/s1600/rapat.jpg',
    'https://1.bp.blogspot.com/-a/b/s320/rapat.jpg',
  ])
  expect(addressesOfPicture(shown('https://blogger.googleusercontent.com/img/a/AVv=s320'))[0]).toBe(
    'https://blogger.googleusercontent.com/img/a/AVv=s1600',
  )
  expect(addressesOfPicture(shown('https://d.test/wp-content/uploads/2021/11/rapat-300x200.jpg'))[0]).toBe(
    'https://d.test/wp-content/uploads/2021/11/rapat.jpg',
  )
  expect(addressesOfPicture(shown('media/a.webp'))).toEqual([])
  expect(hostOfPicture(shown('https://a.test/1.jpg', 'https://b.test/1.jpg'))).toBe('b.test')
  expect(hostOfPicture(shown('/lokal.jpg'))).toBeNull()
})

describe('a picture in the archive', () => {
  const index = new PictureIndex<string>()
  for (const path of [
    'uploads/2021/11/rapat.jpg',
    'uploads/2021/12/rapat.jpg',
    'Takeout/Blogger/Albums/Disdik/Gotong Royong.JPG',
    'foto/besar-scaled.jpg',
    'a/ganda.jpg',
    'b/ganda.jpg',
  ])
    index.add(path, path)

  test.each([
    ['https://d.test/wp-content/uploads/2021/12/rapat-300x200.jpg', 'uploads/2021/12/rapat.jpg'],
    ['https://x.blogspot.com/s320/Gotong+Royong.JPG', 'Takeout/Blogger/Albums/Disdik/Gotong Royong.JPG'],
    ['https://x.blogspot.com/s320/Gotong%2BRoyong.JPG', 'Takeout/Blogger/Albums/Disdik/Gotong Royong.JPG'],
    ['https://d.test/besar.jpg', 'foto/besar-scaled.jpg'],
    ['../../etc/tidak-ada.jpg', null],
    ['https://d.test/tidak-ada.jpg', null],
  ])('%s is %s', (src, file) => expect(index.find(shown(src))).toBe(file))

  test('one of two that are called alike is not guessed', () =>
    expect(index.find(shown('https://d.test/ganda.jpg'))).toBeNull())
})
