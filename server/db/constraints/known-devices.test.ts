import { insertInto } from "../../testing/refusal";
import { testRules } from "./rule-cases";
import { openScene, people } from "./scene";

const scene = await openScene();

const HASH = "0123456789abcdef".repeat(4);

const device = (device_hash: string) =>
  insertInto("workspace.known_device", { account_id: people.gd2, device_hash, seen_at: "2031-01-01" });

const session = (device_hash: string | null) =>
  insertInto("workspace.session", {
    ...{ id: "new", account_id: people.gd2, expires_at: "2031-01-01", device_hash },
  });

testRules(scene, [
  {
    rule: "known_device_is_hashed",
    refuses: "the token of a browser as it is in known_device",
    broken: [device("vhL3bX2mB5vhL3bX2mB5vhL3bX2mB5vhL3bX2mB5abc")],
    sound: [device(HASH)],
  },
  {
    rule: "session_device_is_hashed",
    refuses: "the token of a browser as it is in a session",
    broken: [session("vhL3bX2mB5vhL3bX2mB5vhL3bX2mB5vhL3bX2mB5abc")],
    sound: [session(HASH)],
  },
]);
