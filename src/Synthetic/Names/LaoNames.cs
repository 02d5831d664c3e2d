namespace Linkage.Synthetic;

/// <summary>The pieces of Lao names.</summary>
internal static class LaoNames
{
    public static readonly NameElement[] GivenFirst = NameElement.Table("""
        ບຸນ:boun,bun ຄຳ:kham,kam ສົມ:som ທອງ:thong,tong ແກ້ວ:keo,kaeo ຈັນ:chan,chanh ພອນ:phone,phon ວັນ:van,wan ສີ:si,sy ໄຊ:xay,say ພູ:phou,phu ວິ:vi,wi
        ສຸກ:souk,suk ດວງ:douang,duang ນາງ:nang ລັດ:lat,rat ອິນ:in,inh ຂັນ:khan,kanh ມະນີ:mani,many ເພັດ:phet,pheth ຫຼ້າ:la,lah ນ້ອຍ:noy,noi ສະຫວັນ:savanh,sawan
        ກົງ:kong ອຸດົມ:oudom,udom ປະສົງ:pasong ວຽງ:vieng,wiang ຈິດ:chit,chith ຊື່:xeu,sue ເກດ:ket,keth ບົວ:boua,bua ສາຍ:say,sai ມອນ:mone,mon
        """);

    public static readonly NameElement[] GivenLastMale = NameElement.Table("""
        ມີ:my,mi ສັກ:sack,sak ໄຊ:xay,sai ພອນ:phone,phon ສອນ:sone,sorn ເພັງ:pheng,peng ລາດ:lath,rat ແສງ:seng,saeng ຄູນ:khoun,koun ວົງ:vong,wong ສິດ:sith,sit
        ທະວີ:thavy,thavi ຈັນ:chan,chanh ເດດ:deth,det ກອນ:kone,korn ທອງ:thong,tong ມາ:ma,mah ປັນ:panh,pan ຊາຍ:xai,chai ລຸນ:loun,lun
        """);

    public static readonly NameElement[] GivenLastFemale = NameElement.Table("""
        ມະນີ:mani,many ພອນ:phone,phon ວັນ:vanh,wan ສຸດາ:souda,suda ລາ:la,lah ຈັນ:chanh,chan ແກ້ວ:keo,kaeo ນາລີ:naly,nali ດາລາ:dala,dara ເພັດ:pheth,phet ທິບ:thip,tip
        ມາລີ:maly,mali ຍາ:nha,ya ປະພາ:papha,papa ລັດສະໝີ:latsamy,ratsami ວິໄລ:vilay,vilai ດາວ:dao,daow ອອນ:one,orn ສີ:sy,si ຄຳ:kham,kam
        """);

    public static readonly NameElement[] FamilyFirst = NameElement.Table("""
        ວົງ:vong,wong ໄຊຍະ:xaya,saya ສີ:si,sy ແກ້ວ:keo,kaeo ສຸລິ:souli,suli ພົມ:phom,prom ຈັນທະ:chantha,chanta ບຸນຍະ:bounya,bunya ຄຳມະ:khamma,kamma ສຸວັນນະ:souvanna,suwanna
        ລັດຕະນະ:lattana,rattana ອິນທະ:intha,inta ພົງສະ:phongsa,pongsa ຫຼວງ:luang,louang ແສງ:seng,saeng ພິມມະ:phimma,pimma ມະນີ:mani,many ດາລາ:dala,dara ເພັດ:phet,pheth ຂຸນ:khoun,kun
        ປັນຍາ:panya,pannha ສົມບັດ:sombath,sombat ທຳມະ:thamma,tamma ວິລະ:vila,wira ຍອດ:nhot,yot ນັນທະ:nantha,nanta ສະຫວັດ:savath,sawat ຊົມພູ:xomphou,chomphu
        """);

    public static readonly NameElement[] FamilyLast = NameElement.Table("""
        ສອນ:sone,sorn ວົງ:vong,wong ສັກ:sack,sak ສະຫວັນ:savanh,sawan ພອນ:phone,phon ລາດ:lath,rat ທອງ:thong,tong ມະນີ:mani,many ຈັນ:chanh,chan ໄຊ:xay,sai ດາ:da,dah
        ສີ:sy,si ແກ້ວ:keo,kaeo ບຸບຜາ:boupha,bupha ປະເສີດ:paseuth,prasert ວິໄລ:vilay,vilai ຄຳ:kham,kam ຍະ:nha,ya ສາ:sa,sah ເດດ:deth,det ລິດ:lith,rit ຈິດ:chith,chit
        """);
}
