/** The day in Asia/Shanghai (UTC+8, no daylight saving), for commands; everything under it takes the day as an argument. */
export function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}
