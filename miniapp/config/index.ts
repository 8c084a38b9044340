import { realpathSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import type { Chunk, ChunkGraph, Module } from 'webpack';
import { minify } from './minify';

const sharedFolder = realpathSync(path.resolve(__dirname, '../../shared')) + path.sep;
const ariaFolder = path.resolve(__dirname, 'aria') + path.sep;
/** The workspace package is TypeScript source outside this folder, so babel has to be told to compile it. */
const compile = { include: [(file: string) => file.startsWith(sharedFolder) || file.startsWith(ariaFolder)] };
const isForBrowser = process.env.TARO_ENV === 'h5';
/** A pixel stays a pixel: WeUI is written in px, and rem would make text shrink on a wide screen. */
const pxtransform = { enable: false, config: {} };

/** What several pages of the estimate need (the engine, the policies, the controls) is loaded once, not once a page. */
const sharedByPages = {
  name: 'pages',
  chunks: 'async',
  minChunks: 2,
  enforce: true,
  test: (module: Module, { chunkGraph }: { chunkGraph: ChunkGraph }) =>
    [...chunkGraph.getModuleChunksIterable(module)].filter((chunk) => !isOfPolicyPage(chunk) && !isOfAccountPage(chunk))
      .length >= 2,
} as const;
/** What only the policy pages share, and what only the pages with an account share: an estimate never waits for either. */
const sharedByPolicyPages = { name: 'policy-pages', chunks: isOfPolicyPage, minChunks: 2, enforce: true } as const;
const sharedByAccountPages = { name: 'account-pages', chunks: isOfAccountPage, minChunks: 2, enforce: true } as const;

function isOfPolicyPage(chunk: Chunk): boolean {
  return isLoadedFor(chunk, /staff\/|pages\/policy\/|curve-chart|open-file/);
}

function isOfAccountPage(chunk: Chunk): boolean {
  return isLoadedFor(chunk, /\b(apply|office)\/\w/);
}

/** Whether a chunk is loaded for a page whose address fits. */
function isLoadedFor(chunk: Chunk, page: RegExp): boolean {
  const requests = [...chunk.groupsIterable].flatMap(({ origins }) => origins.map(({ request }) => request));
  return requests.some((request) => page.test(request ?? ''));
}

export default defineConfig<'webpack5'>({
  projectName: 'yizhu',
  date: '2025-1-1',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  plugins: [path.resolve(__dirname, 'aria/plugin.ts')],
  // Where the service is.
  env: {
    YIZHU_ORIGIN: JSON.stringify(process.env.YIZHU_ORIGIN ?? ''),
  },
  copy: isForBrowser
    ? { patterns: [{ from: 'src/policy-pack.json', to: 'dist/h5/policies.json' }], options: {} }
    : undefined,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  jsMinimizer: 'terser',
  terser: { config: minify },
  // Modules that only staff pages use stay out of the main package.
  mini: { compile, postcss: { pxtransform }, optimizeMainPackage: { enable: true } },
  h5: {
    compile,
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { pxtransform, autoprefixer: { enable: true, config: {} } },
    webpackChain: (chain) =>
      chain.merge({
        optimization: { splitChunks: { cacheGroups: { sharedByPages, sharedByPolicyPages, sharedByAccountPages } } },
      }),
  },
});
