// A server that speaks the protocol of S3, in a process of its own: says on which port, and ends with whoever began it.
import S3rver from "@20minutes/s3rver";

const [directory, bucket] = process.argv.slice(2);
const server = new S3rver({
  port: 0,
  address: "127.0.0.1",
  silent: true,
  directory,
  configureBuckets: [{ name: bucket, configs: [] }],
});
process.once("disconnect", () => process.exit());
const { port } = await server.run();
process.send?.({ port });
