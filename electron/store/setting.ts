import { z } from 'zod';
import type { Connection } from './connection.ts';

const Stored = z.strictObject({ value: z.string() });

/** Settings as JSON text by name, each parsed by who reads it: one that no longer parses is as if never set. */
export function settingStore(connection: Connection) {
  const put = connection.prepare(`
    insert into setting (name, value) values (@name, @value)
    on conflict (name) do update set value = excluded.value`);
  const remove = connection.prepare('delete from setting where name = @name');
  const get = connection.prepare('select value from setting where name = @name');
  return {
    put: (name: string, value: unknown): void => {
      put.run({ name, value: JSON.stringify(value) });
    },
    remove: (name: string): void => {
      remove.run({ name });
    },
    get: <Value>(name: string, schema: z.ZodType<Value>): Value | undefined => {
      const row = get.get({ name });
      if (row === undefined) return undefined;
      const parsed = schema.safeParse(readJson(Stored.parse(row).value));
      return parsed.success ? parsed.data : undefined;
    },
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
