/** A score or points with one decimal and a comma: "96,5". */
export const formatScore = (value: number): string => value.toFixed(1).replace('.', ',')
