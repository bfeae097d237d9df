import preact from '@preact/preset-vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** Compiles JSX for Preact. */
export default defineWxtModule((wxt) => {
  addViteConfig(wxt, () => ({ plugins: [preact({ devToolsEnabled: false })] }));
});
