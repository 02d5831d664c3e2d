namespace Linkage.Synthetic;

/// <summary>Names of Bangladesh in Bengali letters, and Rohingya names in Arabic letters.</summary>
internal static class BengaliNames
{
    public static readonly NameElement[] Male = NameElement.Table("""
        রফিকুল:rafiqul,rafikul করিম:karim,korim জাহিদ:zahid,jahid আলম:alam,alom নুরুল:nurul,nooru সোহেল:sohel,suhel কামাল:kamal,kamel শফিক:shafiq,shofik মিজান:mizan,mijan ফারুক:faruk,faruq
        হাবিব:habib,hobib আনোয়ার:anwar,anowar বেলাল:belal,bilal সেলিম:selim,salim রুবেল:rubel,robel মাসুদ:masud,masood জসিম:jasim,joshim আবুল:abul,abool ইকবাল:iqbal,ikbal হারুন:harun,haroon
        তারেক:tareq,tarek নাজমুল:nazmul,najmul শাহীন:shahin,shaheen মনির:monir,munir ওমর:omar,umar দেলোয়ার:delwar,delowar রাসেল:rasel,russel ইউনুস:yunus,younus সাইফুল:saiful,sayful মহিউদ্দিন:mohiuddin,mohi_uddin
        """);

    public static readonly NameElement[] LastMale = NameElement.Table("""
        ইসলাম:islam,eslam হোসেন:hossain,hossen,hussain রহমান:rahman,rohman উদ্দিন:uddin,oddin আহমেদ:ahmed,ahmmed মিয়া:mia,miah আলী:ali,aly খান:khan চৌধুরী:chowdhury,choudhury হক:haque,hoque
        সরকার:sarkar,sorkar শেখ:sheikh,shaikh মোল্লা:mollah,molla তালুকদার:talukder,talukdar ভূঁইয়া:bhuiyan,bhuyan মজুমদার:majumder,mazumdar সিকদার:sikder,sikdar হাওলাদার:howlader,hawlader
        """);

    public static readonly NameElement[] Female = NameElement.Table("""
        রহিমা:rahima,rohima ফাতেমা:fatema,fatima জরিনা:zarina,jorina আয়েশা:ayesha,ayasha সালমা:salma,solma নাসিমা:nasima,nasema শিরিন:shirin,shireen রোকেয়া:rokeya,rukia হাসিনা:hasina,hosina
        মরিয়ম:mariam,moriom তাসলিমা:taslima,toslima শাহানা:shahana,sahana পারভীন:parvin,parveen রাবেয়া:rabeya,rabia খালেদা:khaleda,kaleda নুরজাহান:nurjahan,noorjahan মাহমুদা:mahmuda,mahamuda রুবিনা:rubina,robina
        """);

    public static readonly NameElement[] LastFemale = NameElement.Table("বেগম:begum,begom খাতুন:khatun,hatun আক্তার:akter,aktar বিবি:bibi,bebe আরা:ara,arah বানু:banu,bano সুলতানা:sultana,soltana");
    public static readonly NameElement Md = new("মোঃ", ["md.", "md", "mohammad"]);
    public static readonly NameElement Mst = new("মোসাঃ", ["mst.", "mosammat", "mst"]);

    public static readonly NameElement[] RohingyaMale = NameElement.Table("""
        محمد:mohammed,mohammad,md نور:noor,nur,nour عبد:abdul,abdu سيد:sayed,said,syed علي:ali,aly حسين:hussein,hussain,hossain حافظ:hafez,hafiz أمين:amin,ameen كريم:karim,kareem رشيد:rashid,rasheed
        سليم:salim,saleem جعفر:jafar,zafar إسماعيل:ismail,esmail يونس:yunus,younus إدريس:idris,idrees زبير:zubair,jubair حميد:hamid,hameed فيصل:faisal,foisal أيوب:ayub,ayoob قاسم:kasim,qasim
        طاهر:taher,tahir صادق:sadek,sadiq جمال:jamal,zamal كمال:kamal,komal شاكر:shakir,saker حبيب:habib,hobib إلياس:ilias,elias
        """);

    public static readonly NameElement[] RohingyaLast = NameElement.Table("""
        الله:ullah,ollah رحمن:rahman,rohoman أحمد:ahmed,ahammed إسلام:islam,eslam عالم:alam,alom حق:hoque,haque أمين:amin,amen صالح:saleh,salah حسن:hasan,hassan يوسف:yusuf,yousuf
        """);

    public static readonly NameElement[] RohingyaFemale = NameElement.Table("""
        نور:noor,nur,nour رحيمة:rahima,rohima حسينة:hasina,hosina فاطمة:fatema,fatima زينب:zainab,joynob مريم:mariam,moriam سعيدة:sayeda,saida خديجة:khadija,kodija آمنة:amina,amena جميلة:jamila,jomila
        رشيدة:rashida,roshida سلمى:salma,solma حليمة:halima,holima زهرة:zohra,jora شمسة:shamsu,samsu
        """);

    public static readonly NameElement[] RohingyaLastFemale = NameElement.Table("بيگم:begum,begom,bagum خاتون:khatun,hatun,katu بيبي:bibi,bebe آراء:ara,arah بانو:banu,bano اختر:akter,aktar كليمة:kolima,kalima");
}
