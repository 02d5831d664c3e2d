namespace Linkage.Synthetic;

/// <summary>The pieces that Thai names are made of. Composed for this library: no list of people stands behind them.</summary>
internal static class ThaiNames
{
    public static readonly NameElement[] GivenFirst = NameElement.Table("""
        สม:som ณัฐ:nattha,natta,nutta ธน:thana,tana,dhana กิตติ:kitti,gitti ธีร:thira,teera,theera วร:wora,vora อภิ:aphi,api ปิย:piya
        ภูมิ:phumi,poomi สิทธิ:sitthi,sitti จักร:chak,jak เอก:ek,aek วัชร:watchara,vachara อนุ:anu นพ:noppha,noppa ศิริ:siri สิริ:siri
        รัตน:rattana,ratana จิร:chira,jira บุญ:bun,boon ทรง:song เกียรติ:kiat,kiet ไพ:phai,pai เจริญ:charoen,jaroen ชาญ:chan,charn
        อรรถ:attha,atta วีร:wira,weera,veera ชน:chana ภาณุ:phanu,panu กฤต:krit,grit พัฒน:phattana,pattana ยุทธ:yuttha,yutta จารุ:charu,jaru
        อุดม:udom ธัญ:thanya,tanya สุร:sura สุ:su ประ:pra วิ:wi,vi พิ:phi,pi พงศ์:phong,pong พร:phon,porn มน:mana นิ:ni อำ:am,um
        กัลย:kanlaya,kanya ชล:chon,chol เพ็ญ:phen,pen ดวง:duang ทิพ:thippha,tippa ลลิ:lali มาลี:mali,malee กมล:kamon,kamol ปรี:pri,pree
        ชุติ:chuti วิมล:wimon,vimol ศศิ:sasi อร:on,orn จันทร์:chan,jan ขวัญ:khwan,kwan รุ่ง:rung,roong แสง:saeng,sang
        """);

    public static readonly NameElement[] GivenLastMale = NameElement.Table("""
        ชาย:chai,chay ศักดิ์:sak,sakdi พล:phon,pon,pol พงษ์:phong,pong พันธ์:phan,pan วัฒน์:wat,vat ชัย:chai กร:kon,korn นนท์:non,nont
        เดช:det,dech,dej ฤทธิ์:rit,rith วุฒิ:wut,vut เทพ:thep,tep ภพ:phop,pob ธร:thon,torn,thorn โชติ:chot,chote มาศ:mat,mas ราช:rat,raj
        ณรงค์:narong ยศ:yot,yos วิทย์:wit,vit นันท์:nan,nun กิจ:kit,kij มิตร:mit,mitr บูรณ์:bun,boon หมาย:mai,maai ภัทร:phat,pat
        รักษ์:rak,rux สรณ์:son,sorn เสก:sek ศิลป์:sin,silp ชนะ:chana หาญ:han,harn
        """);

    public static readonly NameElement[] GivenLastFemale = NameElement.Table("""
        ดา:da พร:phon,porn ทิพย์:thip,tip วดี:wadi,wadee,vadee มาลี:mali,malee รัตน์:rat,ratt จันทร์:chan,jan ลักษณ์:lak,luck ภรณ์:phon,porn
        วรรณ:wan,wann ศรี:si,sri,see นารี:nari,naree ญา:ya ณี:ni,nee ภา:pha,pa นภา:napha,napa สุดา:suda กานต์:kan,karn ธิดา:thida,tida
        กาญจน์:kan,karn ลดา:lada มณี:mani,manee นุช:nut,nuch ริน:rin ชญา:chaya นันท์:nan,nun อร:on,orn ใจ:chai,jai สินี:sini,sinee
        วิภา:wipha,vipa กมล:kamon,kamol ชนก:chanok มาศ:mat,mas
        """);

