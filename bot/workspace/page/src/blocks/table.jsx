// Tables, with a real header row and numbers to the right. Our own because the renderer library
// draws no raw_number cells and no header cells, which a screen reader needs.
import { Library } from "./library.jsx";

function Cell({ cell }) {
  if (cell.type === "raw_text") return <>{cell.text}</>;
  if (cell.type === "raw_number") return <>{cell.text ?? String(cell.value)}</>;
  return <Library block={cell} />;
}

function alignment(cell, settings) {
  return settings?.align ?? (cell.type === "raw_number" ? "right" : "left");
}

export function Table({ block }) {
  const [head, ...body] = block.rows;
  const settings = block.column_settings ?? [];
  const style = (cell, column) => ({
    textAlign: alignment(cell, settings[column]),
    whiteSpace: settings[column]?.is_wrapped ? "normal" : undefined,
  });
  return (
    <div className="table" tabIndex={0} role="region" aria-label="Table">
      <table>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col" style={style(cell, column)}>
                <Cell cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, place) => (
            <tr key={place}>
              {row.map((cell, column) => (
                <td key={column} style={style(cell, column)}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
