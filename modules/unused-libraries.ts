import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** Leaves out a library where nothing of it is used, although its package doesn't say that it may be. */
export default defineWxtModule((wxt) => {
  const moduleSideEffects = [{ test: /webextension-polyfill/, sideEffects: false }];
  addViteConfig(wxt, () => ({ build: { rolldownOptions: { treeshake: { moduleSideEffects } } } }));
});
