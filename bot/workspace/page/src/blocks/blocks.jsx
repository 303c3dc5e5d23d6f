// Draws blocks. `use` runs an element; `form` holds the values and errors of a modal's inputs.
import { Element, Picture } from "./elements.jsx";
import { Field } from "./fields.jsx";
import { Library } from "./library.jsx";
import { Mrkdwn, Text, withEmoji } from "./mrkdwn.jsx";
import { Table } from "./table.jsx";

function Section({ block, use }) {
  return (
    <div className="section">
      <div className="grow">
        {block.text && (
          <div className="text">
            <Text of={block.text} />
          </div>
        )}
        {block.fields && (
          <div className="fields">
            {block.fields.map((field, place) => (
              <div key={place} className="text">
                <Text of={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {block.accessory && (
        <div className="accessory">
          <Element element={block.accessory} use={use} />
        </div>
      )}
    </div>
  );
}

function Context({ block }) {
  return (
    <div className="context">
      {block.elements.map((each, place) =>
        each.type === "image" ? (
          <Picture key={place} of={each} />
        ) : (
          <span key={place}>
            <Text of={each} />
          </span>
        ),
      )}
    </div>
  );
}

function Actions({ block, use }) {
  return (
    <div className="actions">
      {block.elements.map((element, place) => (
        <Element key={element.action_id ?? place} element={element} use={use} />
      ))}
    </div>
  );
}

function ImageBlock({ block }) {
  return (
    <figure className="image">
      {block.title && <figcaption>{block.title.text}</figcaption>}
      <Picture of={block} />
    </figure>
  );
}

function Card({ block, use }) {
  return (
    <article className="card">
      {block.hero_image && <Picture of={block.hero_image} />}
      <div className="card-body">
        <header>
          {block.icon && <Picture of={block.icon} />}
          <div>
            {block.title && (
              <strong>
                <Text of={block.title} />
              </strong>
            )}
            {block.subtitle && (
              <div className="muted">
                <Text of={block.subtitle} />
              </div>
            )}
          </div>
        </header>
        {block.body && (
          <div className="text">
            <Text of={block.body} />
          </div>
        )}
        {block.actions && <Actions block={{ elements: block.actions }} use={use} />}
      </div>
    </article>
  );
}

function Carousel({ block, use }) {
  return (
    <div className="carousel" role="region" aria-label="Cards" tabIndex={0}>
      {block.elements.map((card, place) => (
        <Card key={place} block={card} use={use} />
      ))}
    </div>
  );
}

function Container({ block, ...rest }) {
  const title = block.title ? <Text of={block.title} /> : <Library block={block.rich_text_title} />;
  const heading = (
    <>
      <strong>{title}</strong>
      {block.subtitle && (
        <small>
          <Text of={block.subtitle} />
        </small>
      )}
    </>
  );
  const inside = <Blocks blocks={block.child_blocks} {...rest} />;
  if (!block.is_collapsible) {
    return (
      <div className="container">
        <div className="container-title">{heading}</div>
        {inside}
      </div>
    );
  }
  return (
    <details className="container" open={!block.default_collapsed}>
      <summary className="container-title">{heading}</summary>
      {inside}
    </details>
  );
}

const STATUS_NAMES = { pending: "to do", in_progress: "under way", complete: "done", error: "failed" };

function Task({ task }) {
  const title = (
    <>
      <span className={`task-status ${task.status}`} role="img" aria-label={STATUS_NAMES[task.status]} />
      <strong>{task.title}</strong>
    </>
  );
  if (!task.details && !task.output) return <p className="task">{title}</p>;
  return (
    <details className="task">
      <summary>{title}</summary>
      {[task.details, task.output].filter(Boolean).map((each, place) => (
        <Library key={place} block={each} />
      ))}
    </details>
  );
}

function Plan({ block }) {
  return (
    <section className="container plan" aria-label={block.title}>
      <p className="container-title">
        <strong>{block.title}</strong>
      </p>
      {(block.tasks ?? []).map((task) => (
        <Task key={task.task_id} task={task} />
      ))}
    </section>
  );
}

function InputBlock({ block, form }) {
  return (
    <Field
      block={block}
      value={form?.value(block) ?? ""}
      set={(value) => form?.set(block.block_id, value)}
      error={form?.errors[block.block_id]}
    />
  );
}

function Block({ block, use, form }) {
  switch (block.type) {
    case "section":
      return <Section block={block} use={use} />;
    case "header":
      return <h2 className="header">{withEmoji(block.text.text)}</h2>;
    case "divider":
      return <hr />;
    case "context":
      return <Context block={block} />;
    case "actions":
    case "context_actions":
      return <Actions block={block} use={use} />;
    case "image":
      return <ImageBlock block={block} />;
    case "table":
      return <Table block={block} />;
    case "card":
      return <Card block={block} use={use} />;
    case "carousel":
      return <Carousel block={block} use={use} />;
    case "container":
      return <Container block={block} use={use} form={form} />;
    case "plan":
      return <Plan block={block} />;
    case "task_card":
      return <Task task={block} />;
    case "input":
      return <InputBlock block={block} form={form} />;
    default:
      return <Library block={block} />;
  }
}

export function Blocks({ blocks, use, form }) {
  return (
    <div className="blocks">
      {blocks.map((block, place) => (
        <Block key={block.block_id ?? place} block={block} use={use} form={form} />
      ))}
    </div>
  );
}

/** A message's content: its blocks, or its text. What people typed is drawn from the text. */
export function Content({ message, use, fromBot }) {
  if (message.blocks?.length && (fromBot || message.notice)) {
    return <Blocks blocks={message.blocks} use={use} />;
  }
  return (
    <div className="text">
      <Mrkdwn text={message.text} />
    </div>
  );
}
