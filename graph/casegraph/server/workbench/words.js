// The words of the workbench in both languages, and the language that is chosen.
const WORDS = {
  en: {
    page: "graph", example: "Begin with a question", own: "a query of your own", run: "Run", permalink: "permalink",
    token: "This service needs a token", table: "Table", chart: "Chart", graph: "Graph", why: "why", hide: "hide",
    running: "running …", rows: "rows", triples: "triples", yes: "yes", no: "no", nothing: "nothing was found",
    cut: "cut at the limit: there are more", unsaid: "no line says this: it was computed", other: "中文",
    seconds: "s", suggestions: "suggestions", failed: "the service does not answer",
  },
  zh: {
    page: "图谱", example: "从一个问题开始", own: "自己的查询", run: "运行", permalink: "固定链接",
    token: "此服务需要令牌", table: "表格", chart: "图表", graph: "图", why: "依据", hide: "收起",
    running: "运行中……", rows: "行", triples: "条三元组", yes: "是", no: "否", nothing: "没有结果",
    cut: "已达上限，还有更多", unsaid: "没有原文：由计算得出", other: "English",
    seconds: "秒", suggestions: "补全建议", failed: "服务没有响应",
  },
};

export let language = (localStorage.getItem("lang") || navigator.language).startsWith("zh") ? "zh" : "en";

export const word = (name) => WORDS[language][name];

export function speak(chosen) {
  language = chosen;
  localStorage.setItem("lang", chosen);
  document.documentElement.lang = chosen === "zh" ? "zh-CN" : "en";
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  document.getElementById("language").textContent = word("other");
  document.getElementById("completions").ariaLabel = word("suggestions");
}
