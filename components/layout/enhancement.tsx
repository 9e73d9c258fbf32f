/** The scripts in `public/skrip`, one file each. */
type Name = 'bagikan' | 'galeri' | 'kelurahan-saya' | 'saring'

/**
 * A script that eases what already works without it. It runs once the page has been read, and imports nothing: what it
 * imported would lack the version in its address.
 */
export function Enhancement({ name }: { name: Name }) {
  return <script type="module" src={`/skrip/${name}.js?v=${process.env.ENHANCEMENTS_VERSION}`} />
}