    public static readonly NameElement[] SimpleMale = NameElement.Table("""
        ประเสริฐ:prasoet,prasert มานะ:mana สุชาติ:suchat,suchart วินัย:winai,vinai ไพโรจน์:phairot,pairoj ชูชาติ:chuchat,choochart
        บรรจง:banchong,banjong เฉลิม:chaloem,chalerm มงคล:mongkhon,mongkol ทวี:thawi,tawee ถาวร:thawon,thaworn สมบัติ:sombat อำนาจ:amnat,amnaj
        ประยูร:prayun,prayoon สงคราม:songkhram,songkram วิโรจน์:wirot,viroj ปัญญา:panya สนั่น:sanan เสถียร:sathian,satien ชลอ:chalo,chalor
        สายัณห์:sayan พิชิต:phichit,pichit ดำรง:damrong ธงชัย:thongchai,tongchai เกรียงไกร:kriangkrai บัญชา:bancha พิเชษฐ์:phichet,pichet
        คมสัน:khomsan,komsan ก้องภพ:kongphop,kongpob ไกรสร:kraison,kraisorn ประจักษ์:prachak,prajak นิคม:nikhom,nikom
        """);

    public static readonly NameElement[] SimpleFemale = NameElement.Table("""
        วรรณา:wanna,wannah มาลี:mali,malee กาญจนา:kanchana,kanjana นงนุช:nongnut,nongnuch บุปผา:buppha,buppa ปราณี:prani,pranee
        สุนีย์:suni,sunee อารีย์:ari,aree รัชนี:ratchani,rachanee ชุลีพร:chuliphon,chuleeporn ละเอียด:la-iat,laiad สำเนียง:samniang
        บังอร:bang-on,bangorn จำเนียร:chamnian,jamnian สมจิต:somchit,somjit เพ็ญศรี:phensi,pensri อัญชลี:anchali,anchalee มยุรี:mayuri,mayuree
        นภัสสร:naphatson,napassorn ชลธิชา:chonthicha,chonticha วาสนา:watsana,wasana เบญจมาศ:benchamat,benjamas อุไร:urai,u-rai
        สายใจ:saichai,saijai ลัดดา:latda,ladda พิกุล:phikun,pikul ยุพิน:yuphin,yupin ดารุณี:daruni,darunee ศรีไพร:siphrai,sripai
        """);

    public static readonly NameElement[] FamilyFirst = NameElement.Table("""
        ใจ:chai,jai แก้ว:kaeo,kaew ทอง:thong,tong บุญ:bun,boon ศรี:si,sri สุข:suk,sook วงศ์:wong,vong พงษ์:phong,pong จันทร์:chan,jan
        คำ:kham,kam เพชร:phet,petch สุวรรณ:suwan,suvan รัตน:rattana,ratana ชัย:chai มณี:mani,manee เงิน:ngoen,ngern อินทร์:in,intra
        พรหม:phrom,prom ไชย:chaiya,chai ธรรม:tham,tam นิล:nin,nil แสง:saeng,sang ดวง:duang ขวัญ:khwan,kwan สาย:sai คง:khong,kong
        มั่น:man,mun หมื่น:muen,muan พันธุ์:phan,pan เกตุ:ket,gate ปาน:pan,parn อ่อน:on,orn สิงห์:sing ช้าง:chang พล:phon,pol ราช:rat,raj
        ศิลป์:sin,silp เจริญ:charoen,jaroen วิเศษ:wiset,viset กล้า:kla พิมพ์:phim,pim นวล:nuan,nual โพธิ์:pho,po ชม:chom ประทุม:prathum,pratoom
        สีดา:sida,seeda สุนทร:sunthon,soontorn มูล:mun,moon ทวี:thawi,tawee เรือง:rueang,ruang ปัญญา:panya หอม:hom ยอด:yot,yod เทพ:thep,tep
        วิชัย:wichai,vichai อุดม:udom พิทักษ์:phithak,pitak ลาภ:lap,larp จิตร:chit,jit ภักดี:phakdi,pakdee เกษม:kasem,gasem ธนา:thana,tana
        กิตติ:kitti,gitti อัมพร:amphon,amporn สวน:suan นาค:nak,nark ปลื้ม:pluem,pleum ชื่น:chuen,churn กอง:kong,gong สระ:sa ดอน:don หาญ:han,harn
        เชื้อ:chuea,chua ทับ:thap,tub ฉิม:chim โสภา:sopha,sopa ศักดิ์:sak,sakda ตรี:tri,tree วัฒน:watthana,wattana เมฆ:mek ฟ้า:fa,fah
        ไทย:thai กัน:kan,gun เสือ:suea,sua ปิ่น:pin แพง:phaeng,pang เหล็ก:lek ขุน:khun,kun บัว:bua สังข์:sang ผล:phon,pol
        """);

