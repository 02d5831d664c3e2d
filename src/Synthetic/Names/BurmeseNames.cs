namespace Linkage.Synthetic;

/// <summary>The syllables of Burman, Shan and Karen names with the spellings clerks give them.</summary>
internal static class BurmeseNames
{
    public static readonly NameElement[] Male = NameElement.Table("""
        အောင်:aung,ung ကျော်:kyaw,kyor ဇော်:zaw,zor မင်း:min,minn ထွန်း:tun,htun ဝင်း:win,winn လင်း:lin,linn မြင့်:myint,myin သန်း:than စိုး:soe,so
        နိုင်:naing,naying ကို:ko ဇင်:zin,zinn ဖြိုး:phyo,phyoe ထက်:htet,htat ဟိန်း:hein,hain သူ:thu,thoo ရဲ:ye,yae နေ:nay,ne ခန့်:khant,kant
        ပိုင်:paing,pine သီဟ:thiha,thi_ha မောင်:maung,mg ထွဋ်:htut,htoot လှိုင်:hlaing,hline စည်:si,see တိုး:toe,to ဘို:bo,boh ဇေယျာ:zeyar,zayar
        ကောင်း:kaung,kong မြတ်:myat ဆန်း:san,hsan ညွန့်:nyunt,nyut သိန်း:thein,thain ခိုင်:khaing,khine တင်:tin ဦး:oo,u လွင်:lwin,lwinn
        ထိုက်:htike,htaik ဉာဏ်:nyan ရာ:yar,ya အာကာ:arkar,aka ဝေ:wai,way ပြည့်:pyae,pyay ဘုန်း:phone,bone စံ:san ကြည်:kyi,kyee မျိုး:myo အန့်:ant
        """);

    public static readonly NameElement[] Female = NameElement.Table("""
        ခင်:khin,khine အေး:aye,ei သန္တာ:thandar,thanda မြ:mya စု:su,soo နွယ်:nwe,nway ဖြူ:phyu,phyoo လှ:hla,hlah စန်း:san,sann နီ:ni,nee နှင်း:hnin,nin
        ဝေ:wai,way မူ:moe,mu သီတာ:thida,thidar ရီ:yi,yee ယဉ်:yin,yinn မာ:mar,ma ဇာ:zar,za ချို:cho,choe စိမ်း:sein,sane ရွှေ:shwe,shway ပွင့်:pwint,pwin
        နန္ဒာ:nandar,nanda အိ:ei,e ဖူး:phoo,phu ပြည့်:pyae,pyay ဝါ:war,wa လဲ့:le,lae မိုး:moe,mo သက်:thet,that သင်း:thin,thinn ကေ:kay,kai ယု:yu,yoo
        မွန်:mon,mun စံပယ်:sabai,sabel သဇင်:thazin,tazin ခိုင်:khaing,khine မြင့်:myint,myin တင်:tin ကြည်:kyi,kyee နု:nu,noo ငယ်:nge,ngae ဥမ္မာ:ohnmar,onma
        ဆု:hsu,su လွင်:lwin,lwinn ထွေး:htwe,htway ညို:nyo,nyoh အိမ့်:eaint,eint သူဇာ:thuzar,thuza
        """);

    public static readonly NameElement[] ShanMale = NameElement.Table("""
        လှိုင်း:hlaing,laing ခမ်း:kham,hkam လောင်း:lown,loung ဆိုင်:hseng,seng တစ်:tip,tib မောဝ်း:mao,maw ပန်:pan,pang စိုင်ပါ:pa,par ဝမ်း:wan,wann
        ဟန်:harn,han လုံး:loong,lung ကျာမ်:kyam,jam သာ:tha,thar နွမ်:noom,num ယွတ်:yawd,yot ခေး:khay,kay လှ:la,lar တိပ်:tep,taep ဆာမ်:sarm,sam ဖုင်:fung,fong
        """);

    public static readonly NameElement[] ShanFemale = NameElement.Table("""
        မွန်း:moon,mon ခမ်း:kham,hkam ဆိုင်း:hseng,seng လောဝ်:lao,law ဟွမ်:horm,hom ဝိုင်း:wing,weng ငိန်း:ngern,ngeun ဖောင်း:fong,phong ကျိမ်း:kyein,jim
        နွန်း:non,noon ယိင်း:ying,yin ပွန်း:poon,pawn ဥ:oo,u ခိန်း:khin,hkin ထုန်:htun,tun မျာတ်:mat,myat ဝါ:wa,war လုံ:loon,long အိင်:ing,eng ကမ်:kam,gam
        """);

    public static readonly NameElement[] Karen = NameElement.Table("""
        ထူး:htoo,too ဖော:paw,phaw ဝါး:wah,wa အဲ:eh,aeh မူး:moo,mu လယ်:lay,le စေး:say,sei ကော:kaw,gaw ဒို:doh,do ဘလုဲ:blut,blu ထော်:taw,htaw ဖိုး:poe,pho
        နေး:nay,nei ရှီ:shee,shi ကလူး:klo,kloo ဆာ:hser,ser ယို:yoh,yo ဒါ:dah,da မော:maw,mor ခူ:khu,koo ကဲ:keh,kae လာ:lah,la ဂေး:gay,gei ပလဲ:pler,plae
        """);

    public static readonly NameElement SaiTitle = new("စိုင်း", ["sai", "sai"]);
    public static readonly NameElement NangTitle = new("နန်း", ["nang", "nan"]);
    public static readonly NameElement SawTitle = new("စော", ["saw", "saw"]);
    public static readonly NameElement NawTitle = new("နော်", ["naw", "naw"]);
}
