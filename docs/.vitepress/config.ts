import { defineConfig } from "vitepress";
import { NO_PAGES } from "../src/code/pages.ts";
import { fileNames } from "../src/file-names.ts";
import { writeForMachines } from "../src/machines.ts";
import { BASE, REPOSITORY } from "../src/places.ts";
import { sidebar } from "../src/sidebar.ts";
import { slugify } from "../src/slugify.ts";

export default defineConfig({
  title: "Balances",
  description: "One honest view of your money at every payment provider.",
  lang: "en-GB",
  base: BASE,
  cleanUrls: true,
  srcExclude: [...NO_PAGES],
  head: [["link", { rel: "icon", type: "image/svg+xml", href: `${BASE}logo.svg` }]],
  markdown: {
    config: fileNames,
    anchor: { slugify },
    // The usual themes have comments and keywords that are too faint (WCAG 1.4.3).
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  },
  themeConfig: {
    logo: "/logo.svg",
    search: { provider: "local" },
    outline: [2, 3],
    nav: [
      { text: "First steps", link: "/first-steps" },
      { text: "Tasks", link: "/tasks/collect-nightly", activeMatch: "/tasks/" },
      { text: "Providers", link: "/providers/", activeMatch: "/providers/" },
      { text: "Reference", link: "/reference/", activeMatch: "/reference/" },
    ],
    sidebar: sidebar(),
    socialLinks: [{ icon: "github", link: REPOSITORY }],
    editLink: {
      pattern: `${REPOSITORY}/edit/main/docs/:path`,
      text: "Improve this page",
    },
    docFooter: { prev: "Before", next: "Next" },
  },
  buildEnd: ({ outDir }) => writeForMachines(outDir),
});
