// Where something is written: path, lines and the words that stand there.

const passages = () => texts().passages;
const lines = (at) => (passages().first[at] === passages().last[at]
  ? `${passages().first[at]}` : `${passages().first[at]}-${passages().last[at]}`);
const path = (at) => passages().paths[passages().file[at]];
const place = (at) => `${path(at)}:${lines(at)}`;
const fileName = (at) => path(at).split("/").pop();

// Where the documents can be read, if the page was told: the address of a file at its lines.
function placeLink(file, at) {
  if (!shape.links) return document.createTextNode(`${file}:${at}`);
  const spelled = file.split("/").map(encodeURIComponent).join("/");
  return link(`${shape.links}${spelled}#L${String(at).replace("-", "-L")}`, `${file}:${at}`);
}

const quotation = (at) => el("figure", {},
  passages().quotes[at] ? el("blockquote", { text: passages().quotes[at], dir: "auto" }) : null,
  el("figcaption", {}, placeLink(path(at), lines(at))));

function evidence(said, opened = false) {
  if (!said.length) return el("span", { class: "computed", text: word("computed") });
  const rest = said.length > 1 ? ` +${said.length - 1}` : "";
  const folded = el("details", { class: "said", open: opened },
    // A long name is cut, the line never.
    el("summary", { title: place(said[0]) },
      el("span", { class: "file", text: fileName(said[0]) }), el("span", { text: `:${lines(said[0])}${rest}` })));
  // Quotations are made when they are looked at: a well-known node has thousands.
  const unfold = () => folded.children.length > 1 || folded.append(...said.map(quotation));
  if (opened) unfold();
  folded.addEventListener("toggle", unfold);
  folded.unfold = unfold;
  return folded;
}

// On paper nothing can be unfolded.
addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("#panel details.said:not([open])")) {
    folded.unfold();
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
