using System.Collections.Frozen;
using Linkage.Normalization;

namespace Linkage.IO;

/// <summary>Common given names, family names and towns of many countries, by which a column without a telling name is known: what it holds often is on the list, most of it need not be.</summary>
internal static class NameWords
{
    private static readonly FrozenSet<string> Given = Of(
        "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric " +
        "jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander patrick jack dennis jerry tyler aaron henry adam peter nathan zachary kyle oliver harry alfie charlie freddie archie oscar leo noah ethan liam lucas mason " +
        "logan luke dylan max isaac lachlan angus hamish callum connor cameron mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa " +
        "deborah stephanie rebecca sharon laura cynthia kathleen amy angela anna brenda pamela emma nicole helen samantha katherine christine rachel olivia sophie isabella chloe grace amelia lily ella mia lucy ruby evie poppy zoe hannah charlotte georgia " +
        "abigail isla freya imogen madison lauren caitlin holly alice jasmine muhammad mohammed mohamed mohammad ahmed ahmad ali hassan hussein omar ibrahim yusuf fatima aisha maryam khadija hans peter klaus wolfgang juergen jurgen uwe andreas " +
        "stefan thorsten sabine monika petra ursula renate lukas finn felix jonas leon paul marie lea lena jean pierre michel philippe alain nicolas julien camille chloe manon sylvie jose juan luis carlos francisco manuel antonio miguel pedro " +
        "javier diego maria carmen ana isabel lucia sofia joao giuseppe giovanni marco luca francesca giulia paolo jan piet kees johan anders lars erik ingrid piotr krzysztof andrzej katarzyna ivan sergei dmitri vladimir olga natalia elena wei ming " +
        "somchai somsak sompong somying malee anan suda prasert wichai niran kanya nattapong supaporn siriporn thanakorn pornthip apichart ratana chai aung kyaw zaw thida nguyen minh hoang linh budi agus siti dewi putu " +
        "สมชาย สมศักดิ์ สมพงษ์ สมบัติ สมหญิง ประเสริฐ วิชัย มาลี สุดา อนันต์ นิรันดร์ กัญญา สุภาพร ศิริพร ณัฐพงษ์ ธนากร รัตนา อภิชาติ พรทิพย์ วันชัย บุญมี สุรชัย ประยุทธ์ ทองดี จันทร์เพ็ญ สุนีย์ อรุณ พิชัย ชัยวัฒน์ กิตติ นภา วีระ");

    private static readonly FrozenSet<string> Family = Of(
        "smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark clarke ramirez lewis robinson walker young " +
        "allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart stuart morris morales murphy cook rogers " +
        "gutierrez ortiz morgan cooper peterson bailey reed reid kelly howard ramos kim cox ward richardson watson brooks chavez wood james bennett gray grey mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez " +
        "davies khan singh ali ahmed shaw hunt dixon simpson webb ryan russell marshall atkinson barnes armstrong matthews palmer holmes mills knight butler saunders chapman mueller muller schmidt schneider fischer weber meyer wagner becker schulz " +
        "hoffmann schafer koch bauer richter klein wolf dubois durand leroy moreau laurent simon michel lefebvre bernard petit rossi russo ferrari esposito bianchi romano silva santos oliveira souza pereira costa ferreira jansen janssen devries " +
        "bakker visser andersson johansson karlsson nilsson hansen olsen larsen nowak kowalski wisniewski ivanov petrov smirnov wang li zhang liu chen yang huang zhao wu zhou tran le pham tanaka suzuki sato kim park choi lim tan wong ng " +
        "jaidee saetang saelim srisuk thongdee boonmee chaiyasit rattanakul suksawat ใจดี แซ่ตั้ง แซ่ลิ้ม ทองดี บุญมี ศรีสุข สุขสวัสดิ์ แก้วมณี จันทร์แก้ว พรหมมา สายทอง วงศ์ษา คำแก้ว ทองคำ บุญเรือง มีสุข ชัยชนะ รักไทย");

    private static readonly FrozenSet<string> Towns = Of(
        "london birmingham manchester leeds liverpool bristol sheffield glasgow edinburgh cardiff newcastle nottingham leicester coventry belfast southampton portsmouth plymouth sunderland swansea newyork losangeles chicago houston phoenix " +
        "philadelphia sanantonio sandiego dallas austin boston seattle denver miami atlanta washington detroit portland toronto montreal vancouver sydney melbourne brisbane perth adelaide canberra hobart darwin toowoomba geelong ballarat bendigo " +
        "berlin hamburg munchen munich koln cologne frankfurt stuttgart dusseldorf leipzig dresden bremen hannover wien vienna zurich geneva geneve bern paris marseille lyon toulouse nice nantes strasbourg bordeaux lille madrid barcelona valencia " +
        "sevilla zaragoza malaga bilbao lisboa lisbon porto roma rome milano milan napoli torino firenze amsterdam rotterdam utrecht brussels bruxelles antwerpen stockholm oslo kobenhavn copenhagen helsinki warszawa krakow praha prague budapest " +
        "bucuresti athens moscow moskva kyiv istanbul ankara dubai cairo lagos nairobi johannesburg capetown mumbai delhi bangalore kolkata chennai karachi lahore dhaka bangkok chiangmai phuket pattaya hatyai yangon mandalay vientiane phnompenh " +
        "hanoi hochiminh danang kualalumpur singapore jakarta surabaya bandung manila hongkong taipei shanghai beijing guangzhou shenzhen tokyo osaka seoul busan mexico bogota lima santiago buenosaires saopaulo riodejaneiro " +
        "กรุงเทพ กรุงเทพมหานคร เชียงใหม่ เชียงราย หาดใหญ่ พัทยา ภูเก็ต แม่สอด นครราชสีมา ขอนแก่น อุดรธานี ชลบุรี ระยอง สงขลา");

    private static readonly FrozenSet<string> Streets = Of(
        "street st road rd avenue ave av place pl crescent cres lane ln drive dr drv court ct close circuit cct way terrace tce parade pde boulevard blvd grove square sq highway hwy gardens rise walk row hill " +
        "strasse str platz weg allee gasse rue chemin impasse route quai calle avenida carrer plaza paseo via viale piazza corso rua travessa alameda straat laan plein ulica aleja gade vej gatan vagen gata vei jalan lorong duong soi thanon moo " +
        "ถนน ซอย หมู่ ม. ถ. ซ. ต. อ. จ. ตำบล อำเภอ แขวง เขต");

    public static bool IsGiven(string text) => Given.Contains(Folded(text));

    public static bool IsFamily(string text) => Family.Contains(Folded(text));

    public static bool IsTown(string text) => Towns.Contains(Folded(text));

    /// <summary>Says whether one of the words is that of a street or of a part of an address.</summary>
    public static bool HasStreetWord(string text) => text.Contains("straße", StringComparison.OrdinalIgnoreCase) || text.Contains("strasse", StringComparison.OrdinalIgnoreCase)
        || text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Any(word => Streets.Contains(word.ToLowerInvariant()) || Streets.Contains(Folded(word)) || IsThaiMark(word));

    // Thai writes the mark against the name: ต.แม่ปะ อ.แม่สอด.
    private static bool IsThaiMark(string word) => word.Length > 2 && word[1] == '.' && word[0] is 'ต' or 'อ' or 'จ' or 'ม' or 'ถ' or 'ซ';

    private static string Folded(string text) =>
        string.Concat(LatinLetters.Plain(TextFolding.Clean(text)).Where(c => c is not (' ' or '-' or '\'' or '.')).Select(char.ToLowerInvariant));

    private static FrozenSet<string> Of(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
