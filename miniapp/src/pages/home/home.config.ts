export default definePageConfig({ navigationBarTitleText: '医助', enableShareAppMessage: true });
