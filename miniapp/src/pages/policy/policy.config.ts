export default definePageConfig({ navigationBarTitleText: '救助办法', enableShareAppMessage: true });
