import { describe, expect, it } from 'vitest';
import { isWeakPin } from '../../domain/pin.ts';
import { practicePin } from '../../domain/practice.ts';

describe('a PIN', () => {
  it.each(['000000', '777777777777', '123456', '234567890', '890123', '654321', '210987', practicePin])(
    '%s is tried first',
    (pin) => {
      expect(isWeakPin(pin)).toBe(true);
    },
  );

  it.each(['417203', '246813', '135799', '123457', '111112', '123321', `${practicePin}1`])(
    '%s is not',
    (pin) => {
      expect(isWeakPin(pin)).toBe(false);
    },
  );
});
