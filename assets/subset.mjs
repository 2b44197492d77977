// Leaves in each font only the letters English and Spanish pages draw: 20 KB in place of 32 on a slow line.
// A font that cannot be cut stays whole, for a page with a large font is better than a page without one.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, folder] = process.argv.slice(2);
const BASIC = [0x20, 0x7e];
const LATIN = [0xa0, 0xff];
const MARKS = "–—‘’“”•…›‹→←×·−€™";

function letters([first, last]) {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join("");
}

try {
  const found = createRequire(join(modules, "of.js")).resolve("subset-font");
  const { default: subset } = await import(pathToFileURL(found).href);
  const text = letters(BASIC) + letters(LATIN) + MARKS;
  const served = (await readdir(folder)).filter((name) => name.endsWith(".woff2")); // print keeps whole faces
  for (const name of served) {
    const place = join(folder, name);
    const small = await subset(await readFile(place), text, { targetFormat: "woff2" });
    await writeFile(place, small);
  }
} catch (reason) {
  console.error(`fonts are left whole: ${reason.message}`);
}
