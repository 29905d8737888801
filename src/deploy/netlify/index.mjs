/**
 * Keeps `.cache` and the site between builds on Netlify, which keeps no folder by itself. Plain JavaScript: Netlify loads it as it is.
 * https://docs.netlify.com/extend/develop-and-share/develop-build-plugins/
 */
const KEPT = ['.cache', '_site'];

export const onPreBuild = ({ utils }) => utils.cache.restore(KEPT);
export const onPostBuild = ({ utils }) => utils.cache.save(KEPT);
