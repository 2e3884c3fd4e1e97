import { fold } from "../narrative/folded-text";
import type { Span } from "../narrative/masked-text";

/** In simplified characters; those that are a word of grammar more often than a name (于, 向, 和, 时, 从, 连) are left out. */
const SURNAME =
  "(?:欧阳|司徒|上官|诸葛|端木|东方|皇甫|尉迟|令狐|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐傅卞齐康伍余顾孟黄穆萧尹姚邵湛汪祁毛禹狄米贝戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季麻强贾路娄危江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房裘丁宣邓郁单杭洪包诸左石崔吉钮龚程邢裴陆荣翁荀羊甄曲封靳段焦巴侯班仇甘厉武刘景詹龙叶幸黎薄白怀蒲卓蔺屠蒙池乔翟谭劳申冉桑桂牛边燕冀浦温柴瞿阎慕茹习艾鱼容古易慎戈廖庾居衡步耿满匡文寇广欧殳沃利师巩聂晁敖融冷辛简饶曾沙丰关游竺盖麦植区岳帅缑亢况招揭岑简丘巫涂佘蓝练])";
/** No given name holds one of these: they are grammar, places or parts of an office. */
const GIVEN =
  "[^\\u0000-\\u33ff\\ua000-\\uffff的了在和与及于是为各等名位将会员市省县区局署司厅院部处科副以并就到由对向不有个这]";
const OFFICE =
  "署长|司长|局长|厅长|关长|部长|市长|省长|州长|区长|县长|处长|科长|院长|校长|会长|所长|组长|行长|主任|主席|总裁|总监|总干事|总经理|理事长|董事长|秘书长|专员|行政长官|检察长|庭长|书记|发言人|代表|召集人";
const TITLE = "先生|女士|小姐|博士|教授|太平绅士|律师|大律师|法官|议员|院士|工程师|同志";

/** What can stand behind a name: a mark, another title, or the verb that tells what the person did. */
const BEHIND = new RegExp(
  `^(?:[，。；、：！？（(）)”」』\\s]|$|等|资深|${TITLE}|${OFFICE}|及|和|与|以及|率|出席|出任|参加|参与|致|表示|指|说|介绍|分享|主持|会见|会晤|访问|到访|在|于|首次|应邀|获邀|带领|一行|亦|也|分别|作|发表|担任|接任|为|对|向|代表|颁|宣布|强调|认为|签署|陪同|讲|赴|率团|共同|联同|联合|前往)`,
);
/** Words that begin with the character of a surname, and follow an office. */
const NO_NAME =
  /^(?:方面|方案|方式|方向|方法|高度|高级|高层|高等|任何|任务|任期|安全|安排|马上|成功|常务|常年|常任|强调|严格|严肃|应邀|温馨|通过|通报|包括|阵容|张贴|周一|周年|周日|余名|余人|余位|陈述|陈列|单位|金额|石油|花园|时任|路演|江门|广东|广州|广西|广深|龙头|龙岗|龙华|万人|贺信|贺词|管理|游览|祝贺|项目|程序|易于|利用|文化|文件|单独|关于|关注|关心|关系|简介|简要|简单|简报|招待|招商|明确|梅州|云浮|温州|常州|徐州|郑州|杭州|苏州|柳州|桂林|安徽|吉林|甘肃|石家|安哥|满意|文章|师生|利益|况且|左右|封面|包含|项下|宣布|宣读|宣传|管治|康乐|游客|金融|金牌|景点|白皮|盛大|盛赞|融合|冷静|容许|武汉|江苏|江西|黄埔|黄浦|荣获|荣誉|华南|华侨|鲁迅|古迹|厉行|丰富|丰硕|步骤|岳阳|居民|居住|贝尔|韩国|唐山|马来|马德|巴黎|秦皇|曾经|曾任|曾在|曾于|曾与|曾率|曾对|曾赴|曾到|曾为|曾就|曾获|曾多|会议|会面)/;

const AFTER_OFFICE = new RegExp(`(?:${OFFICE})[:：]?\\s?`, "g");
const NAME = new RegExp(`${SURNAME}(?:${SURNAME}?${GIVEN}{2}|${GIVEN})`, "y");
const SHORTER = new RegExp(`${SURNAME}${GIVEN}{1,2}`, "y");
const SHORTEST = new RegExp(`${SURNAME}${GIVEN}`, "y");

/** The longest name at `at` that something stands behind which can. */
function nameAt(text: string, at: number): Span | null {
  if (NO_NAME.test(text.slice(at, at + 2))) return null;
  for (const pattern of [NAME, SHORTER, SHORTEST]) {
    pattern.lastIndex = at;
    const name = pattern.exec(text)?.[0];
    if (name === undefined) continue;
    const end = at + name.length;
    if (BEHIND.test(text.slice(end, end + 6))) return { start: at, end };
  }
  return null;
}

