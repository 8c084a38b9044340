export default defineAppConfig({
  pages: ['pages/home/home'],
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationBarTitleText: '医助',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f5f5f5',
  },
});
