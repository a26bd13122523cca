import type { Client } from 'pg'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { villageNames } from '@/tests/bench/scale/vocabulary'

/** Households of a panchayat, villages of a panchayat, and how many blocks and districts a State has at most. */
export const EACH = 500
const VILLAGES = 4
const BLOCKS = 88
const DISTRICTS = 12

/** How the State is divided for a number of panchayats: a small one has few blocks of ten. */
export interface Land {
  readonly panchayats: number
  readonly perBlock: number
  readonly perDistrict: number
}

export const landOf = (households: number): Land => {
  const panchayats = Math.ceil(households / EACH)
  const blocks = Math.min(BLOCKS, Math.ceil(panchayats / 10))
  return {
    panchayats,
    perBlock: Math.ceil(panchayats / blocks),
    perDistrict: Math.ceil(blocks / Math.min(DISTRICTS, Math.ceil(blocks / 2))),
  }
}

/** Where a household lives. */
export interface Seat {
  readonly panchayat: PlacePath
  readonly village: PlacePath
  /** The panchayat's code, and the household's place in it from 0. */
  readonly code: string
  readonly place: number
}

const blockOf = (land: Land, panchayat: number): number => Math.floor(panchayat / land.perBlock)
const districtOf = (land: Land, block: number): number => 1 + Math.floor(block / land.perDistrict)
const codeOf = (panchayat: number): string => String(100_000 + panchayat)

/** The path of the n-th panchayat, from 0. */
export const panchayatAt = (land: Land, panchayat: number): PlacePath => {
  const block = blockOf(land, panchayat)
  return placePath(`2/${districtOf(land, block)}/b${100 + block}/p${codeOf(panchayat)}`)
}

const villageAt = (land: Land, panchayat: number, which: number): PlacePath => {
  const block = blockOf(land, panchayat)
  return placePath(`2/${districtOf(land, block)}/s${1000 + block}/v${1_000_000 + panchayat * VILLAGES + which}`)
}

/** The seat of the n-th household of the State: panchayat by panchayat, village by village. */
export const seatOf = (land: Land, household: number): Seat => {
  const panchayat = Math.floor(household / EACH)
  const place = household % EACH
  return {
    panchayat: panchayatAt(land, panchayat),
    village: villageAt(land, panchayat, Math.floor((place * VILLAGES) / EACH)),
    code: codeOf(panchayat),
    place,
  }
}

interface Row {
  readonly path: string
  readonly kind: string
  readonly code: string
  readonly name: string
  readonly parent: string | null
}

/** Lays State, districts, blocks, panchayats and villages, with the names of real villages. */
export const layLand = async (client: Client, land: Land): Promise<void> => {
  const names = villageNames()
  const rows = new Map<string, Row>()
  const lay = (path: string, kind: string, code: string, name: string, parent: string | null) =>
    rows.set(path, { path, kind, code, name, parent })
  lay('2', 'STATE', '2', 'Himachal Pradesh', null)
  const links: (readonly [string, string])[] = []
  for (let index = 0; index < land.panchayats; index += 1) {
    const block = blockOf(land, index)
    const district = `2/${districtOf(land, block)}`
    const path = panchayatAt(land, index)
    const blockPath = `${district}/b${100 + block}`
    lay(district, 'DISTRICT', district.slice(2), `District ${district.slice(2)}`, '2')
    lay(blockPath, 'BLOCK', `${100 + block}`, `Block ${100 + block}`, district)
    lay(path, 'PANCHAYAT', codeOf(index), names[(index * VILLAGES) % names.length] ?? 'Nauni', blockPath)
    for (let which = 0; which < VILLAGES; which += 1) {
      const village = villageAt(land, index, which)
      const name = names[(index * VILLAGES + which) % names.length] ?? 'Nauni'
      lay(village, 'VILLAGE', village.split('/v')[1] ?? '', name, null)
      links.push([village, path])
    }
  }
  await client.query(
    `insert into places (path, kind, code, lgd_version, name_en, parent_path, valid_from, source)
     select path, kind::"PlaceKind", code, 1, name, parent, '2020-01-01', 'bench'
     from jsonb_to_recordset($1::jsonb) as laid (path text, kind text, code text, name text, parent text)`,
    [JSON.stringify([...rows.values()])],
  )
  await client.query(
    `insert into place_links (child_path, parent_path, valid_from)
     select pair ->> 0, pair ->> 1, '2020-01-01' from jsonb_array_elements($1::jsonb) pair`,
    [JSON.stringify(links)],
  )
}