const BEFORE_TITLE = new RegExp(
  `(?<=^|[，。；、：（）“「由与和及\\s]|邀请|会见|[署司局厅关部处院校会])${SURNAME}(?:${SURNAME}?${GIVEN}{2}|${GIVEN})?(?=${TITLE})`,
  "g",
);
const BEFORE_OFFICE = new RegExp(
  `(?<=^|[，。；、：（）“「由与和及\\s]|邀请|会见)${SURNAME}${GIVEN}{1,2}(?=${OFFICE})`,
  "g",
);

/** Persons named in Chinese text of either script, with an office or title beside them: 副署长曾志深, 林定国司长, 陈女士. */
export function chinesePersons(original: string): Span[] {
  const text = fold(original);
  const afterOffice = Array.from(text.matchAll(AFTER_OFFICE)).flatMap(({ 0: office, index }) => {
    const name = nameAt(text, index + office.length);
    return name ? [name] : [];
  });
  const beforeTitle = [BEFORE_TITLE, BEFORE_OFFICE].flatMap((pattern) =>
    Array.from(text.matchAll(pattern))
      .filter(({ 0: name }) => !NO_NAME.test(name))
      .map(({ 0: name, index }) => ({ start: index, end: index + name.length })),
  );
  return apart([...afterOffice, ...beforeTitle]);
}

const NAME_WORD = "\\p{Lu}[\\p{L}’']*(?:-\\p{L}+)*\\.?";
/** Words of offices, bodies and places, which no name in these texts is made of. */
const NO_NAME_WORD =
  /^(?:Hong|Kong|Guangdong|Guangzhou|Shenzhen|Macao|China|Chinese|SAR|HKSAR|Greater|Bay|Area|GBA|Department|Office|Bureau|Administration|Intellectual|Property|IP|Customs|Law|Society|Bar|Association|Council|Trade|Marks?|Director|Secretary|Commissioner|President|Vice|Deputy|Chairman|Chairperson|Chief|Government|People’?s|Province|Provincial|Municipal|National|International|World|Organization|The|And|University|Court|Centre|Center|January|February|March|April|May|June|July|August|September|October|November|December|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir)\.?$/;
const COURTESY = /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Madam|Sir)\.? /gu;
const POST =
  /(?<!\p{L})(?:Director(?:-General| General)?|Secretary(?:-General)?|Commissioner|President|Chairman|Chairperson|Chairwoman|Chief Executive|Minister|Governor|Mayor|Convenor|Solicitor General|Law Officer)(?: (?:of|for|and|the|\p{Lu}[\p{L}’-]*|\([^()]{1,40}\))){0,12}, /gu;
const NAME_WORDS = new RegExp(`(?:${NAME_WORD})(?:,? ${NAME_WORD}){0,4}`, "uy");

/** The words of a name from `at` on, up to the first that belongs to an office, body or place. */
function englishNameAt(text: string, at: number, fewest: number): Span | null {
  NAME_WORDS.lastIndex = at;
  const found = NAME_WORDS.exec(text)?.[0];
  if (found === undefined) return null;
  const words = found.split(" ");
  const foreign = words.findIndex((word) => NO_NAME_WORD.test(word.replace(/,$/, "").replace(/’s$|'s$/, "")));
  const kept = foreign < 0 ? words : words.slice(0, foreign);
  // A comma belongs to a name that is written surname first: LAM Ting-kwok, Paul.
  const first = kept.findIndex(
    (word, index) => word.endsWith(",") && !(index > 0 && /^\p{Lu}{2,}$/u.test(kept[0] ?? "")),
  );
  const name = (first < 0 ? kept : kept.slice(0, first + 1)).join(" ").replace(/(?:[,.]|’s|'s)+$/, "");
  if (name === "" || name.split(" ").length < fewest) return null;
  return { start: at, end: at + name.length };
}

function postBefore(posts: readonly string[]): RegExp | null {
  const known = posts
    .filter((post) => post !== "")
    .map((post) => post.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return known.length === 0 ? null : new RegExp(`(?<!\\p{L})(?:${known.join("|")}) (?=\\p{Lu})`, "gu");
}

/**
 * Persons named in English text: Mr/Ms/Dr and a name, or a post, a comma and a name of two words or more.
 * @param posts known posts, behind which a name may stand without a comma: Secretary for Justice Paul Lam
 */
export function englishPersons(text: string, posts: readonly string[] = []): Span[] {
  const named = (pattern: RegExp, fewest: number) =>
    Array.from(text.matchAll(pattern)).flatMap(({ 0: title, index }) => {
      const name = englishNameAt(text, index + title.length, fewest);
      return name ? [name] : [];
    });
  const known = postBefore(posts);
  return apart([...named(COURTESY, 1), ...named(POST, 2), ...(known ? named(known, 2) : [])]);
}

function apart(spans: readonly Span[]): Span[] {
  let end = 0;
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}
