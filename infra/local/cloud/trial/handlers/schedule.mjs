export const handler = async (event) => {
  console.log(`FIRED ${event.source ?? event.input} ${process.env.YIZHU_CLOCK_OFFSET_MS}`);
  if (event.input === 'fail') throw new Error('failed');
};
