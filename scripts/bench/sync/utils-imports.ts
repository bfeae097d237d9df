import { registerHooks } from 'node:module';

/**
 * Lets node load `utils/`, whose imports name no extension because a bundler reads them. Call it before the dynamic import
 * of the first module that imports from there.
 */
export function allowUtilsImports(): void {
  registerHooks({
    resolve: (specifier, context, nextResolve) => {
      const isBare = /^\.{1,2}\//.test(specifier) && !/\.[cm]?[jt]s$/.test(specifier);
      const isOurs = context.parentURL?.includes('/node_modules/') === false;
      return nextResolve(isBare && isOurs ? `${specifier}.ts` : specifier, context);
    },
  });
}
