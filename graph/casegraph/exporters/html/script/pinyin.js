// The initials of Chinese words, "zf" for 支付: by the place of each character in the order of its sound.

// The first character of each initial in that order.
const BOUNDARIES = "阿芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝";
const INITIALS = "abcdefghjklmnopqrstwxyz";

const initialOf = (() => {
  const order = new Intl.Collator("zh-u-co-pinyin");
  const known = new Map();
  const find = (character) => {
    let at = INITIALS.length - 1;
    while (at > 0 && order.compare(character, BOUNDARIES[at]) < 0) at -= 1;
    return INITIALS[at];
  };
  return (character) => {
    if (!known.has(character)) known.set(character, find(character));
    return known.get(character);
  };
})();

// Every run of Chinese characters as its initials.
const initials = (text) => (text.match(/[\u4e00-\u9fff]{2,}/g) || []).map((run) => [...run].map(initialOf).join("")).join(" ");
