export default definePageConfig({ navigationBarTitleText: '大概能报多少' });
