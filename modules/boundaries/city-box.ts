import type { Position } from './area'

/** A box around Banjarmasin, in degrees: what lies outside of it is no place of the city. */
export const CITY_BOX = { west: 114.4, east: 114.8, south: -3.5, north: -3.2 }

export const isInCityBox = ([longitude, latitude]: Position): boolean =>
  longitude >= CITY_BOX.west && longitude <= CITY_BOX.east && latitude >= CITY_BOX.south && latitude <= CITY_BOX.north
