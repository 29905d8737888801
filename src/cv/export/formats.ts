/** The formats of other programs in which the CV is published: JSON Resume, and the input of RenderCV. */
export const CV_FORMATS = [
  { label: 'JSON Resume', url: '/cv.json', type: 'application/json' },
  { label: 'RenderCV', url: '/cv.rendercv.yaml', type: 'application/yaml' },
];
