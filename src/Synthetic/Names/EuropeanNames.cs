namespace Linkage.Synthetic;

/// <summary>European names, in Latin letters with marks, and Russian ones in Cyrillic.</summary>
internal static class EuropeanNames
{
    public static readonly NameElement[] Male = NameElement.Table("""
        Peter:peter,pieter Jürgen:jurgen,juergen André:andre Markus:markus,marcus Lars:lars Björn:bjorn,bjoern Stéphane:stephane,stefan José:jose Luca:luca,luka Marek:marek Tomáš:tomas,thomas David:david
        Andrew:andrew,andrw Oliver:oliver Søren:soren,soeren Henrik:henrik Miguel:miguel Paul:paul Werner:werner Giovanni:giovanni Rémi:remi Colin:colin Graham:graham,graeme Neil:neil,neal
        """);

    public static readonly NameElement[] Female = NameElement.Table("""
        Anna:anna,ana Hélène:helene,helen Käthe:kathe,kaethe Sofía:sofia,sophia Ingrid:ingrid Zoë:zoe Marie:marie,mary Eva:eva Birgit:birgit Chiara:chiara,kiara Françoise:francoise Joanna:joanna,johanna
        Karen:karen,karin Linda:linda Mónica:monica,monika Petra:petra Sandra:sandra Ulrike:ulrike Tereza:tereza,theresa Claire:claire,clare
        """);

    public static readonly NameElement[] FamilyFirst = NameElement.Table("""
        berg:berg stein:stein lind:lind wald:wald roth:roth haupt:haupt kirch:kirch feld:feld hart:hart win:win ash:ash brad:brad col:col dun:dun elm:elm fair:fair glen:glen hol:hol kings:kings lang:lang
        mar:mar nor:nor oak:oak pres:pres red:red stan:stan thorn:thorn up:up ward:ward yar:yar schön:schon,schoen mül:mul,muel grün:grun,gruen
        """);

    public static readonly NameElement[] FamilyLast = NameElement.Table("""
        mann:mann,man er:er ström:strom,stroem gren:gren hoff:hoff,hof ton:ton,tun ley:ley,ly field:field,feild wood:wood bach:bach dal:dal,dahl sson:sson,son quist:quist,qvist ford:ford ham:ham
        well:well,wel by:by worth:worth low:low,lowe son:son,sen
        """);

    public static readonly NameElement[] RussianMale = NameElement.Table("""
        Алексей:aleksei,alexey Сергей:sergei,sergey Юрий:iurii,yuri Дмитрий:dmitrii,dmitry Иван:ivan Николай:nikolai,nikolay Андрей:andrei,andrey Григорий:grigorii,grigory Евгений:evgenii,yevgeny Пётр:petr,pyotr
        """);

    public static readonly NameElement[] RussianFemale = NameElement.Table("""
        Юлия:iuliia,yulia Наталья:natalia,natalya Ольга:olga Екатерина:ekaterina,yekaterina Татьяна:tatiana,tatyana Ксения:kseniia,ksenia Дарья:daria,darya Людмила:liudmila,lyudmila
        """);

    public static readonly NameElement[] RussianStem = NameElement.Table("""
        Берёз:berez,beryoz Волг:volg Горш:gorsh Дубр:dubr Жел:zhel,jel Зим:zim Кедр:kedr Лис:lis Мороз:moroz Орл:orl Пет:pet Рябин:riabin,ryabin Соболь:sobol Тих:tikh,tih Щук:shchuk,schuk Яс:ias,yas
        """);

    public static readonly NameElement[] RussianEndMale = NameElement.Table("ов:ov,off ин:in,ine енко:enko ев:ev,eff");
    public static readonly NameElement[] RussianEndFemale = NameElement.Table("ова:ova ина:ina енко:enko ева:eva");
}