    public static readonly NameElement[] FamilyLast = NameElement.Table("""
        ดี:di,dee สุข:suk,sook มี:mi,mee วงศ์:wong,vong พงศ์:phong,pong กุล:kun,kul ชัย:chai ทอง:thong,tong แก้ว:kaeo,kaew ศรี:si,sri
        รักษ์:rak,raksa เจริญ:charoen,jaroen สมบัติ:sombat ประเสริฐ:prasoet,prasert วัฒนา:watthana,wattana มณี:mani,manee สกุล:sakun,sakul
        งาม:ngam พันธ์:phan,pan เลิศ:loet,lert สิริ:siri ธานี:thani,tanee นคร:nakhon,nakorn บุรี:buri,buree ไพศาล:phaisan,paisarn
        รุ่งเรือง:rungrueang,roongruang ภักดี:phakdi,pakdee ชาติ:chat,chart ใส:sai คำ:kham,kam จันทร์:chan,jan วิไล:wilai,vilai
        สวัสดิ์:sawat,sawasdi กิจ:kit,kij โชติ:chot,chote ทรัพย์:sap,sub มงคล:mongkhon,mongkol เดช:det,dej ผล:phon,pol นาค:nak,nark
        หาญ:han,harn แสน:saen,san ยิ่ง:ying พร:phon,porn ชื่น:chuen,churn คง:khong,kong สาร:san,sarn จิตต์:chit,jit ปรีชา:pricha,preecha
        สุวรรณ:suwan,suvan วรรณ:wan,wann บุตร:but,boot ศิลป์:sin,silp เพชร:phet,petch แสง:saeng,sang ขันธ์:khan,kan มูล:mun,moon
        กล้า:kla ทิพย์:thip,tip รัตน์:rat,ratt เมือง:mueang,muang ทวี:thawi,tawee พรม:phrom,prom ละออ:la-o,laor อินทร์:in,intra
        เกษม:kasem,gasem วิจิตร:wichit,vijit ประดิษฐ์:pradit สถาพร:sathaphon,sathaporn
        """);

    public static readonly NameElement[] FamilyEnd = NameElement.Table(
        "วงศ์:wong,vong กุล:kun,kul สกุล:sakun,sakul ชัย:chai พงศ์:phong,pong พันธ์:phan,pan ธร:thon,torn วัฒน์:wat,vat");

    public static readonly NameElement[] Clans = NameElement.Table("""
        แซ่ลิ้ม:sae-lim,saelim แซ่ตั้ง:sae-tang,saetang แซ่อึ้ง:sae-ung,saeung แซ่ลี้:sae-li,saelee แซ่เตีย:sae-tia,saetia แซ่โค้ว:sae-khow,saekow
        แซ่แต้:sae-tae,saetae แซ่เล้า:sae-lao,saelao แซ่จิว:sae-chiu,saejiw แซ่ฉั่ว:sae-chua,saechua แซ่หว่อง:sae-wong,saewong แซ่ย่าง:sae-yang,saeyang
        """);

    public static readonly NameElement[] Nicknames = NameElement.Table("""
        บอย:boy เล็ก:lek ใหญ่:yai แดง:daeng,dang ดำ:dam หนุ่ม:num,noom ต้อม:tom แอน:ann นก:nok,nog ปู:pu,poo กุ้ง:kung,goong หมู:mu,moo ไก่:kai,gai
        เอ:a,ae บี:bee เจ:jay โอ:o,oh ต้น:ton โต้ง:tong,thong ป้อม:pom เปิ้ล:ple,ploen ฝน:fon น้ำ:nam,num อ้อย:oi,aoy จุ๋ม:jum แจ็ค:jack แบงค์:bank
        เบนซ์:benz กอล์ฟ:golf ตูน:toon มด:mod,mot ยุ้ย:yui เหน่ง:neng อ้วน:uan,auan ตี๋:tee หมวย:muay โอ๋:oh เก่ง:keng,geng ชัย:chai บัง:bang
        """);
}
