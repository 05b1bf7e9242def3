// The menu of files: what is selected as data, and the picture.

const DOWNLOADS = {
  csv: () => save("casegraph.csv", "text/csv", csv()),
  json: () => save("casegraph.json", "application/json", json()),
  turtle: () => save("casegraph.ttl", "text/turtle", turtle()),
  png: savePng,
  svg: () => save("casegraph.svg", "image/svg+xml", svg()),
};

function startDownloads() {
  const menu = byId("downloads");
  const close = () => { menu.open = false; };
  const item = ([name, run]) => el("li", {}, el("button", {
    type: "button", "data-download": name, text: word(`save.${name}`), click: () => { run(); close(); },
  }));
  const fill = () => menu.querySelector("ul").replaceChildren(...Object.entries(DOWNLOADS).map(item));
  watch(["lang"], fill);
  fill();
  addEventListener("pointerdown", (event) => event.target.closest("#downloads") || close());
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    event.preventDefault();
    close();
    menu.querySelector("summary").focus();
  });
}
