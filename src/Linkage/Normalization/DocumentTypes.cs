using System.Collections.Frozen;

namespace Linkage.Normalization;

/// <summary>Names of the types of documents, in the words of agencies.</summary>
internal static class DocumentTypes
{
    public const string Passport = "passport";
    public const string NationalId = "national-id";

    private static readonly FrozenDictionary<string, string> Types = Create();

    /// <summary>The type that a word means, such as <c>passport</c>; null when it is not known.</summary>
    public static string? CodeOf(string? text) => text is null ? null : Types.GetValueOrDefault(Placeholders.KeyOf(text));

    private static FrozenDictionary<string, string> Create()
    {
        (string Type, string[] Words)[] rows =
        [
            (Passport, ["passport", "pp", "p", "passportno", "หนังสือเดินทาง", "พาสปอร์ต", "พาสสปอร์ต", "paspor", "hộchiếu", "护照", "護照", "နိုင်ငံကူးလက်မှတ်", "លិខិតឆ្លងដែន"]),
            (NationalId, ["nationalid", "id", "idcard", "nationalidcard", "identitycard", "citizenid", "nid", "บัตรประชาชน", "บัตรประจำตัวประชาชน", "เลขบัตรประชาชน", "เลขประจำตัวประชาชน", "mykad", "nric", "fin", "ktp", "nik", "cccd", "cmnd", "aadhaar", "cnic", "身份证", "身份證", "nationalidentitycard"]),
            ("nrc", ["nrc", "nrcno", "citizenshipscrutinycard", "csc", "မှတ်ပုံတင်"]),
            ("pink-card", ["pinkcard", "บัตรชมพู", "บัตรสีชมพู", "บัตรประจำตัวคนซึ่งไม่มีสัญชาติไทย"]),
            ("visa", ["visa", "v", "วีซ่า", "ตรวจลงตรา"]),
            ("work-permit", ["workpermit", "wp", "ใบอนุญาตทำงาน", "บัตรอนุญาตทำงาน"]),
            ("border-pass", ["borderpass", "temporaryborderpass", "บัตรผ่านแดน", "หนังสือผ่านแดน", "หนังสือผ่านแดนชั่วคราว", "บอร์เดอร์พาส"]),
            ("driving-licence", ["drivinglicence", "drivinglicense", "driverslicense", "driverlicense", "ใบขับขี่", "ใบอนุญาตขับรถ", "ใบอนุญาตขับขี่", "sim"]),
            ("certificate-of-identity", ["certificateofidentity", "ci", "หนังสือรับรองสถานะบุคคล"]),
            ("travel-document", ["traveldocument", "td", "เอกสารเดินทาง", "หนังสือสำคัญประจำตัว"]),
            ("unhcr", ["unhcr", "unhcrcard", "refugeecard", "บัตรผู้ลี้ภัย"]),
            ("birth-certificate", ["birthcertificate", "สูติบัตร"]),
            ("house-registration", ["houseregistration", "houseregister", "ทะเบียนบ้าน", "householdlist"]),
        ];
        Dictionary<string, string> types = new(StringComparer.Ordinal);
        foreach ((string type, string[] words) in rows)
        {
            types.TryAdd(Placeholders.KeyOf(type), type);
            foreach (string word in words)
                types.TryAdd(Placeholders.KeyOf(word), type);
        }
        return types.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
