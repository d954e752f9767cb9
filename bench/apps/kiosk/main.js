import { timed } from '../clock.js';

timed(`
  const tile = await there('[class*="_tile_"]');
  const start = await painted();
  tile.click();
  (await there('[class*="_card_"]')).click();
  await there('article h1');
  return { start, readable: await readable() };`);
await import('../../../out/main/main.js');
