import { describe, expect, it } from "vitest";
import { recogniseFigures } from "./recognise";

describe("A name that holds a numeral", () => {
  it.each([
    ["三星堆、九龙、五羊、千灯湖、三元里、五台山、三门峡、九台区、五家渠、八所港、三棟屋博物館、三盞燈"],
    ["七匹狼、三只松鼠、九毛九、七天酒店、百家姓、两只老虎"],
    ["一户一策、一案一档、三线一单、一张网、一次性、一件事一次办、最多跑一次"],
    ["八项规定、三个代表、两个一百年、四个出新出彩、四套班子、三支一扶"],
    ["七人欖球賽、二人转、铁人三项、三件套、四轮驱动、七天无理由退货、门前三包"],
    ["二次开发、二次创业、第三次产业、三类医疗器械、三期临床"],
    ["双十一、九一八、二十四节气、三部曲、三位一体、六集团"],
  ])("counts nothing in %s", (words) => {
    for (const name of words.split("、")) expect(recogniseFigures(`代表到访${name}，商讨合作`)).toEqual([]);
  });

  it.each([
    ["缴获三台伺服器", "三台"],
    ["种植五棵树苗", "五棵"],
    ["走访五家企业", "五家"],
    ["拘捕一男一女", "一女"],
    ["获得一项一等奖", "一项"],
    ["评出十三项全能冠军", "十三项"],
    ["召开三次会议", "三次"],
    ["查获三包货物", "三包"],
  ])("leaves what is counted alone in %s", (paragraph, text) => {
    expect(recogniseFigures(paragraph).map((figure) => figure.text)).toContain(text);
  });
});
