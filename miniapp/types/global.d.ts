/// <reference types="@tarojs/taro" />

declare module '*.less';
