namespace Linkage.Synthetic;

/// <summary>Chinese family names and the characters of given names, with pinyin and, for family names, a southern spelling.</summary>
internal static class ChineseNames
{
    public static readonly NameElement[] Family = NameElement.Table("""
        王:wang,ong 李:li,lee 张:zhang,teo 刘:liu,lau 陈:chen,tan 杨:yang,yeo 黄:huang,ng 赵:zhao,chao 吴:wu,goh 周:zhou,chow 徐:xu,chee 孙:sun 马:ma 朱:zhu,choo 胡:hu,oh 郭:guo,kuek
        何:he,ho 林:lin,lim 罗:luo,loh 高:gao,koh 郑:zheng,tay 梁:liang,leong 谢:xie,chia 宋:song 唐:tang,tong 许:xu,khoo 韩:han 冯:feng,fong 邓:deng,teng 曹:cao,chow 彭:peng,phang
        曾:zeng,chan 萧:xiao,siew 田:tian 董:dong,tung 袁:yuan 潘:pan,phua 蔡:cai,chua 蒋:jiang 余:yu,yee 杜:du,toh 叶:ye,yap 程:cheng 苏:su,soh 魏:wei,ngui 吕:lyu,lu,lv 丁:ding,teng
        沈:shen,sim 姚:yao,yeo 卢:lu,loh 欧阳:ouyang 上官:shangguan
        """);

    public static readonly NameElement[] Male = NameElement.Table("""
        伟:wei 强:qiang 军:jun 勇:yong 杰:jie 磊:lei 涛:tao 明:ming 超:chao 刚:gang 平:ping 辉:hui 鹏:peng 华:hua 飞:fei 斌:bin 波:bo 宇:yu 浩:hao 凯:kai 健:jian 俊:jun 帆:fan 志:zhi
        国:guo 建:jian 文:wen 海:hai 永:yong 天:tian 家:jia 东:dong 林:lin 峰:feng 龙:long 成:cheng 康:kang 春:chun 光:guang 达:da 荣:rong 新:xin 立:li 兴:xing 良:liang 山:shan 仁:ren
        胜:sheng 学:xue 祥:xiang 才:cai 发:fa 武:wu 利:li 清:qing 彬:bin 富:fu 顺:shun 信:xin 子:zi
        """);

    public static readonly NameElement[] Female = NameElement.Table("""
        芳:fang 娜:na 敏:min 静:jing 丽:li 艳:yan 娟:juan 霞:xia 燕:yan 玲:ling 红:hong 梅:mei 琴:qin 云:yun 莉:li 兰:lan 雪:xue 慧:hui 晶:jing 倩:qian 婷:ting 颖:ying 洁:jie 秀:xiu
        英:ying 珍:zhen 美:mei 月:yue 凤:feng 桂:gui 玉:yu 萍:ping 青:qing 素:su 春:chun 菊:ju 淑:shu 香:xiang 莲:lian 真:zhen 雅:ya 琳:lin 佳:jia 思:si 欣:xin 怡:yi 晓:xiao 瑶:yao
        冰:bing 爱:ai 妹:mei 宁:ning 蓉:rong 薇:wei 可:ke 心:xin 文:wen 小:xiao 花:hua 巧:qiao
        """);
}
