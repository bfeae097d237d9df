import { defineWxtModule } from 'wxt/modules';
import { TRANSLATIONS } from '../locales/index.ts';
import { browserMessages } from '../locales/messages.ts';

/** Writes the texts of every language to `_locales`, where browsers look for them. */
export default defineWxtModule((wxt) => {
  wxt.hook('build:publicAssets', (_, files) => {
    for (const [folder, translation] of Object.entries(TRANSLATIONS)) {
      const contents = JSON.stringify(browserMessages(translation));
      files.push({ relativeDest: `_locales/${folder}/messages.json`, contents });
    }
  });
});
