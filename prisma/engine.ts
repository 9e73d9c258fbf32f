import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const SCHEMA_DIR = 'prisma/schema'
export const MIGRATIONS_DIR = 'prisma/migrations'
const INTERNAL_CHAR_OID = 18
const TEXT_OID = 25
const NO_FILTERS = { externalTables: [], externalEnums: [] }

type MigrationsList = Awaited<ReturnType<typeof migrationsList>>
type Diagnosis = {
  history?: { diagnostic: string } | null
  failedMigrationNames: string[]
  editedMigrationNames: string[]
}
type EngineApi = {
  applyMigrations(input: {
    migrationsList: MigrationsList
    filters: typeof NO_FILTERS
  }): Promise<{ appliedMigrationNames: string[] }>
  diff(input: object): Promise<{ stdout?: string | null }>
  diagnoseMigrationHistory(input: object): Promise<Diagnosis>
}
type WasmModule = {
  __wbg_set_wasm(exports: WebAssembly.Exports): void
  SchemaEngine: { new: (options: object, log: (line: string) => void, factory: object) => Promise<EngineApi> }
}
type QueryResult = { columnTypes: number[]; columnNames: string[]; rows: unknown[][] }
type Fields = { fields?: { dataTypeID: number }[] }
type Adapter = {
  client: pg.Pool
  performIO(query: unknown): Promise<Fields>
  queryRaw(query: unknown): Promise<QueryResult>
  executeScript(script: string): Promise<void>
  dispose(): Promise<void>
}

/** Prisma's schema engine on the owner's connection: what is to be applied, what has failed, what comes next. */
export async function openEngine(ownerUrl: string) {
  const engine = await load(adapterFactory(ownerUrl))
  return {
    apply: async () =>
      (await engine.applyMigrations({ migrationsList: await migrationsList(), filters: NO_FILTERS }))
        .appliedMigrationNames,
    diagnose: async () =>
      engine.diagnoseMigrationHistory({
        migrationsList: await migrationsList(),
        optInToShadowDatabase: false,
        filters: NO_FILTERS,
      }),
    /** The SQL that leads from the migrations to the schema; empty where they say the same. */
    difference: async () => {
      const { stdout } = await engine.diff({
        from: { tag: 'migrations', ...(await migrationsList()) },
        to: { tag: 'schemaDatamodel', files: await schemaFiles() },
        script: true,
        shadowDatabaseUrl: null,
        exitCode: null,
        filters: NO_FILTERS,
      })
      const script = stdout?.trim() ?? ''
      return script.includes('This is an empty migration') ? '' : script
    },
  }
}

async function load(factory: object): Promise<EngineApi> {
  // The engine reports a panic through this global.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      message: '',
      get() {
        return this.message
      },
      set_message(text: string) {
        this.message = text
      },
    },
  })
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const glue = (await import(path.join(folder, 'schema_engine_bg.js'))) as WasmModule
  const compiled = await WebAssembly.compile(await readFile(path.join(folder, 'schema_engine_bg.wasm')))
  const instance = await WebAssembly.instantiate(compiled, {
    './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
  })
  glue.__wbg_set_wasm(instance.exports)
  const begin = instance.exports.__wbindgen_start
  if (typeof begin === 'function') begin()
  const files = await schemaFiles()
  const datamodels = files.map(({ path: file, content }) => [file, content])
  return glue.SchemaEngine.new(
    { datasource: undefined, initialDatamodels: datamodels, datamodels, enabledPreviewFeatures: [] },
    () => {},
    factory,
  )
}

function adapterFactory(ownerUrl: string): object {
  const live = new PrismaPg({ connectionString: ownerUrl })
  const connect = async (factory: PrismaPg) => mended((await factory.connect()) as unknown as Adapter)
  const openLive = live.connect.bind(live)
  Object.assign(live, {
    connect: async () => mended((await openLive()) as unknown as Adapter),
    // The adapter's own shadow connection would open the live database and drop it while its pool is still connected.
    connectToShadowDb: async () => {
      const name = `warta_shadow_${crypto.randomUUID().replaceAll('-', '')}`
      await asOwner(ownerUrl, `CREATE DATABASE "${name}"`)
      const url = new URL(ownerUrl)
      url.pathname = `/${name}`
      const shadow = await connect(new PrismaPg({ connectionString: url.href }))
      const close = shadow.dispose.bind(shadow)
      shadow.dispose = async () => {
        await close()
        await asOwner(ownerUrl, `DROP DATABASE "${name}"`)
      }
      return shadow
    },
  })
  return bindMigrationAwareSqlAdapterFactory(live as never)
}

async function asOwner(ownerUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/**
 * The adapter does not know PostgreSQL's internal "char" type, which the catalogue returns: it passes as text. And it
 * cuts a script at every semicolon, those inside functions included: the server takes the script whole.
 */
function mended(adapter: Adapter): Adapter {
  adapter.executeScript = async (script) => {
    await adapter.client.query(script)
  }
  const perform = adapter.performIO.bind(adapter)
  const query = adapter.queryRaw.bind(adapter)
  let internal: boolean[] = []
  adapter.performIO = async (request) => {
    const result = await perform(request)
    internal = (result.fields ?? []).map(({ dataTypeID }) => dataTypeID === INTERNAL_CHAR_OID)
    for (const field of result.fields ?? []) if (field.dataTypeID === INTERNAL_CHAR_OID) field.dataTypeID = TEXT_OID
    return result
  }
  adapter.queryRaw = async (request) => {
    const result = await query(request)
    const chars = internal
    result.columnTypes = result.columnTypes.map((type, index) => (chars[index] ? ColumnTypeEnum.Character : type))
    return result
  }
  return adapter
}

async function schemaFiles() {
  const names = (await readdir(SCHEMA_DIR)).filter((name) => name.endsWith('.prisma')).sort()
  return Promise.all(
    names.map(async (name) => ({
      path: path.resolve(SCHEMA_DIR, name),
      content: await readFile(path.join(SCHEMA_DIR, name), 'utf8'),
    })),
  )
}

async function migrationsList() {
  const entries = await readdir(MIGRATIONS_DIR, { withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
  const lock = path.join(MIGRATIONS_DIR, 'migration_lock.toml')
  return {
    baseDir: MIGRATIONS_DIR,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lock) ? await readFile(lock, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok', value: await readFile(path.join(MIGRATIONS_DIR, name, 'migration.sql'), 'utf8') },
        },
      })),
    ),
  }
}
