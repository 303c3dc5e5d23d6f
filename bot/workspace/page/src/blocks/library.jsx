// The renderer library draws what needs neither clicks nor Slack's escapes: charts, plans, task
// cards, Markdown, rich text, alerts, video.
import { Message } from "slack-blocks-to-jsx";
import "slack-blocks-to-jsx/dist/style.css";
import { useOverview } from "../people.jsx";

export function Library({ block }) {
  const overview = useOverview();
  const data = {
    users: overview.users.map((user) => ({ id: user.id, name: user.real_name })),
    channels: overview.channels.map((each) => ({ id: each.id, name: each.name ?? "" })),
  };
  return (
    <Message blocks={[block]} data={data} theme="light" withoutWrapper name="" logo="" />
  );
}
