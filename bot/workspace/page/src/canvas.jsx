// A canvas on a page of its own, which is where its link leads.
import { useEffect, useState } from "react";
import { Library } from "./blocks/library.jsx";
import { look } from "./control.js";
import { useLook } from "./live.js";
import { Overview } from "./people.jsx";

/** The canvas that the address names, if it names one. */
export function canvasInAddress() {
  return location.pathname.match(/^\/docs\/\w+\/(\w+)$/)?.[1] ?? "";
}

export function Canvas({ id }) {
  const overview = useLook("overview", { user: "ada" }, 0);
  const [canvas, setCanvas] = useState(null);
  useEffect(() => {
    Promise.all([look("file", { file: id }), fetch(`/files/${id}`).then((answer) => answer.text())])
      .then(([{ file }, text]) => setCanvas({ title: file.title, text }))
      .catch(() => setCanvas({ title: "This canvas is not there any more", text: "" }));
  }, [id]);
  if (!overview || !canvas) return <p className="loading">Opening the canvas…</p>;
  return (
    <Overview.Provider value={overview}>
      <main className="canvas">
        <h1>{canvas.title}</h1>
        {canvas.text && <Library block={{ type: "markdown", text: canvas.text }} />}
      </main>
    </Overview.Provider>
  );
}
