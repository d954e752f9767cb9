const text = { type: 'string', minLength: 1 };
const codes = { type: 'array', items: text, minItems: 1, uniqueItems: true };
const category = {
  type: 'object',
  required: ['index', 'label'],
  additionalProperties: false,
  properties: {
    index: codes,
    label: { type: 'object', additionalProperties: text },
    child: { type: 'object', additionalProperties: codes },
    unit: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: { decimals: { type: 'integer' } },
      },
    },
  },
};

/** The parts of JSON-stat 2.0 that are used here, and no others. */
export const jsonStatSchema = {
  type: 'object',
  additionalProperties: false,
  required: [
    'version',
    'class',
    'label',
    'source',
    'updated',
    'note',
    'id',
    'size',
    'role',
    'dimension',
    'value',
  ],
  properties: {
    version: { const: '2.0' },
    class: { const: 'dataset' },
    label: text,
    source: text,
    updated: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    note: { type: 'array', items: text },
    id: codes,
    size: { type: 'array', items: { type: 'integer', minimum: 1 } },
    role: {
      type: 'object',
      required: ['time', 'geo', 'metric'],
      additionalProperties: false,
      properties: { time: codes, geo: codes, metric: codes },
    },
    dimension: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        required: ['label', 'category'],
        additionalProperties: false,
        properties: { label: text, category },
      },
    },
    value: { type: 'array', items: { type: ['integer', 'null'], minimum: 5 } },
    status: {
      type: 'object',
      propertyNames: { pattern: '^\\d+$' },
      additionalProperties: { enum: ['..', '.'] },
    },
    extension: { type: 'object' },
  },
};
