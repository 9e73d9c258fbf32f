import { dialLinkOf } from '@/modules/units/contact'

type Contact = {
  name: string
  officer: string | null
  address: string | null
  phone: string | null
  email: string | null
}

/** Who answers for the unit and how to reach it. */
export function UnitContact({ unit, level: Heading = 'h2' }: { unit: Contact; level?: 'h2' | 'h3' }) {
  return (
    <section aria-labelledby="kontak" className="rounded-lg border border-line p-5">
      <Heading id="kontak" className="section-title">
        Hubungi kami
      </Heading>
      <dl className="mt-3 space-y-3">
        <div>
          <dt className="text-sm text-soft">Petugas publikasi</dt>
          <dd className="font-semibold">{unit.officer ?? 'Belum ditunjuk'}</dd>
        </div>
        {unit.phone && (
          <div>
            <dt className="text-sm text-soft">Telepon</dt>
            <dd>
              <a href={dialLinkOf(unit.phone)} className="link tap tabular">
                {unit.phone}
              </a>
            </dd>
          </div>
        )}
        {unit.email && (
          <div>
            <dt className="text-sm text-soft">Surel</dt>
            <dd>
              <a href={`mailto:${unit.email}`} className="link tap">
                {unit.email}
              </a>
            </dd>
          </div>
        )}
        {unit.address && (
          <div>
            <dt className="text-sm text-soft">Alamat</dt>
            <dd>{unit.address}</dd>
          </div>
        )}
      </dl>
      {!unit.phone && !unit.email && (
        <p className="mt-3 text-sm text-soft">
          Nomor telepon dan surel {unit.name} belum dicatat. Silakan datang ke kantornya pada jam kerja.
        </p>
      )}
    </section>
  )
}
