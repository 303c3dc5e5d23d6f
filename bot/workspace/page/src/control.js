// Talks to the workspace's control interface: looking is GET, acting is POST.

async function answered(response) {
  const said = await response.json().catch(() => ({ error: `HTTP ${response.status}` }));
  if (!response.ok) throw new Error(said.error ?? `HTTP ${response.status}`);
  return said;
}

export async function look(path, query = {}) {
  const given = new URLSearchParams(Object.entries(query).filter(([, held]) => held));
  return answered(await fetch(`/control/${path}?${given}`));
}

export async function act(path, body) {
  return answered(
    await fetch(`/control/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
}
