// Builds the page into dist: one script, one stylesheet, the HTML, and third-party notices.
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";

const options = {
  entryPoints: { page: "src/main.jsx" },
  bundle: true,
  minify: true,
  outdir: "dist",
  format: "esm",
  target: "es2022",
  jsx: "automatic",
  legalComments: "none",
  metafile: true,
  define: { "process.env.NODE_ENV": '"production"' },
};

function packageOf(input) {
  const found = input.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//);
  return found ? found[1] : null;
}

async function licenceOf(name) {
  const folder = path.join("node_modules", name);
  const described = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
  const text = file ? await readFile(path.join(folder, file), "utf8") : "";
  return `${name} ${described.version} (${described.license})\n\n${text.trim()}\n`;
}

async function writeNotices(inputs) {
  const names = [...new Set(Object.keys(inputs).map(packageOf).filter(Boolean))].sort();
  const notices = await Promise.all(names.map(licenceOf));
  const opening = "Parts of page.js and page.css come from these packages.\n\n";
  await writeFile("dist/THIRD-PARTY-NOTICES.txt", opening + notices.join(`\n${"-".repeat(72)}\n\n`));
}

if (existsSync("dist")) await rm("dist", { recursive: true });
await mkdir("dist");
await copyFile("src/index.html", "dist/index.html");
if (process.argv.includes("--watch")) {
  const context = await esbuild.context(options);
  await context.watch();
} else {
  const result = await esbuild.build(options);
  await writeNotices(result.metafile.inputs);
}
