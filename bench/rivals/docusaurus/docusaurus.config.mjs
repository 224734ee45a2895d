export default {
  title: 'Casebook',
  url: 'http://localhost',
  baseUrl: '/',
  trailingSlash: true,
  // The front page is not compared, so there is none to link to.
  onBrokenLinks: 'ignore',
  markdown: { format: 'detect' },
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false, theme: {} }]],
  themeConfig: { navbar: { title: 'Casebook' } },
};
