namespace Linkage.Normalization;

/// <summary>The 76 provinces of Thailand and Bangkok: code, plate and post abbreviations, names and common spellings.</summary>
/// <remarks>A line: the ISO 3166-2:TH number (also the second and third digit of citizen ids), the three-letter code, then the official Latin name, the Thai name,
/// the two-letter abbreviation, and other spellings, separated by <c>;</c>. Sources: ISO 3166-2; Department of Provincial Administration; see domain facts 7.1.
/// Towns that people write for their province are marked with <c>~</c>.</remarks>
internal static class ThaiProvinceTable
{
    /// <summary>The lines of the table.</summary>
    public const string Lines =
        """
        10 BKK Bangkok;กรุงเทพมหานคร;กทม;กรุงเทพฯ;กรุงเทพ;กรุงเทพมหานครฯ;Krung Thep;Krung Thep Maha Nakhon;Bangkok Metropolis
        11 SPK Samut Prakan;สมุทรปราการ;สป;Samutprakan;Samut Prakarn;~ปากน้ำ
        12 NBI Nonthaburi;นนทบุรี;นบ;นนท์;Nonthaburi
        13 PTE Pathum Thani;ปทุมธานี;ปท;Pathumthani
        14 AYA Phra Nakhon Si Ayutthaya;พระนครศรีอยุธยา;อย;อยุธยา;กรุงเก่า;Ayutthaya;Ayudhya;Ayuthaya;พระนครศรีฯ
        15 ATG Ang Thong;อ่างทอง;อท
        16 LRI Lop Buri;ลพบุรี;ลบ;Lopburi
        17 SBR Sing Buri;สิงห์บุรี;สห;Singburi
        18 CNT Chai Nat;ชัยนาท;ชน
        19 SRI Saraburi;สระบุรี;สบ;Sara Buri
        20 CBI Chon Buri;ชลบุรี;ชบ;Chonburi;Chon Buri;~พัทยา;~Pattaya
        21 RYG Rayong;ระยอง;รย
        22 CTI Chanthaburi;จันทบุรี;จบ
        23 TRT Trat;ตราด;ตร
        24 CCO Chachoengsao;ฉะเชิงเทรา;ฉช;แปดริ้ว;Chachoengsau
        25 PRI Prachin Buri;ปราจีนบุรี;ปจ;Prachinburi
        26 NYK Nakhon Nayok;นครนายก;นย;Nakornnayok
        27 SKW Sa Kaeo;สระแก้ว;สก;Sa Kaew;Srakaew
        30 NMA Nakhon Ratchasima;นครราชสีมา;นม;โคราช;Korat;นครราชฯ
        31 BRM Buri Ram;บุรีรัมย์;บร;Buriram
        32 SRN Surin;สุรินทร์;สร
        33 SSK Si Sa Ket;ศรีสะเกษ;ศก;Sisaket;Srisaket
        34 UBN Ubon Ratchathani;อุบลราชธานี;อบ;อุบลฯ;อุบล;Ubon
        35 YST Yasothon;ยโสธร;ยส
        36 CPM Chaiyaphum;ชัยภูมิ;ชย
        37 ACR Amnat Charoen;อำนาจเจริญ;อจ;Amnatcharoen
        38 BKN Bueng Kan;บึงกาฬ;บก
        39 NBP Nong Bua Lam Phu;หนองบัวลำภู;นภ;Nong Bua Lamphu;Nongbualamphu
        40 KKN Khon Kaen;ขอนแก่น;ขก;Khonkaen
        41 UDN Udon Thani;อุดรธานี;อด;Udonthani;อุดร;อุดรฯ;Udon
        42 LEI Loei;เลย;ลย
        43 NKI Nong Khai;หนองคาย;นค;Nongkhai
        44 MKM Maha Sarakham;มหาสารคาม;มค;Mahasarakham
        45 RET Roi Et;ร้อยเอ็ด;รอ;Roiet
        46 KSN Kalasin;กาฬสินธุ์;กส;Kalasin
        47 SNK Sakon Nakhon;สกลนคร;สน;Sakonnakhon
        48 NPM Nakhon Phanom;นครพนม;นพ;Nakorn Phanom
        49 MDH Mukdahan;มุกดาหาร;มห
        50 CMI Chiang Mai;เชียงใหม่;ชม;Chiengmai;Chiangmai
        51 LPN Lamphun;ลำพูน;ลพ
        52 LPG Lampang;ลำปาง;ลป
        53 UTT Uttaradit;อุตรดิตถ์;อต
        54 PRE Phrae;แพร่;พร
        55 NAN Nan;น่าน;นน
        56 PYO Phayao;พะเยา;พย
        57 CRI Chiang Rai;เชียงราย;ชร;Chiengrai;Chiangrai
        58 MSN Mae Hong Son;แม่ฮ่องสอน;มส;Maehongson
        60 NSN Nakhon Sawan;นครสวรรค์;นว;Nakorn Sawan
        61 UTI Uthai Thani;อุทัยธานี;อน
        62 KPT Kamphaeng Phet;กำแพงเพชร;กพ;Kamphaengphet;กำแพง
        63 TAK Tak;ตาก;ตก;~แม่สอด;~Mae Sot;~Maesot
        64 STI Sukhothai;สุโขทัย;สท
        65 PLK Phitsanulok;พิษณุโลก;พล;Pitsanulok;พิษณุโลกฯ
        66 PCK Phichit;พิจิตร;พจ;Pichit
        67 PNB Phetchabun;เพชรบูรณ์;พช;Petchabun
        70 RBR Ratchaburi;ราชบุรี;รบ
        71 KRI Kanchanaburi;กาญจนบุรี;กจ;เมืองกาญจน์;กาญจน์;Kanchanaburi
        72 SPB Suphan Buri;สุพรรณบุรี;สพ;Suphanburi
        73 NPT Nakhon Pathom;นครปฐม;นฐ;Nakorn Pathom
        74 SKN Samut Sakhon;สมุทรสาคร;สค;Samutsakhon;~มหาชัย
        75 SKM Samut Songkhram;สมุทรสงคราม;สส;Samutsongkhram;~แม่กลอง
        76 PBI Phetchaburi;เพชรบุรี;พบ;Petchaburi;Phetburi
        77 PKN Prachuap Khiri Khan;ประจวบคีรีขันธ์;ปข;ประจวบฯ;ประจวบ;Prachuap
        80 NRT Nakhon Si Thammarat;นครศรีธรรมราช;นศ;เมืองคอน;นครศรีฯ;นครศรีธรรมราชฯ;Nakhon Sri Thammarat;Nakorn Sri Thammarat
        81 KBI Krabi;กระบี่;กบ
        82 PNA Phangnga;พังงา;พง;Phang Nga;Phang-nga
        83 PKT Phuket;ภูเก็ต;ภก
        84 SNI Surat Thani;สุราษฎร์ธานี;สฎ;สุราษฎร์;สุราษฎร์ฯ;สุราษ;Suratthani
        85 RNG Ranong;ระนอง;รน
        86 CPN Chumphon;ชุมพร;ชพ
        90 SKA Songkhla;สงขลา;สข;~หาดใหญ่;~Hat Yai;~Haad Yai;~Hatyai
        91 STN Satun;สตูล;สต
        92 TRG Trang;ตรัง;ตง
        93 PLG Phatthalung;พัทลุง;พท;Pattalung
        94 PTN Pattani;ปัตตานี;ปน
        95 YLA Yala;ยะลา;ยล
        96 NWT Narathiwat;นราธิวาส;นธ;~สุไหงโก-ลก;~Sungai Kolok;~Su-ngai Kolok
        """;
}
