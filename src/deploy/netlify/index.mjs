/**
 * Keeps `.cache` between builds on Netlify, which keeps no folder by itself. Plain JavaScript: Netlify loads it as it is.
 * https://docs.netlify.com/extend/develop-and-share/develop-build-plugins/
 */
export const onPreBuild = ({ utils }) => utils.cache.restore('.cache');
export const onPostBuild = ({ utils }) => utils.cache.save('.cache');
