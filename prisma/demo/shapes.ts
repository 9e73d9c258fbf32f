import type { Random } from './random'

const TOPS = ['#d9573b', '#f2b705', '#0b7d79', '#7a4f9a', '#2f6fb3', '#f4efe2', '#c93f6a']
const SKINS = ['#b9794f', '#a5673f', '#c98d62']
const n = (value: number): string => value.toFixed(1)
const rect = (x: number, y: number, w: number, h: number, fill: string, extra = ''): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}" ${extra}/>`
const path = (d: string, fill: string, extra = ''): string => `<path d="${d}" fill="${fill}" ${extra}/>`
const circle = (x: number, y: number, r: number, fill: string, extra = ''): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}" ${extra}/>`
export const draw = { rect, path, circle }

export type Sky = 'day' | 'dawn' | 'night' | 'rain' | 'dusk'
const SKIES: Record<Sky, [string, string, string]> = {
  day: ['#8fd0dc', '#f4efd9', '#ffe9a3'],
  dawn: ['#f3a35c', '#fde8b8', '#fff3c4'],
  night: ['#10233f', '#2c4a6b', '#f6f0cf'],
  rain: ['#7d949c', '#c4d0cf', '#9fb0b4'],
  dusk: ['#d9745a', '#f8d19a', '#ffe2a0'],
}

export function sky(kind: Sky, random: Random): string {
  const [top, bottom, sun] = SKIES[kind]
  const x = random.int(250, 1350)
  const y = kind === 'dawn' ? 520 : random.int(150, 260)
  const clouds =
    kind === 'night'
      ? stars(random)
      : [0, 1, 2].map(() => cloud(random.int(0, 1500), random.int(80, 320), random.int(70, 120))).join('')
  const hills = path(
    'M0 640 Q200 560 420 610 T860 590 T1240 615 T1600 580 V700 H0Z',
    kind === 'night' ? '#1b3550' : '#7fae8c',
    'opacity=".55"',
  )
  return `<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs>
${rect(0, 0, 1600, 1067, 'url(#s)')}${circle(x, y, kind === 'dawn' ? 150 : 80, sun)}${circle(x, y, kind === 'dawn' ? 210 : 120, sun, 'opacity=".25"')}${clouds}${hills}`
}
const stars = (random: Random): string =>
  Array.from({ length: 60 }, () => circle(random.int(0, 1600), random.int(0, 500), random.int(1, 3), '#f6f0cf')).join(
    '',
  )
const cloud = (x: number, y: number, r: number): string =>
  `<g fill="#fff" opacity=".6"><ellipse cx="${x}" cy="${y}" rx="${r * 1.7}" ry="${r * 0.4}"/><ellipse cx="${x - r * 0.4}" cy="${y - r * 0.3}" rx="${r * 0.7}" ry="${r * 0.45}"/></g>`

export function river(y: number, random: Random, isDark = false): string {
  const waves = Array.from({ length: 46 }, () => {
    const wy = y + 20 + random.next() * (1050 - y)
    const scale = 0.4 + (wy - y) / 400
    const x = random.int(-50, 1550)
    return `<path d="M${x} ${n(wy)}q${n(30 * scale)} ${n(-12 * scale)} ${n(60 * scale)} 0t${n(60 * scale)} 0" fill="none" stroke="${isDark ? '#6f93b0' : '#d6efe6'}" stroke-width="${n(2 + scale)}" opacity=".5" stroke-linecap="round"/>`
  }).join('')
  return (
    rect(0, y, 1600, 1067 - y, isDark ? '#17395a' : '#3f9a98') + rect(0, y, 1600, 60, '#fff', 'opacity=".12"') + waves
  )
}
export const ground = (y: number, fill: string): string =>
  rect(0, y, 1600, 1067 - y, fill) +
  path(`M0 ${y + 120} Q500 ${y + 60} 900 ${y + 130} T1600 ${y + 110} V1067 H0Z`, '#000', 'opacity=".06"')

export function palm(x: number, y: number, h: number): string {
  const top = y - h
  const leaf = (dx: number, dy: number): string =>
    path(`M${x + 12} ${top} q${dx / 2} ${dy - 50} ${dx} ${dy} q${-dx / 2} ${-10 - dy / 3} ${-dx} ${-dy}Z`, '#2f7d55')
  return (
    path(
      `M${x - 9} ${y} Q${x + 4} ${y - h / 2} ${x + 8} ${top} h10 Q${x + 18} ${y - h / 2} ${x + 11} ${y}Z`,
      '#8a6543',
    ) +
    [
      [-120, 30],
      [-95, -25],
      [-50, 85],
      [120, 25],
      [95, -30],
      [55, 85],
    ]
      .map(([dx, dy]) => leaf(dx ?? 0, dy ?? 0))
      .join('') +
    circle(x + 8, top + 12, 12, '#6b4a2c')
  )
}
export const tree = (x: number, y: number, r: number, fill = '#3c8a5c'): string =>
  rect(x - r * 0.12, y - r * 1.2, r * 0.24, r * 1.2, '#7a5638') +
  circle(x, y - r * 1.7, r, fill) +
  circle(x - r * 0.6, y - r * 1.3, r * 0.65, fill) +
  circle(x + r * 0.6, y - r * 1.3, r * 0.65, fill) +
  circle(x + r * 0.25, y - r * 1.9, r * 0.5, '#fff', 'opacity=".1"')

