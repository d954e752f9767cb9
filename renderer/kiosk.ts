import type { z } from 'zod';
import type { Contract, RequestName } from '../domain/contract.ts';
import type { Result } from '../domain/result.ts';

export type Input<Name extends RequestName> = z.input<Contract[Name]['input']>;
export type Answer<Name extends RequestName> = z.output<Contract[Name]['answer']>;

/** What the door itself may answer, whatever was asked. */
type DoorReason = 'malformed' | 'refused' | 'practice' | 'unknown-request' | 'crashed' | 'engine-stopped';
export type Reason<Name extends RequestName = RequestName> = Contract[Name]['reasons'][number] | DoorReason;
export type Reply<Name extends RequestName> = Result<Answer<Name>, Reason<Name>>;

declare global {
  interface Window {
    readonly kiosk: { ask<Name extends RequestName>(name: Name, input: Input<Name>): Promise<Reply<Name>> };
  }
}

/** The only way out of the screen. */
export const ask = <Name extends RequestName>(name: Name, input: Input<Name>): Promise<Reply<Name>> =>
  window.kiosk.ask(name, input);
