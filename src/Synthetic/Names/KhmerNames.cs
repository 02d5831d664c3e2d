namespace Linkage.Synthetic;

/// <summary>The pieces of Khmer names: family first, then given.</summary>
internal static class KhmerNames
{
    public static readonly NameElement[] Family = NameElement.Table("""
        សុខ:sok,sokh ចាន់:chan,chann ហេង:heng លឹម:lim,lem លី:ly,lee ជា:chea,jea ម៉ៅ:mao,mau សេង:seng,saeng កែវ:keo,kev នួន:nuon,noun អ៊ុំ:um,oum ព្រំ:prom,prum
        ឡុង:long,lung យី:yi,yee ប៉ែន:pen,paen សាន់:san,sann ទេព:tep,tepp ឈុន:chhun,chhoun ឡេង:leng ហុង:hong ម៉ម:mom ឃឹម:khim,khem រស់:ros,rous នៅ:nov,nou ប៊ុន:bun,bunn
        អ៊ូច:ouch,uch តាន់:tan,tann ជឹម:chim,chem គង់:kong ផន:phan,phorn យិន:yin,yen សៅ:sao,sau អ៊ឹង:ung,eng វ៉ាន់:van,vann ម៉ក់:mok,mak ថោង:thong,thaong ស៊ុន:sun,soun
        ហាក់:hak,hakk មាស:meas,mias ពេជ្រ:pich,pech តូច:touch,toch ទុំ:tum,toum គឹម:kim,kem នី:ny,ni
        """);

    public static readonly NameElement[] GivenFirst = NameElement.Table("""
        សុ:so,su វិ:vi,vy រ៉ា:ra,raa ចាន់:chan,chann ដា:da ពិ:pi,py ស្រី:srey,srei មុនី:mony,moni សុខ:sok,sokh បុ:bo,bau កញ្ញា:kanha,kagna ធា:thea,tea រតនៈ:ratana,rattanak
        វណ្ណ:vann,van មករា:makara,mekara ណា:na,nar ផល:phal,phol លក្ខ:leak,leakh ច័ន្ទ:chan,chant ស៊ី:si,sy សេរី:serey,serei គន្ធ:kun,kunth បូ:bo,bou កក្ក:kakk,kak
        """);

    public static readonly NameElement[] GivenLastMale = NameElement.Table("""
        ភា:phea,pheap ដារា:dara,dararith រិទ្ធ:rith,ritt ជាតិ:cheat,chiet វុឌ្ឍ:vuth,vuthy ណារុង:narong ភ័ក្ត្រ:pheak,pheakdey រ៉ា:ra,rah បុរី:borey,bory សិទ្ធ:sith,seth
        រតន៍:rath,roth ធី:thy,thi ម៉ៅ:mao,mau ណាក់:nak,nakk វណ្ណ:vann,van សាក់:sak,sakk ពេជ្រ:pich,pech តុលា:tola,tula ហេង:heng ស័ក្តិ:sakda,sak
        """);

    public static readonly NameElement[] GivenLastFemale = NameElement.Table("""
        ភា:phea,pheap នី:ny,ni លីន:lin,lyn រី:ry,ri ម៉ាលី:maly,mali ណារី:nary,nari ធីតា:thida,thyda រ៉ាវី:ravy,ravi កា:ka,kar ពៅ:pov,peou ស្រស់:sros,srosh ល័ក្ខ:leak,lakh
        មុំ:mom,mum ណែត:neth,net ច័ន្ទ:chan,chantha ផល្លា:phalla,phala ដាវី:davy,davi វត្តី:vattey,vatey សុផា:sopha,sophea រស្មី:reaksmey,raksmey
        """);
}
