import { existsSync } from 'node:fs'
import { type Browser, chromium } from '@playwright/test'
import { CHROMIUM_FLAGS } from '../playwright.config'
import { lineOf } from './table'

const KINDS = ['Document', 'Stylesheet', 'Script', 'Font', 'Image'] as const
type Kind = (typeof KINDS)[number]

/** What a browser that was never here went through: ms from the start of the visit, bytes as they came over the line. */
export type FirstView = {
  path: string
  hasPhoto: boolean
  /** First contentful paint. */
  fcp: number
  /** Largest contentful paint, and what was painted. */
  lcp: number
  largest: string
  bytes: Record<Kind, number>
}

/** A telephone of the middle class on a mobile network of middling strength. */
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2.5, isMobile: true, hasTouch: true }
const SLOWER_CPU = 4
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
/** Visits to each page; the one in the middle counts, so that a busy moment of the machine does not. */
const VISITS = 3
/** What is still painted after everything has been loaded. */
const SETTLE_MS = 700

/** CHROMIUM_PATH, a Chromium on the machine, Playwright's own; null where there is none. */
export const findChromium = (): string | null =>
  [process.env.CHROMIUM_PATH, '/usr/bin/chromium', chromium.executablePath()].find(
    (file) => file && existsSync(file),
  ) ?? null

/** Visits the pages, each with a browser that has nothing of the portal yet, while the portal has it all in memory. */
export async function firstViews(
  executablePath: string,
  origin: string,
  pages: { path: string; hasPhoto: boolean }[],
): Promise<FirstView[]> {
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
  try {
    const views: FirstView[] = []
    for (const page of pages) {
      // Whoever came before has filled the portal's memory, with the photos too.
      await view(browser, origin, page)
      const visits: FirstView[] = []
      while (visits.length < VISITS) visits.push(await view(browser, origin, page))
      const middle = visits.sort((a, b) => a.lcp - b.lcp)[Math.floor(VISITS / 2)]
      if (middle) views.push(middle)
    }
    return views
  } finally {
    await browser.close()
  }
}

async function view(browser: Browser, origin: string, { path, hasPhoto }: { path: string; hasPhoto: boolean }) {
  const context = await browser.newContext({ ...PHONE, locale: 'id-ID' })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    const bytes: FirstView['bytes'] = { Document: 0, Stylesheet: 0, Script: 0, Font: 0, Image: 0 }
    const kinds = new Map<string, string>()
    session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = KINDS.find((one) => one === kinds.get(requestId))
      if (kind) bytes[kind] += encodedDataLength
    })
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', NETWORK)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU })
    await page.goto(origin + path, { waitUntil: 'load' })
    await page.waitForTimeout(SETTLE_MS)
    return { path, hasPhoto, bytes, ...(await page.evaluate(paints)) }
  } finally {
    await context.close()
  }
}

// Runs in the page.
function paints(): Promise<Pick<FirstView, 'fcp' | 'lcp' | 'largest'>> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1) as (PerformanceEntry & { element?: Element }) | undefined
      const [fcp] = performance.getEntriesByName('first-contentful-paint')
      resolve({
        fcp: fcp?.startTime ?? Number.NaN,
        lcp: last?.startTime ?? Number.NaN,
        largest: last?.element?.localName ?? '?',
      })
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })
}

/** Bytes of what a page is made of, without its pictures. */
export const shellOf = ({ bytes }: FirstView): number => bytes.Document + bytes.Stylesheet + bytes.Script + bytes.Font

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** The views as a table, those with a photo and those without: median, and the worst where there is a slash. */
export function viewTable(views: FirstView[]): string {
  const rows = [true, false].flatMap((hasPhoto) => {
    const group = views.filter((view) => view.hasPhoto === hasPhoto)
    if (group.length === 0) return []
    const typical = (pick: (view: FirstView) => number) => median(group.map(pick)).toFixed(0)
    const worst = (pick: (view: FirstView) => number) => Math.max(...group.map(pick)).toFixed(0)
    const both = (pick: (view: FirstView) => number) => `${typical(pick)} / ${worst(pick)}`
    const largest = [...new Set(group.map((view) => view.largest))].join(', ')
    return lineOf([
      `berita ${hasPhoto ? 'dengan' : 'tanpa'} foto (${group.length})`,
      both((view) => view.fcp),
      `${both((view) => view.lcp)} (${largest})`,
      ...KINDS.map((kind) => typical((view) => view.bytes[kind])),
      both(shellOf),
    ])
  })
  return [
    '| kunjungan pertama | FCP ms | LCP ms | HTML B | CSS B | JavaScript B | huruf B | gambar B | tanpa gambar B |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}
