using System.Collections.Frozen;
using System.Globalization;

namespace Linkage;

/// <summary>Every sentence and word of explanations, in English and in Thai. A test holds both to the same placeholders.</summary>
internal static class ExplanationTexts
{
    /// <summary>Sentences, by key.</summary>
    public static FrozenDictionary<string, (string English, string Thai)> Sentences { get; } = new Dictionary<string, (string English, string Thai)>(StringComparer.Ordinal)
    {
        ["prior"] = ("prior", "น้ำหนักตั้งต้น"),
        ["total"] = ("total", "รวม"),
        ["decision"] = ("{0}, probability {1}", "{0} ความน่าจะเป็น {1}"),
        ["link"] = ("link", "เชื่อมโยง"),
        ["review"] = ("review", "รอตรวจสอบ"),
        ["non-link"] = ("non-link", "ไม่เชื่อมโยง"),

        ["one.link"] = ("One entity: the pair is a link by itself.", "เป็นรายเดียวกัน: ระเบียนทั้งสองเชื่อมโยงกันได้โดยตรง"),
        ["one.others"] = ("One entity: not by this pair alone, but joined through other records.", "เป็นรายเดียวกัน: มิใช่ด้วยระเบียนคู่นี้โดยลำพัง แต่เชื่อมโยงกันผ่านระเบียนอื่น"),
        ["two.judged"] = ("Two entities: the pair is a link by itself, but joining it would join records that contradict each other or were judged different.",
            "เป็นคนละราย: ระเบียนทั้งสองเชื่อมโยงกันได้โดยตรง แต่หากรวมเข้าด้วยกันจะเป็นการรวมระเบียนที่ขัดแย้งกัน หรือที่มีผู้วินิจฉัยแล้วว่าเป็นคนละราย"),
        ["two.contradict"] = ("Two entities: the pair is a link by itself, but joining it would join records that contradict each other.",
            "เป็นคนละราย: ระเบียนทั้งสองเชื่อมโยงกันได้โดยตรง แต่หากรวมเข้าด้วยกันจะเป็นการรวมระเบียนที่ขัดแย้งกัน"),
        ["two.review"] = ("Two entities that may be the same: the pair lies between the review and the link threshold.",
            "เป็นคนละรายที่อาจเป็นรายเดียวกัน: น้ำหนักของคู่นี้อยู่ระหว่างเกณฑ์ตรวจสอบกับเกณฑ์เชื่อมโยง"),
        ["two.below"] = ("Two entities: the pair lies below the review threshold.", "เป็นคนละราย: น้ำหนักของคู่นี้ต่ำกว่าเกณฑ์ตรวจสอบ"),
        ["found.link"] = ("Found: the pair is a link by itself.", "พบ: ระเบียนทั้งสองเชื่อมโยงกันได้โดยตรง"),
        ["found.review"] = ("Found, and may be the same: the pair lies between the review and the link threshold.", "พบ และอาจเป็นรายเดียวกัน: น้ำหนักของคู่นี้อยู่ระหว่างเกณฑ์ตรวจสอบกับเกณฑ์เชื่อมโยง"),
        ["found.below"] = ("Found, and hardly the same: the pair lies below the review threshold.", "พบ แต่ไม่น่าจะเป็นรายเดียวกัน: น้ำหนักของคู่นี้ต่ำกว่าเกณฑ์ตรวจสอบ"),
        ["judged.same"] = ("One entity: judged to be the same{0}.", "เป็นรายเดียวกัน: มีผู้วินิจฉัยว่าเป็นรายเดียวกัน{0}"),
        ["judged.same-aside"] = ("Two entities: judged to be the same{0}, but other judgments say that they are different; those hold.",
            "เป็นคนละราย: มีผู้วินิจฉัยว่าเป็นรายเดียวกัน{0} แต่มีคำวินิจฉัยอื่นว่าเป็นคนละราย ซึ่งให้ถือตามคำวินิจฉัยหลังนี้"),
        ["judged.same-apart"] = ("Two entities, although judged to be the same{0}.", "เป็นคนละราย แม้มีผู้วินิจฉัยว่าเป็นรายเดียวกัน{0}"),
        ["judged.different"] = ("Two entities: judged to be different{0}.", "เป็นคนละราย: มีผู้วินิจฉัยว่าเป็นคนละราย{0}"),
        ["judged.open-one"] = ("One entity: this pair was judged and left open{0}, but others join the records.", "เป็นรายเดียวกัน: คู่นี้มีผู้พิจารณาแล้วแต่ยังไม่ชี้ขาด{0} ทั้งนี้ระเบียนอื่นเชื่อมโยงทั้งสองเข้าด้วยกัน"),
        ["judged.open-two"] = ("Two entities that may be the same: the pair was judged and left open{0}.", "เป็นคนละรายที่อาจเป็นรายเดียวกัน: คู่นี้มีผู้พิจารณาแล้วแต่ยังไม่ชี้ขาด{0}"),
        ["judged.by"] = (" by {0}", " โดย {0}"),
        ["judged.on"] = (" on {0}", " เมื่อวันที่ {0}"),
        ["judged.reason"] = (" ({0})", " (เหตุผล: {0})"),

        ["missed.bits"] = ("Not a link by itself: it weighs {0} bits and needs {1}; {2} are missing.", "คู่นี้เชื่อมโยงกันโดยลำพังไม่ได้: มีน้ำหนัก {0} บิต ต้องมี {1} บิต ยังขาดอีก {2} บิต"),
        ["missed.enough"] = ("It weighs enough for a link, but no blocking rule proposes it, so the two were never compared.", "น้ำหนักเพียงพอที่จะเชื่อมโยง แต่ไม่มีกฎคัดคู่ข้อใดเสนอคู่นี้ จึงมิได้นำมาเปรียบเทียบกัน"),
        ["missed.costs"] = ("What costs most:", "ส่วนที่ทำให้น้ำหนักลดลงมากที่สุด:"),
        ["missed.cost"] = ("  {0}: {1}, {2} bits instead of {3} ({4})", "  {0}: {1} ให้ {2} บิต แทนที่จะเป็น {3} บิต ({4})"),
        ["missed.change"] = ("The smallest change that would make it a link:", "การเปลี่ยนแปลงน้อยที่สุดที่จะทำให้เชื่อมโยงกันได้:"),
        ["missed.change-line"] = ("  {0}: \"{2}\" instead of \"{1}\" ({3} bits)", "  {0}: หากเป็น “{2}” แทนที่จะเป็น “{1}” ({3} บิต)"),
        ["missed.no-change"] = ("No change of its comparisons would make it a link.", "ไม่ว่าผลการเปรียบเทียบจะเปลี่ยนไปอย่างไร ก็เชื่อมโยงกันไม่ได้"),
        ["missed.then-proposed"] = ("A blocking rule would propose the pair then.", "เมื่อนั้นจะมีกฎคัดคู่เสนอคู่นี้"),
        ["missed.then-unproposed"] = ("Even then no blocking rule would propose the pair.", "แม้เช่นนั้นก็ยังไม่มีกฎคัดคู่ข้อใดเสนอคู่นี้"),
        ["missed.rules"] = ("Blocking rules that do not propose it:", "กฎคัดคู่ที่ไม่เสนอคู่นี้:"),
        ["missed.rule"] = ("  {0}: {1}", "  {0}: {1}"),
        ["missed.left"] = ("the left record has no {0}", "ระเบียนแรกไม่มีค่า {0}"),
        ["missed.right"] = ("the right record has no {0}", "ระเบียนหลังไม่มีค่า {0}"),
        ["missed.both"] = ("neither record has {0}", "ระเบียนทั้งสองไม่มีค่า {0}"),
        ["missed.differs"] = ("{0} differs", "ค่า {0} ต่างกัน"),
        ["missed.cut"] = ("they share its keys, but with so many others that the block was cut", "มีค่าตรงกัน แต่มีระเบียนอื่นตรงกันมากเกินไป กลุ่มจึงถูกตัดทอน"),
        ["missed.apart"] = ("they are too far apart in its order", "อยู่ห่างกันเกินไปในลำดับ"),
        ["missed.not-compared"] = ("records of these sources are not compared", "ไม่มีการเปรียบเทียบระเบียนของแหล่งข้อมูลเหล่านี้"),

        ["how.none"] = ("{0}: one record, which needed no step.", "{0}: มีระเบียนเดียว ไม่ต้องมีขั้นตอนเชื่อมโยง"),
        ["how.head"] = ("{0}: {1} records came together in {2} steps, the strongest first.", "{0}: ระเบียน {1} รายการรวมเป็นรายเดียวกันใน {2} ขั้นตอน เรียงจากหลักฐานที่หนักแน่นที่สุด"),
        ["how.model"] = ("{0}. {1} and {2}: {3} bits, probability {4}", "{0}. {1} กับ {2}: น้ำหนัก {3} บิต ความน่าจะเป็น {4}"),
        ["how.key"] = ("{0}. {1} and {2}: joined by their keys or identifying values", "{0}. {1} กับ {2}: รวมกันด้วยรหัสหรือค่าที่ระบุตัวตน"),
        ["how.judgment"] = ("{0}. {1} and {2}: judged to be the same{3}", "{0}. {1} กับ {2}: มีผู้วินิจฉัยว่าเป็นรายเดียวกัน{3}"),
        ["how.evidence"] = ("   {0}: {1}, {2} bits", "   {0}: {1} {2} บิต"),
        ["how.shared"] = ("   {0}: {1}", "   {0}: {1}"),

        ["merge.head"] = ("{0}: {1} records, {2} links, density {3}, suspicion {4}", "{0}: ระเบียน {1} รายการ ความเชื่อมโยง {2} คู่ ความหนาแน่น {3} ระดับความน่าสงสัย {4}"),
        ["merge.bridges"] = ("Links that alone hold two parts together:", "ความเชื่อมโยงที่ยึดสองส่วนไว้ด้วยกันเพียงเส้นเดียว:"),
        ["merge.bridge"] = ("  {0} and {1}: probability {2}, parts of {3} and {4} records", "  {0} กับ {1}: ความน่าจะเป็น {2} แบ่งเป็นส่วนละ {3} และ {4} ระเบียน"),
        ["merge.conflicts"] = ("Values that contradict each other:", "ค่าที่ขัดแย้งกัน:"),
        ["merge.conflict"] = ("  {0}: {1}", "  {0}: {1}"),
        ["merge.source"] = ("{0} records of the source {1}, which hardly ever has anything twice", "ระเบียน {0} รายการจากแหล่งข้อมูล {1} ซึ่งแทบไม่มีรายการซ้ำ"),
        ["merge.nothing"] = ("Nothing speaks for a wrong merge.", "ไม่พบเหตุที่แสดงว่ารวมระเบียนผิด"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Thai for the words that ready-made comparisons use: names of comparisons and fields, and labels of levels.</summary>
    public static FrozenDictionary<string, string> Words { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["name"] = "ชื่อ",
        ["givenName"] = "ชื่อตัว",
        ["familyName"] = "นามสกุล",
        ["middleName"] = "ชื่อกลาง",
        ["birthDate"] = "วันเกิด",
        ["sex"] = "เพศ",
        ["nationality"] = "สัญชาติ",
        ["nationalId"] = "เลขประจำตัวประชาชน",
        ["passport"] = "หนังสือเดินทาง",
        ["phone"] = "โทรศัพท์",
        ["email"] = "อีเมล",
        ["fatherName"] = "ชื่อบิดา",
        ["motherName"] = "ชื่อมารดา",
        ["birthPlace"] = "สถานที่เกิด",
        ["occupation"] = "อาชีพ",
        ["address"] = "ที่อยู่",
        ["houseNumber"] = "บ้านเลขที่",
        ["street"] = "ถนน",
        ["locality"] = "ตำบลหรือเมือง",
        ["district"] = "อำเภอ",
        ["province"] = "จังหวัด",
        ["postcode"] = "รหัสไปรษณีย์",
        ["documents"] = "เอกสารร่วม",
        ["phones"] = "โทรศัพท์ร่วม",
        ["vehicles"] = "ยานพาหนะร่วม",
        ["plate"] = "ทะเบียนรถ",
        ["vin"] = "เลขตัวถัง",
        ["number"] = "หมายเลข",
        ["relational cap"] = "เพดานน้ำหนักของหลักฐานร่วม",
        ["correlation:"] = "ความสัมพันธ์ซ้อน:",
        ["missing"] = "ไม่มีข้อมูล",
        ["exact"] = "ตรงกัน",
        ["exact, but not a valid number"] = "ตรงกัน แต่มิใช่หมายเลขที่ถูกต้อง",
        ["same"] = "เหมือนกัน",
        ["same, other order"] = "เหมือนกัน สลับลำดับ",
        ["same, other script"] = "เหมือนกัน ต่างอักษร",
        ["same but for a typing error"] = "เหมือนกัน เว้นแต่พิมพ์ผิด",
        ["one is the other shortened"] = "ฝ่ายหนึ่งเป็นรูปย่อ",
        ["nearly the same"] = "เกือบเหมือนกัน",
        ["similar"] = "คล้ายกัน",
        ["one part agrees, one differs"] = "ตรงกันส่วนหนึ่ง ต่างกันส่วนหนึ่ง",
        ["different"] = "ต่างกัน",
        ["else"] = "นอกเหนือจากนี้",
        ["same day"] = "วันเดียวกัน",
        ["same month, no day"] = "เดือนเดียวกัน ไม่ระบุวัน",
        ["day and month exchanged"] = "สลับวันกับเดือน",
        ["one digit differs"] = "ต่างกันหนึ่งหลัก",
        ["same day in the other calendar"] = "วันเดียวกันตามปฏิทินอีกแบบ",
        ["same year, no day"] = "ปีเดียวกัน ไม่ระบุวัน",
        ["same year"] = "ปีเดียวกัน",
        ["within a year"] = "ห่างกันไม่เกินหนึ่งปี",
        ["within ten years"] = "ห่างกันไม่เกินสิบปี",
        ["one slip"] = "ผิดหนึ่งตำแหน่ง",
        ["shared"] = "มีร่วมกัน",
        ["exchanged"] = "สลับกัน",
        ["one lacks its last part"] = "ฝ่ายหนึ่งขาดส่วนท้าย",
        ["source"] = "แหล่งข้อมูล",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Returns a sentence with its placeholders filled, numbers and dates written the same everywhere.</summary>
    public static string Say(ExplanationLanguage language, string key, params ReadOnlySpan<object?> values)
    {
        (string english, string thai) = Sentences[key];
        return string.Format(CultureInfo.InvariantCulture, language == ExplanationLanguage.Thai ? thai : english, values);
    }

    /// <summary>Returns the word for the name of a comparison or the label of a level; names of one's own stay as they are.</summary>
    public static string Word(ExplanationLanguage language, string word)
    {
        if (language != ExplanationLanguage.Thai)
            return word;
        int colon = word.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && Words.TryGetValue(word[..(colon + 1)], out string? correction))   // of several comparisons: correlation:A×B
            return correction + string.Join('×', word[(colon + 1)..].Split('×').Select(part => Word(language, part)));
        return Words.GetValueOrDefault(word, word);
    }
}
