// Next's page cache, in this process's memory. Next's own keeps pages on disk but its invalidations in memory only: a
// page that was emptied and not asked for again would come back after a restart, and pages drawn at build time would
// show the database of the build. Here nothing outlives the process.

const MAX_ENTRIES = 5_000
globalThis.wartaPageCache ??= { entries: new Map(), begun: new Map(), emptied: new Map() }
const shared = globalThis.wartaPageCache

const tagsOf = (data, context) => {
  const header = data?.headers?.['x-next-cache-tags']
  return [...(context?.tags ?? []), ...(typeof header === 'string' ? header.split(',') : [])]
}

export default class PageCache {
  async get(key, context) {
    const entry = shared.entries.get(key)
    const isStale =
      entry &&
      [...entry.tags, ...(context?.softTags ?? [])].some((tag) => (shared.emptied.get(tag) ?? 0) >= entry.lastModified)
    if (entry && !isStale) {
      shared.entries.delete(key)
      shared.entries.set(key, entry)
      return entry
    }
    shared.entries.delete(key)
    shared.begun.set(key, Date.now())
    return null
  }

  async set(key, data, context) {
    // As old as its rendering's beginning: what changed meanwhile makes it stale.
    const lastModified = shared.begun.get(key) ?? Date.now()
    shared.begun.delete(key)
    if (data === null) return void shared.entries.delete(key)
    shared.entries.set(key, { value: data, lastModified, tags: tagsOf(data, context) })
    for (const oldest of shared.entries.keys()) {
      if (shared.entries.size <= MAX_ENTRIES) break
      shared.entries.delete(oldest)
    }
  }

  async revalidateTag(tags) {
    for (const tag of [tags].flat()) shared.emptied.set(tag, Date.now())
  }

  resetRequestCache() {}
}
