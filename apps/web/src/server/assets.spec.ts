import { assetsOf } from './assets';

const manifest = {
  'src/entry-client.tsx': { file: 'assets/entry.js', imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared.js' },
  'style.css': { file: 'assets/style.css' },
  'script-fonts.css': { file: 'assets/script-fonts-1.css' },
  'src/app/routes/_public/needs.$reference.tsx?tsr-split=component': {
    file: 'assets/need.js',
    imports: ['_shared.js', '_card.js'],
  },
  'src/app/routes/_public/index.tsx?tsr-split=component---loader': { file: 'assets/home.js' },
  'src/app/routes/_public/index.tsx?tsr-split=errorComponent': { file: 'assets/sorry.js' },
  '_card.js': { file: 'assets/card.js' },
  '../../packages/i18n/messages/zh/common.json': { file: 'assets/common.js' },
};

describe('what a page fetches', () => {
  const assets = assetsOf(manifest);

  it('is the entry with its styles on every page, without the faces of rare scripts', () => {
    expect(assets.routes['__root__']).toMatchObject({
      css: ['/assets/style.css'],
      preloads: ['/assets/entry.js', '/assets/shared.js'],
    });
    expect(assets.scriptFonts).toBe('/assets/script-fonts-1.css');
  });

  it('is the script of its own route early, and nothing twice', () => {
    expect(assets.routes['/_public/needs/$reference']).toEqual({ preloads: ['/assets/need.js', '/assets/card.js'] });
    expect(assets.routes['/_public/']).toEqual({ preloads: ['/assets/home.js'] });
  });

  it('is the messages of its language', () => {
    expect(assets.messages).toEqual({ 'zh/common': '/assets/common.js' });
  });
});
