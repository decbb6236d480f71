/** Why a cell cannot be taken over, and what to do. */
export interface Refusal {
  message: string;
  fix: string;
}

export function isRefusal(reading: unknown): reading is Refusal {
  return typeof reading === 'object' && reading !== null && 'message' in reading && 'fix' in reading;
}
