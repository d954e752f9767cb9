import { answerMessage, engine } from './engine.ts';

const { ask, close } = engine({
  now: () => new Date(),
  note: (event, name) => process.stderr.write(`${event} ${name}\n`),
});

process.parentPort.on('message', ({ data }: { data: unknown }) => {
  void answerMessage(ask, data).then((reply) => {
    if (reply !== undefined) process.parentPort.postMessage(reply);
  });
});
process.on('exit', close);
