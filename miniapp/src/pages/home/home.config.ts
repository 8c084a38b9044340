export default definePageConfig({ navigationBarTitleText: '医助' });
