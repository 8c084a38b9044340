export default definePageConfig({ navigationBarTitleText: '打款' });
