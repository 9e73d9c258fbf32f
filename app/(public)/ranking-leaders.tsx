export function RankingLeaders() {
  return null
}