export function house(x: number, y: number, w: number, wall: string, roof: string, stilts = 0, isLit = false): string {
  const h = w * 0.5
  const glass = isLit ? '#ffd970' : '#2a4f55'
  const legs = stilts
    ? [0.08, 0.36, 0.64, 0.92].map((t) => rect(x + w * t - 6, y, 12, stilts, '#5a4330')).join('') +
      rect(x - 20, y - 8, w + 40, 16, '#6f5238')
    : ''
  return (
    legs +
    rect(x, y - h, w, h, wall) +
    Array.from({ length: 5 }, (_, i) => rect(x, y - h + (i + 1) * h * 0.16, w, 2, '#000', 'opacity=".1"')).join('') +
    path(`M${x - 30} ${y - h} L${x + w * 0.3} ${y - h - w * 0.42} H${x + w * 0.7} L${x + w + 30} ${y - h}Z`, roof) +
    path(
      `M${x + w * 0.3} ${y - h - w * 0.42} l-16 -26 M${x + w * 0.7} ${y - h - w * 0.42} l16 -26`,
      'none',
      `stroke="${roof}" stroke-width="9"`,
    ) +
    rect(x + w * 0.41, y - h * 0.7, w * 0.18, h * 0.7, '#6b3f28') +
    rect(x + w * 0.1, y - h * 0.7, w * 0.2, h * 0.36, glass, 'stroke="#fff" stroke-width="5"') +
    rect(x + w * 0.7, y - h * 0.7, w * 0.2, h * 0.36, glass, 'stroke="#fff" stroke-width="5"')
  )
}

export function person(x: number, y: number, h: number, random: Random, top?: string): string {
  const skin = random.pick(SKINS)
  const shirt = top ?? random.pick(TOPS)
  const isVeiled = random.chance(0.4)
  const headY = y - h * 0.88
  const hair = isVeiled
    ? circle(x, headY + h * 0.02, h * 0.125, random.pick(TOPS))
    : path(`M${x - h * 0.1} ${headY} a${h * 0.1} ${h * 0.11} 0 0 1 ${h * 0.2} 0Z`, '#2a211d')
  return (
    rect(x - h * 0.1, y - h * 0.4, h * 0.08, h * 0.4, '#34404a') +
    rect(x + h * 0.02, y - h * 0.4, h * 0.08, h * 0.4, '#34404a') +
    path(
      `M${x - h * 0.16} ${y - h * 0.34} V${y - h * 0.64} Q${x - h * 0.15} ${y - h * 0.77} ${x} ${y - h * 0.77} T${x + h * 0.16} ${y - h * 0.64} V${y - h * 0.34}Z`,
      shirt,
    ) +
    rect(x - h * 0.22, y - h * 0.7, h * 0.075, h * 0.34, shirt, `rx="${h * 0.03}"`) +
    rect(x + h * 0.145, y - h * 0.7, h * 0.075, h * 0.34, shirt, `rx="${h * 0.03}"`) +
    (isVeiled ? hair : '') +
    circle(x, headY, h * 0.095, skin) +
    (isVeiled ? '' : hair)
  )
}
export const crowd = (
  count: number,
  y: number,
  h: number,
  random: Random,
  from = 150,
  to = 1450,
  top?: string,
): string =>
  Array.from({ length: count }, (_, i) =>
    person(
      from + ((to - from) * (i + 0.5)) / count + random.int(-20, 20),
      y + random.int(-12, 18),
      h * (0.9 + random.next() * 0.2),
      random,
      top,
    ),
  ).join('')

/** A jukung, with the heads and loads of whoever sells from it. */
export function jukung(x: number, y: number, w: number, random: Random, hasFruit = false): string {
  const load = hasFruit
    ? Array.from({ length: 22 }, () =>
        circle(
          x + w * (0.3 + random.next() * 0.55),
          y - random.next() * w * 0.1,
          w * 0.035,
          random.pick(['#f2b705', '#e4682d', '#c8322f', '#6fae3c', '#f6d34b']),
        ),
      ).join('')
    : ''
  const rower = person(x + w * 0.16, y + w * 0.1, w * 0.42, random)
  const hat = path(
    `M${x + w * 0.16 - w * 0.13} ${y - w * 0.27} L${x + w * 0.16} ${y - w * 0.37} L${x + w * 0.16 + w * 0.13} ${y - w * 0.27}Z`,
    '#d9b26a',
  )
  return (
    rower +
    hat +
    load +
    path(
      `M${x - w * 0.1} ${y - w * 0.06} Q${x + w * 0.5} ${y + w * 0.1} ${x + w * 1.1} ${y - w * 0.06} Q${x + w * 0.9} ${y + w * 0.16} ${x + w * 0.5} ${y + w * 0.16} T${x - w * 0.1} ${y - w * 0.06}Z`,
      '#6b4327',
    ) +
    path(
      `M${x - w * 0.1} ${y - w * 0.06} Q${x + w * 0.5} ${y + w * 0.1} ${x + w * 1.1} ${y - w * 0.06}`,
      'none',
      'stroke="#a8734a" stroke-width="8"',
    )
  )
}

