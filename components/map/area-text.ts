import type { MapArea } from '@/modules/boundaries/map'
import { shortNameLines } from '@/modules/boundaries/short-name'

/**
 * One line of words on the map, and where its foot stands. `width`: what it is pressed into where its letters may need
 * more. `isValue`: it is the value of the layer, not the name.
 */
export type TextLine = { text: string; y: number; width?: number; isValue: boolean }

/** Heights of letters in the units of the drawing: the drawing is the same, the screen is three times as narrow. */
const SIZES = {
  tiles: { wide: { name: 13, value: 17 }, narrow: { name: 18, value: 25 } },
  shapes: { wide: { name: 14, value: 17 }, narrow: { name: 27, value: 30 } },
}
/** How wide a letter is for its height, rather too much. */
const WIDTH_OF_LETTER = 0.6
const EDGE = 3

/** The lines that fit into an area: its name and the value, the value alone, or nothing. */
export function areaText(
  area: MapArea,
  value: string,
  kind: 'tiles' | 'shapes',
  screen: 'wide' | 'narrow',
): TextLine[] {
  const sizes = SIZES[kind][screen]
  const names = screen === 'wide' ? area.name.split(' ') : shortNameLines(area.name)
  const room = area.room.lines - 2 * EDGE
  const fits = (text: string, size: number, width = room) => text.length * size * WIDTH_OF_LETTER <= width
  const shown = kind === 'tiles' || names.every((line) => fits(line, sizes.name)) ? names : []
  const isValueShown = value !== '' && (kind === 'tiles' || fits(value, sizes.value, area.room.line))
  const height = shown.length * sizes.name * 1.05 + (isValueShown ? sizes.value : 0)
  let y = area.label[1] - height / 2
  const lines = shown.map((text) => {
    y += sizes.name * 1.05
    const foot = Math.round(y - sizes.name * 0.2)
    return { text, y: foot, isValue: false, ...(!fits(text, sizes.name) && { width: room }) }
  })
  return isValueShown ? [...lines, { text: value, y: Math.round(y + sizes.value * 0.85), isValue: true }] : lines
}
