export default defineAppConfig({
  pages: ['pages/home/home', 'pages/who/who', 'pages/bill/bill', 'pages/result/result', 'pages/policy/policy'],
  // What only staff open is loaded when they open it.
  subPackages: [{ root: 'staff', pages: ['policy/policy'] }],
  lazyCodeLoading: 'requiredComponents',
  // A page that slides in is a page that moves under the reader.
  animation: false,
  window: {
    navigationBarTitleText: '医助',
    navigationBarBackgroundColor: '#faf8f4',
    navigationBarTextStyle: 'black',
    backgroundColor: '#faf8f4',
  },
});