export function building(
  x: number,
  y: number,
  w: number,
  floors: number,
  wall: string,
  roof: string,
  sign = '',
): string {
  const fh = 120
  const h = floors * fh
  const columns = Math.floor(w / 110)
  const windows = Array.from({ length: floors * columns }, (_, i) =>
    rect(
      x + 30 + (i % columns) * ((w - 40) / columns),
      y - h + 30 + Math.floor(i / columns) * fh,
      60,
      62,
      '#3a6f78',
      'stroke="#fff" stroke-width="5"',
    ),
  ).join('')
  return (
    rect(x, y - h, w, h, wall) +
    windows +
    rect(x + w / 2 - 50, y - 110, 100, 110, '#5b3a28') +
    path(`M${x - 40} ${y - h} L${x + w * 0.2} ${y - h - 110} H${x + w * 0.8} L${x + w + 40} ${y - h}Z`, roof) +
    sign
  )
}
export const cross = (x: number, y: number, r: number): string =>
  circle(x, y, r * 1.5, '#fff') +
  rect(x - r, y - r / 3, r * 2, (r * 2) / 3, '#1a8a4f') +
  rect(x - r / 3, y - r, (r * 2) / 3, r * 2, '#1a8a4f')
export const flag = (x: number, y: number, h: number): string =>
  rect(x, y - h, 8, h, '#dcdcd4') + rect(x + 8, y - h, 90, 28, '#d5313a') + rect(x + 8, y - h + 28, 90, 28, '#fff')
export function tent(x: number, y: number, w: number, a: string, b: string): string {
  const step = w / 8
  const stripes = Array.from({ length: 8 }, (_, i) =>
    path(
      `M${n(x + i * step)} ${y - 200} h${n(step)} l${n((i - 3) * 7)} 70 a${n(step / 2)} 22 0 0 1 ${n(-step - 7)} 0Z`,
      i % 2 ? a : b,
    ),
  ).join('')
  return (
    rect(x + 8, y - 200, 14, 200, '#7d6a55') +
    rect(x + w - 22, y - 200, 14, 200, '#7d6a55') +
    path(`M${x - 20} ${y - 195} L${x + w / 2} ${y - 320} L${x + w + 20} ${y - 195}Z`, b) +
    stripes
  )
}
export function vehicle(x: number, y: number, w: number, body: string, kind: 'truck' | 'bus'): string {
  const h = w * 0.36
  const wheels = [0.2, 0.78]
    .map((t) => circle(x + w * t, y, w * 0.08, '#22292c') + circle(x + w * t, y, w * 0.035, '#c9ced0'))
    .join('')
  const glass =
    kind === 'bus'
      ? Array.from({ length: 5 }, (_, i) =>
          rect(x + w * (0.06 + i * 0.18), y - h * 0.82, w * 0.15, h * 0.36, '#bfe3e6', 'rx="8"'),
        ).join('')
      : rect(x + w * 0.76, y - h * 0.85, w * 0.18, h * 0.4, '#bfe3e6', 'rx="8"') +
        rect(x + w * 0.06, y - h * 1.14, w * 0.62, 16, '#d7dbdc') +
        rect(x + w * 0.06, y - h * 1.02, w * 0.62, 10, '#d7dbdc') +
        rect(x + w * 0.8, y - h * 1.12, 60, 26, '#3d8fe0', 'rx="8"')
  return rect(x, y - h, w, h, body, 'rx="22"') + rect(x, y - h * 0.36, w, h * 0.12, '#f4efe2') + glass + wheels
}
export function cloth(base: string, light: string, accent: string, isWave: boolean): string {
  const rows = Array.from({ length: 9 }, (_, row) => {
    const y = row * 122 + 40
    const figure = Array.from({ length: 21 }, (_, i) => {
      const x = i * 80 + (row % 2) * 40
      return row % 3 === 2
        ? circle(x, y, 15, accent) + circle(x, y, 6, base)
        : isWave
          ? `<path d="M${x - 40} ${y}q20 -52 40 0t40 0" fill="none" stroke="${row % 3 ? accent : light}" stroke-width="13" stroke-linecap="round" stroke-dasharray="15 8"/>`
          : path(
              `M${x} ${y - 36}l30 36l-30 36l-30 -36Z`,
              'none',
              `stroke="${light}" stroke-width="8" stroke-dasharray="9 6"`,
            ) + circle(x, y, 9, accent)
    }).join('')
    return rect(0, y - 62, 1600, 122, row % 2 ? '#000' : '#fff', 'opacity=".05"') + figure
  }).join('')
  return rect(0, 0, 1600, 1067, base) + rows
}
