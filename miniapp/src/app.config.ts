export default defineAppConfig({
  pages: [
    'pages/home/home',
    'pages/who/who',
    'pages/bill/bill',
    'pages/result/result',
    'pages/slip/slip',
    'pages/policy/policy',
  ],
  // What only applicants and staff open is loaded when they open it.
  subPackages: [
    { root: 'staff', pages: ['policy/policy'] },
    {
      root: 'apply',
      pages: ['mine/mine', 'bind/bind', 'form/form', 'progress/progress', 'inbox/inbox'],
    },
    {
      root: 'office',
      pages: [
        'sign-in/sign-in',
        'confirm/confirm',
        'invited/invited',
        'queue/queue',
        'case/case',
        'payout/payout',
        'bindings/bindings',
        'invite/invite',
      ],
    },
  ],
  // 微信同声传译 reads aloud. The account adds it first: 小程序后台 → 设置 → 第三方设置 → 插件管理; a browser has no plug-ins.
  ...(process.env.TARO_ENV === 'weapp' && {
    plugins: { WechatSI: { version: '0.3.5', provider: 'wx069ba97219f66d99' } },
  }),
  lazyCodeLoading: 'requiredComponents',
  // privacy/privacy.ts asks in our own words.
  __usePrivacyCheck__: true,
  // A page that slides in is a page that moves under the reader.
  animation: false,
  window: {
    navigationBarTitleText: '医助',
    navigationBarBackgroundColor: '#faf8f4',
    navigationBarTextStyle: 'black',
    backgroundColor: '#faf8f4',
  },
});
