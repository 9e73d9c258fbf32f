import { ADMINISTRATION } from './administration-places'
import { SideNav } from './side-nav'

export function AdministrationNav() {
  return <SideNav label="Administrasi" overview={{ href: '/kelola', name: 'Ringkasan' }} groups={ADMINISTRATION} />
}
