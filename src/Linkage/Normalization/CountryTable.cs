namespace Linkage.Normalization;

/// <summary>The countries of ISO 3166-1 with their names in English and Thai, and the words for their people.</summary>
/// <remarks>A line: alpha-2, alpha-3, names and demonyms separated by <c>;</c>. Facts, written for this library; ICAO's own codes (D, RKS, XXA, …) are at the end.</remarks>
internal static class CountryTable
{
    /// <summary>The lines of the table.</summary>
    public const string Lines =
        """
        AD AND Andorra;อันดอร์รา
        AE ARE United Arab Emirates;UAE;Emirati;สหรัฐอาหรับเอมิเรตส์;ยูเออี
        AF AFG Afghanistan;Afghan;อัฟกานิสถาน;อัฟกัน
        AG ATG Antigua and Barbuda;แอนติกาและบาร์บูดา
        AI AIA Anguilla
        AL ALB Albania;Albanian;แอลเบเนีย
        AM ARM Armenia;Armenian;อาร์เมเนีย
        AO AGO Angola;Angolan;แองโกลา
        AQ ATA Antarctica
        AR ARG Argentina;Argentine;Argentinian;อาร์เจนตินา
        AS ASM American Samoa
        AT AUT Austria;Austrian;ออสเตรีย
        AU AUS Australia;Australian;ออสเตรเลีย
        AW ABW Aruba
        AX ALA Åland Islands
        AZ AZE Azerbaijan;Azerbaijani;อาเซอร์ไบจาน
        BA BIH Bosnia and Herzegovina;Bosnia;Bosnian;บอสเนียและเฮอร์เซโกวีนา
        BB BRB Barbados;บาร์เบโดส
        BD BGD Bangladesh;Bangladeshi;Bengali;บังกลาเทศ;บังคลาเทศ
        BE BEL Belgium;Belgian;เบลเยียม
        BF BFA Burkina Faso;บูร์กินาฟาโซ
        BG BGR Bulgaria;Bulgarian;บัลแกเรีย
        BH BHR Bahrain;Bahraini;บาห์เรน
        BI BDI Burundi;บุรุนดี
        BJ BEN Benin;เบนิน
        BL BLM Saint Barthélemy
        BM BMU Bermuda;เบอร์มิวดา
        BN BRN Brunei;Brunei Darussalam;Bruneian;บรูไน
        BO BOL Bolivia;Bolivian;โบลิเวีย
        BQ BES Bonaire, Sint Eustatius and Saba
        BR BRA Brazil;Brazilian;บราซิล
        BS BHS Bahamas;บาฮามาส
        BT BTN Bhutan;Bhutanese;ภูฏาน
        BV BVT Bouvet Island
        BW BWA Botswana;บอตสวานา
        BY BLR Belarus;Belarusian;เบลารุส
        BZ BLZ Belize;เบลีซ
        CA CAN Canada;Canadian;แคนาดา
        CC CCK Cocos (Keeling) Islands
        CD COD Democratic Republic of the Congo;DR Congo;Congo Kinshasa;สาธารณรัฐประชาธิปไตยคองโก
        CF CAF Central African Republic;สาธารณรัฐแอฟริกากลาง
        CG COG Congo;Republic of the Congo;Congolese;คองโก
        CH CHE Switzerland;Swiss;สวิตเซอร์แลนด์;สวิส
        CI CIV Côte d'Ivoire;Ivory Coast;Ivorian;โกตดิวัวร์;ไอวอรีโคสต์
        CK COK Cook Islands
        CL CHL Chile;Chilean;ชิลี
        CM CMR Cameroon;Cameroonian;แคเมอรูน
        CN CHN China;Chinese;PRC;People's Republic of China;P.R. China;จีน;สาธารณรัฐประชาชนจีน;中国;中國;中华人民共和国;တရုတ်;ចិន
        CO COL Colombia;Colombian;โคลอมเบีย
        CR CRI Costa Rica;คอสตาริกา
        CU CUB Cuba;Cuban;คิวบา
        CV CPV Cabo Verde;Cape Verde;เคปเวิร์ด
        CW CUW Curaçao
        CX CXR Christmas Island
        CY CYP Cyprus;Cypriot;ไซปรัส
        CZ CZE Czechia;Czech Republic;Czech;เช็ก;สาธารณรัฐเช็ก
        DE DEU Germany;German;เยอรมนี;เยอรมัน
        DJ DJI Djibouti;จิบูตี
        DK DNK Denmark;Danish;เดนมาร์ก
        DM DMA Dominica;ดอมินีกา
        DO DOM Dominican Republic;Dominican;สาธารณรัฐโดมินิกัน
        DZ DZA Algeria;Algerian;แอลจีเรีย
        EC ECU Ecuador;Ecuadorian;เอกวาดอร์
        EE EST Estonia;Estonian;เอสโตเนีย
        EG EGY Egypt;Egyptian;อียิปต์
        EH ESH Western Sahara
        ER ERI Eritrea;Eritrean;เอริเทรีย
        ES ESP Spain;Spanish;สเปน
        ET ETH Ethiopia;Ethiopian;เอธิโอเปีย
        FI FIN Finland;Finnish;ฟินแลนด์
        FJ FJI Fiji;Fijian;ฟิจิ
        FK FLK Falkland Islands
        FM FSM Micronesia;ไมโครนีเซีย
        FO FRO Faroe Islands
        FR FRA France;French;ฝรั่งเศส
        GA GAB Gabon;กาบอง
        GB GBR United Kingdom;UK;Great Britain;Britain;British;England;English;สหราชอาณาจักร;อังกฤษ
        GD GRD Grenada;เกรเนดา
        GE GEO Georgia;Georgian;จอร์เจีย
        GF GUF French Guiana
        GG GGY Guernsey
        GH GHA Ghana;Ghanaian;กานา
        GI GIB Gibraltar
        GL GRL Greenland;กรีนแลนด์
        GM GMB Gambia;The Gambia;Gambian;แกมเบีย
        GN GIN Guinea;Guinean;กินี
        GP GLP Guadeloupe
        GQ GNQ Equatorial Guinea;อิเควทอเรียลกินี
        GR GRC Greece;Greek;กรีซ
        GS SGS South Georgia and the South Sandwich Islands
        GT GTM Guatemala;Guatemalan;กัวเตมาลา
        GU GUM Guam;กวม
        GW GNB Guinea-Bissau;กินี-บิสเซา
        GY GUY Guyana;กายอานา
        HK HKG Hong Kong;Hongkong;Hong Kong SAR;ฮ่องกง;香港
        HM HMD Heard Island and McDonald Islands
        HN HND Honduras;Honduran;ฮอนดูรัส
        HR HRV Croatia;Croatian;โครเอเชีย
        HT HTI Haiti;Haitian;เฮติ
        HU HUN Hungary;Hungarian;ฮังการี
        ID IDN Indonesia;Indonesian;อินโดนีเซีย
        IE IRL Ireland;Irish;ไอร์แลนด์
        IL ISR Israel;Israeli;อิสราเอล
        IM IMN Isle of Man
        IN IND India;Indian;อินเดีย;भारत;အိန္ဒိယ
        IO IOT British Indian Ocean Territory
        IQ IRQ Iraq;Iraqi;อิรัก
        IR IRN Iran;Iranian;Islamic Republic of Iran;อิหร่าน
        IS ISL Iceland;Icelandic;ไอซ์แลนด์
        IT ITA Italy;Italian;อิตาลี
        JE JEY Jersey
        JM JAM Jamaica;Jamaican;จาเมกา
        JO JOR Jordan;Jordanian;จอร์แดน
        JP JPN Japan;Japanese;ญี่ปุ่น;日本
        KE KEN Kenya;Kenyan;เคนยา
        KG KGZ Kyrgyzstan;Kyrgyz;คีร์กีซสถาน
        KH KHM Cambodia;Cambodian;Kampuchea;Khmer;กัมพูชา;เขมร;កម្ពុជា;ខ្មែរ;ကမ္ဘောဒီးယား
        KI KIR Kiribati;คิริบาส
        KM COM Comoros;คอโมโรส
        KN KNA Saint Kitts and Nevis;เซนต์คิตส์และเนวิส
        KP PRK North Korea;DPRK;Democratic People's Republic of Korea;North Korean;เกาหลีเหนือ
        KR KOR South Korea;Korea;Republic of Korea;Korean;South Korean;เกาหลีใต้;เกาหลี
        KW KWT Kuwait;Kuwaiti;คูเวต
        KY CYM Cayman Islands
        KZ KAZ Kazakhstan;Kazakh;Kazakhstani;คาซัคสถาน
        LA LAO Laos;Lao;Lao PDR;Laotian;Lao People's Democratic Republic;ลาว;ສປປ ລາວ;ລາວ;လာအို;ឡាវ
        LB LBN Lebanon;Lebanese;เลบานอน
        LC LCA Saint Lucia;เซนต์ลูเซีย
        LI LIE Liechtenstein;ลิกเตนสไตน์
        LK LKA Sri Lanka;Sri Lankan;ศรีลังกา
        LR LBR Liberia;Liberian;ไลบีเรีย
        LS LSO Lesotho;เลโซโท
        LT LTU Lithuania;Lithuanian;ลิทัวเนีย
        LU LUX Luxembourg;ลักเซมเบิร์ก
        LV LVA Latvia;Latvian;ลัตเวีย
        LY LBY Libya;Libyan;ลิเบีย
        MA MAR Morocco;Moroccan;โมร็อกโก
        MC MCO Monaco;โมนาโก
        MD MDA Moldova;Moldovan;มอลโดวา
        ME MNE Montenegro;Montenegrin;มอนเตเนโกร
        MF MAF Saint Martin
        MG MDG Madagascar;Malagasy;มาดากัสการ์
        MH MHL Marshall Islands;หมู่เกาะมาร์แชลล์
        MK MKD North Macedonia;Macedonia;Macedonian;มาซิโดเนียเหนือ
        ML MLI Mali;Malian;มาลี
        MM MMR Myanmar;Burma;Burmese;Myanma;เมียนมา;เมียนมาร์;พม่า;မြန်မာ;မီယန်မာ;មីយ៉ាន់ម៉ា
        MN MNG Mongolia;Mongolian;มองโกเลีย
        MO MAC Macao;Macau;Macanese;มาเก๊า
        MP MNP Northern Mariana Islands
        MQ MTQ Martinique
        MR MRT Mauritania;มอริเตเนีย
        MS MSR Montserrat
        MT MLT Malta;Maltese;มอลตา
        MU MUS Mauritius;Mauritian;มอริเชียส
        MV MDV Maldives;Maldivian;มัลดีฟส์
        MW MWI Malawi;มาลาวี
        MX MEX Mexico;Mexican;เม็กซิโก
        MY MYS Malaysia;Malaysian;มาเลเซีย;มาเลย์;မလေးရှား;ម៉ាឡេស៊ី
        MZ MOZ Mozambique;โมซัมบิก
        NA NAM Namibia;นามิเบีย
        NC NCL New Caledonia
        NE NER Niger;ไนเจอร์
        NF NFK Norfolk Island
        NG NGA Nigeria;Nigerian;ไนจีเรีย
        NI NIC Nicaragua;Nicaraguan;นิการากัว
        NL NLD Netherlands;The Netherlands;Holland;Dutch;เนเธอร์แลนด์;ฮอลแลนด์
        NO NOR Norway;Norwegian;นอร์เวย์
        NP NPL Nepal;Nepali;Nepalese;เนปาล
        NR NRU Nauru;นาอูรู
        NU NIU Niue
        NZ NZL New Zealand;New Zealander;นิวซีแลนด์
        OM OMN Oman;Omani;โอมาน
        PA PAN Panama;Panamanian;ปานามา
        PE PER Peru;Peruvian;เปรู
        PF PYF French Polynesia
        PG PNG Papua New Guinea;ปาปัวนิวกินี
        PH PHL Philippines;The Philippines;Filipino;Filipina;Philippine;ฟิลิปปินส์
        PK PAK Pakistan;Pakistani;ปากีสถาน
        PL POL Poland;Polish;โปแลนด์
        PM SPM Saint Pierre and Miquelon
        PN PCN Pitcairn
        PR PRI Puerto Rico;เปอร์โตริโก
        PS PSE Palestine;State of Palestine;Palestinian;ปาเลสไตน์
        PT PRT Portugal;Portuguese;โปรตุเกส
        PW PLW Palau;ปาเลา
        PY PRY Paraguay;Paraguayan;ปารากวัย
        QA QAT Qatar;Qatari;กาตาร์
        RE REU Réunion
        RO ROU Romania;Romanian;โรมาเนีย
        RS SRB Serbia;Serbian;เซอร์เบีย
        RU RUS Russia;Russian Federation;Russian;รัสเซีย;Россия
        RW RWA Rwanda;Rwandan;รวันดา
        SA SAU Saudi Arabia;Saudi;ซาอุดีอาระเบีย;ซาอุดิอาระเบีย
        SB SLB Solomon Islands;หมู่เกาะโซโลมอน
        SC SYC Seychelles;เซเชลส์
        SD SDN Sudan;Sudanese;ซูดาน
        SE SWE Sweden;Swedish;สวีเดน
        SG SGP Singapore;Singaporean;สิงคโปร์;新加坡
        SH SHN Saint Helena, Ascension and Tristan da Cunha
        SI SVN Slovenia;Slovenian;สโลวีเนีย
        SJ SJM Svalbard and Jan Mayen
        SK SVK Slovakia;Slovak;สโลวาเกีย
        SL SLE Sierra Leone;เซียร์ราลีโอน
        SM SMR San Marino;ซานมารีโน
        SN SEN Senegal;Senegalese;เซเนกัล
        SO SOM Somalia;Somali;โซมาเลีย
        SR SUR Suriname;ซูรินาม
        SS SSD South Sudan;South Sudanese;เซาท์ซูดาน;ซูดานใต้
        ST STP São Tomé and Príncipe
        SV SLV El Salvador;Salvadoran;เอลซัลวาดอร์
        SX SXM Sint Maarten
        SY SYR Syria;Syrian;Syrian Arab Republic;ซีเรีย
        SZ SWZ Eswatini;Swaziland;เอสวาตินี
        TC TCA Turks and Caicos Islands
        TD TCD Chad;Chadian;ชาด
        TF ATF French Southern Territories
        TG TGO Togo;Togolese;โตโก
        TH THA Thailand;Thai;Siam;Kingdom of Thailand;ไทย;สยาม;ထိုင်း;ថៃ;泰国;泰國;ໄທ
        TJ TJK Tajikistan;Tajik;ทาจิกิสถาน
        TK TKL Tokelau
        TL TLS Timor-Leste;East Timor;Timorese;ติมอร์-เลสเต;ติมอร์ตะวันออก
        TM TKM Turkmenistan;Turkmen;เติร์กเมนิสถาน
        TN TUN Tunisia;Tunisian;ตูนิเซีย
        TO TON Tonga;ตองกา
        TR TUR Türkiye;Turkey;Turkish;ตุรกี;ตุรเคีย
        TT TTO Trinidad and Tobago;ตรินิแดดและโตเบโก
        TV TUV Tuvalu;ตูวาลู
        TW TWN Taiwan;Taiwanese;Republic of China;ROC;Chinese Taipei;ไต้หวัน;台灣;台湾
        TZ TZA Tanzania;Tanzanian;แทนซาเนีย
        UA UKR Ukraine;Ukrainian;ยูเครน
        UG UGA Uganda;Ugandan;ยูกันดา
        UM UMI United States Minor Outlying Islands
        US USA United States;United States of America;U.S.A.;America;American;สหรัฐอเมริกา;สหรัฐ;อเมริกา;อเมริกัน
        UY URY Uruguay;Uruguayan;อุรุกวัย
        UZ UZB Uzbekistan;Uzbek;Uzbekistani;อุซเบกิสถาน
        VA VAT Holy See;Vatican;วาติกัน
        VC VCT Saint Vincent and the Grenadines
        VE VEN Venezuela;Venezuelan;เวเนซุเอลา
        VG VGB British Virgin Islands
        VI VIR United States Virgin Islands
        VN VNM Viet Nam;Vietnam;Vietnamese;เวียดนาม;Việt Nam;ဗီယက်နမ်;វៀតណាម;越南
        VU VUT Vanuatu;วานูอาตู
        WF WLF Wallis and Futuna
        WS WSM Samoa;ซามัว
        XK RKS Kosovo;UNK;โคโซโว
        YE YEM Yemen;Yemeni;เยเมน
        YT MYT Mayotte
        ZA ZAF South Africa;South African;แอฟริกาใต้
        ZM ZMB Zambia;Zambian;แซมเบีย
        ZW ZWE Zimbabwe;Zimbabwean;ซิมบับเว
        XA XXA Stateless;Stateless person;ไร้สัญชาติ;ไม่มีสัญชาติ;บุคคลไร้สัญชาติ;คนไร้สัญชาติ
        XB XXB Refugee;ผู้ลี้ภัย
        XC XXC Other refugee
        XX XXX Unspecified nationality
        UN UNO United Nations;UNA;สหประชาชาติ
        """;
}
