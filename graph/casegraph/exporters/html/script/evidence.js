// Where something is written: path, lines and the words that stand there.

const lines = (passage) => passages.first[passage] === passages.last[passage]
  ? `${passages.first[passage]}` : `${passages.first[passage]}-${passages.last[passage]}`;
const path = (passage) => passages.paths[passages.file[passage]];
const place = (passage) => `${path(passage)}:${lines(passage)}`;
const fileName = (passage) => path(passage).split("/").pop();

const quotation = (passage) => el("figure", {},
  passages.quotes[passage] ? el("blockquote", { text: passages.quotes[passage], dir: "auto" }) : null,
  el("figcaption", { text: place(passage) }));

function evidence(said, opened = false) {
  if (!said.length) return el("span", { class: "computed", text: word("computed") });
  const rest = said.length > 1 ? ` +${said.length - 1}` : "";
  return el("details", { class: "said", open: opened },
    // A long name is cut, the line never.
    el("summary", { title: place(said[0]) },
      el("span", { class: "file", text: fileName(said[0]) }), el("span", { text: `:${lines(said[0])}${rest}` })),
    ...said.map(quotation));
}

// On paper nothing can be unfolded.
addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("#panel details.said:not([open])")) {
    folded.open = true;
    folded.dataset.printing = "";
  }
});
addEventListener("afterprint", () => {
  for (const opened of document.querySelectorAll("#panel details[data-printing]")) {
    opened.open = false;
    delete opened.dataset.printing;
  }
});
