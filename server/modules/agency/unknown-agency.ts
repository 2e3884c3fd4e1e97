import { cover } from "../narrative/masked-text";
import type { AgencyMention } from "./mention";

/** A place that a body's name begins with. Places of two characters before 省 or 市 are taken as they come. */
const PLACE =
  "香港特别行政区|香港特区|香港|澳门特别行政区|澳门特区|澳门|广东省?|国家|中国|中华|全国|世界|" +
  "(?:广州|深圳|珠海|汕头|佛山|韶关|河源|梅州|惠州|汕尾|东莞|中山|江门|阳江|湛江|茂名|肇庆|清远|潮州|揭阳|云浮|横琴|前海|南沙)市?|" +
  "(?<![一-龥])(?![由和与及同在向经])[一-龥]{2,3}(?:省|市)|[一-龥]{2}(?:省|市)(?=人民政府)";

const BODY =
  "人民政府|政府|管理局|发展局|产权局|产权署|局|署|厅|海关|公会|律师会|协会|学会|商会|总会|联合会|委员会|研究院|保护中心|促进中心|大学|检察院|法院";

const NAME = new RegExp(
  `(?:${PLACE})[^，。；：、“”（）()\\s\\d与和由向在联的为\\ufffc]{0,16}?(?:${BODY})(?:（[^）]{2,10}局）)?`,
  "g",
);
/** A verb in the middle means that the name was run together with what stands before it. */
const RUN_TOGETHER =
  /举办|主办|承办|协办|参加|参与|组织|邀请|访问|合作区?知|两地|本地|各|相关|有关|居民|及内地/;
const GOES_ON = /^(?:长|员|面|部|势|址|学院|联盟|知识|[一-龥]?成员)/;

/**
 * Bodies that a text names and the records do not know, told by a place at the beginning and a kind of body at the end.
 * Cautious: it misses rather than inventing one.
 */
export function findUnknownAgencies(text: string, known: readonly AgencyMention[]): AgencyMention[] {
  const rest = cover(text, known);
  return Array.from(rest.matchAll(NAME), (match) => ({
    slug: null,
    name: match[0],
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ name, end }) => !RUN_TOGETHER.test(name) && !GOES_ON.test(rest.slice(end, end + 3)));
}
