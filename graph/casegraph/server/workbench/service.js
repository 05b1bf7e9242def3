// Asking the service, with the token where it wants one.
export async function ask(path, parameters, accept = "application/json") {
  const secret = sessionStorage.getItem("token");
  const headers = { Accept: accept, ...(secret ? { Authorization: `Bearer ${secret}` } : {}) };
  const query = parameters ? `?${new URLSearchParams(parameters)}` : "";
  // A long query does not fit into an address.
  const answer = query.length > 6000 && path === "/sparql"
    ? await fetch(path, { method: "POST", headers, body: new URLSearchParams(parameters) })
    : await fetch(path + query, { headers });
  if (answer.status === 401) document.getElementById("token").hidden = false;
  if (!answer.ok) {
    const told = await answer.json().catch(() => ({ error: answer.statusText, hint: "" }));
    throw new Error(told.hint ? `${told.error} — ${told.hint}` : told.error);
  }
  return answer;
}

export const data = async (path, parameters) => (await ask(path, parameters)).json();
