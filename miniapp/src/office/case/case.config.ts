export default definePageConfig({ navigationBarTitleText: '一案一页' });
