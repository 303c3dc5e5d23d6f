// Modals and the Home tab.
import { useEffect, useRef, useState } from "react";
import { Blocks } from "./blocks/blocks.jsx";
import { initialOf } from "./blocks/fields.jsx";
import { act } from "./control.js";
import { Cross } from "./icons.jsx";
import { useOverview } from "./people.jsx";

/** The values of a view's inputs by block id, with the errors shown at them. */
function useForm(viewId) {
  const [fields, setFields] = useState({});
  const [errors, setErrors] = useState({});
  useEffect(() => {
    setFields({});
    setErrors({});
  }, [viewId]);
  const set = (name, value) => {
    setFields((before) => ({ ...before, [name]: value }));
    setErrors(({ [name]: _, ...others }) => others);
  };
  const value = (block) => fields[block.block_id] ?? initialOf(block.element);
  return { fields, errors, set, value, setErrors };
}

export function Modal({ view }) {
  const overview = useOverview();
  const dialog = useRef(null);
  const form = useForm(view.id);
  const [failure, setFailure] = useState("");
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (!dialog.current.open) dialog.current.showModal();
    dialog.current.querySelector(".modal-body :is(input, select, textarea)")?.focus();
    setFailure("");
  }, [view.id]);
  const close = () => act("close", { user: overview.you }).catch(() => {});
  const use = async (actionId, value) => {
    form.set(actionId, value);
    const fields = { ...form.fields, [actionId]: value };
    const said = await act("click", { user: overview.you, action_id: actionId, value, fields });
    setFailure(said.failure);
  };
  const submit = async (event) => {
    event.preventDefault();
    setBusy(true);
    setFailure("");
    try {
      const said = await act("submit", { user: overview.you, fields: form.fields });
      form.setErrors(said.errors);
      setFailure(said.failure);
      if (Object.keys(said.errors).length > 0) {
        requestAnimationFrame(() => dialog.current?.querySelector("[aria-invalid=true]")?.focus());
      }
    } catch (failed) {
      setFailure(failed.message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <dialog
      ref={dialog}
      className="modal"
      aria-labelledby="modal-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <form onSubmit={submit} noValidate>
        <header className="bar">
          <h2 id="modal-title">{view.title.text}</h2>
          <button type="button" className="icon close" aria-label="Close" onClick={close}>
            <Cross />
          </button>
        </header>
        <div className="modal-body">
          {failure && (
            <p className="error banner" role="alert">
              {failure}
            </p>
          )}
          <Blocks blocks={view.blocks} use={use} form={form} />
        </div>
        <footer>
          <button type="button" className="button" onClick={close}>
            {view.close?.text ?? (view.depth > 1 ? "Back" : "Cancel")}
          </button>
          {view.submit && (
            <button type="submit" className="button primary" disabled={busy} aria-busy={busy}>
              {view.submit.text}
            </button>
          )}
        </footer>
      </form>
    </dialog>
  );
}

export function Home({ view }) {
  const overview = useOverview();
  const use = (actionId, value) =>
    act("click", { user: overview.you, action_id: actionId, value }).catch(() => {});
  if (!view) {
    return (
      <div className="scroll">
        <div className="welcome">
          <h2>{overview.app.name}</h2>
          <p>This app has not published a Home tab for you yet.</p>
        </div>
      </div>
    );
  }
  return (
    <div className="scroll">
      <div className="home">
        <Blocks blocks={view.blocks} use={use} />
      </div>
    </div>
  );
}
