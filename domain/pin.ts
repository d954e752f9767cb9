import { practicePin } from './practice.ts';

/** What anybody would try first: one digit alone, digits in order up or down, or what stands on the practice's screen. */
export function isWeakPin(pin: string): boolean {
  const digits = Array.from(pin, Number);
  const steps = digits.slice(1).map((digit, before) => (digit - (digits[before] ?? 0) + 10) % 10);
  return pin === practicePin || [0, 1, 9].some((step) => steps.every((taken) => taken === step));
}
