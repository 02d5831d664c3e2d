using System.Collections.Frozen;
using System.Text;

namespace Linkage.IO;

/// <summary>Guesses from a column's name which field it holds.</summary>
internal static class ColumnMeanings
{
    private static readonly FrozenDictionary<string, (string Kind, string Field)> Words = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["name"] = ("person", "name"),
        ["fullname"] = ("person", "name"),
        ["ชื่อสกุล"] = ("person", "name"),
        ["ชื่อนามสกุล"] = ("person", "name"),
        ["ชื่อ"] = ("person", "name"),
        ["givenname"] = ("person", "givenName"),
        ["firstname"] = ("person", "givenName"),
        ["forename"] = ("person", "givenName"),
        ["surname"] = ("person", "familyName"),
        ["familyname"] = ("person", "familyName"),
        ["lastname"] = ("person", "familyName"),
        ["นามสกุล"] = ("person", "familyName"),
        ["สกุล"] = ("person", "familyName"),
        ["middlename"] = ("person", "middleName"),
        ["title"] = ("person", "title"),
        ["คำนำหน้า"] = ("person", "title"),
        ["alias"] = ("person", "alias"),
        ["ฉายา"] = ("person", "alias"),
        ["nickname"] = ("person", "nickname"),
        ["ชื่อเล่น"] = ("person", "nickname"),
        ["dob"] = ("person", "birthDate"),
        ["birthdate"] = ("person", "birthDate"),
        ["dateofbirth"] = ("person", "birthDate"),
        ["born"] = ("person", "birthDate"),
        ["วันเกิด"] = ("person", "birthDate"),
        ["วันเดือนปีเกิด"] = ("person", "birthDate"),
        ["sex"] = ("person", "sex"),
        ["gender"] = ("person", "sex"),
        ["เพศ"] = ("person", "sex"),
        ["nationality"] = ("person", "nationality"),
        ["สัญชาติ"] = ("person", "nationality"),
        ["occupation"] = ("person", "occupation"),
        ["อาชีพ"] = ("person", "occupation"),
        ["nationalid"] = ("person", "nationalId"),
        ["idcard"] = ("person", "nationalId"),
        ["id13"] = ("person", "nationalId"),
        ["citizenid"] = ("person", "nationalId"),
        ["socsecid"] = ("person", "nationalId"),
        ["ssn"] = ("person", "nationalId"),
        ["เลขประจำตัวประชาชน"] = ("person", "nationalId"),
        ["เลขบัตร"] = ("person", "nationalId"),
        ["email"] = ("person", "email"),
        ["phone"] = ("person", "phone"),
        ["telephone"] = ("person", "phone"),
        ["mobile"] = ("person", "phone"),
        ["tel"] = ("person", "phone"),
        ["โทร"] = ("person", "phone"),
        ["โทรศัพท์"] = ("person", "phone"),
        ["เบอร์โทร"] = ("person", "phone"),
        ["address"] = ("person", "address"),
        ["ที่อยู่"] = ("person", "address"),
        ["street"] = ("person", "street"),
        ["address1"] = ("person", "street"),
        ["address2"] = ("person", "locality"),
        ["streetnumber"] = ("person", "houseNumber"),
        ["suburb"] = ("person", "district"),
        ["district"] = ("person", "district"),
        ["อำเภอ"] = ("person", "district"),
        ["city"] = ("person", "locality"),
        ["town"] = ("person", "locality"),
        ["state"] = ("person", "province"),
        ["province"] = ("person", "province"),
        ["จังหวัด"] = ("person", "province"),
        ["postcode"] = ("person", "postcode"),
        ["zip"] = ("person", "postcode"),
        ["รหัสไปรษณีย์"] = ("person", "postcode"),
        ["country"] = ("person", "country"),
        ["passport"] = ("document", "number"),
        ["passportno"] = ("document", "number"),
        ["passportnumber"] = ("document", "number"),
        ["หนังสือเดินทาง"] = ("document", "number"),
        ["documentnumber"] = ("document", "number"),
        ["mrz"] = ("document", "mrz"),
        ["plate"] = ("vehicle", "plate"),
        ["licenseplate"] = ("vehicle", "plate"),
        ["ทะเบียน"] = ("vehicle", "plate"),
        ["ทะเบียนรถ"] = ("vehicle", "plate"),
        ["vin"] = ("vehicle", "vin"),
        ["chassis"] = ("vehicle", "vin"),
        ["เลขตัวถัง"] = ("vehicle", "vin"),
        ["make"] = ("vehicle", "make"),
        ["model"] = ("vehicle", "model"),
        ["color"] = ("vehicle", "color"),
        ["colour"] = ("vehicle", "color"),
        ["สี"] = ("vehicle", "color"),
        ["ยี่ห้อ"] = ("vehicle", "make"),
        ["msisdn"] = ("phone", "number"),
        ["imei"] = ("phone", "imei"),
        ["imsi"] = ("phone", "imsi"),
        ["iccid"] = ("phone", "iccid"),
        ["เวลา"] = ("event", "at"),
        ["time"] = ("event", "at"),
        ["datetime"] = ("event", "at"),
        ["timestamp"] = ("event", "at"),
        ["ด่าน"] = ("event", "place"),
        ["checkpoint"] = ("event", "place"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Groups the columns that are understood by kind, kinds and columns in the order of the file.</summary>
    public static IEnumerable<(string Kind, List<(string Field, string Column)> Fields)> Group(IEnumerable<string> columns)
    {
        List<(string Kind, List<(string Field, string Column)> Fields)> groups = [];
        foreach (string column in columns)
        {
            if (!Words.TryGetValue(Fold(column), out (string Kind, string Field) meaning))
                continue;
            int group = groups.FindIndex(candidate => candidate.Kind == meaning.Kind);
            if (group < 0)
            {
                groups.Add((meaning.Kind, []));
                group = groups.Count - 1;
            }
            groups[group].Fields.Add((meaning.Field, column));
        }
        return groups;
    }

    // "Date of Birth", "DATE_OF_BIRTH" and "dateOfBirth" are one word; of a JSON path the last name counts.
    private static string Fold(string column)
    {
        StringBuilder text = new();
        foreach (char c in column[(column.LastIndexOf('.') + 1)..])
        {
            if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
                text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }
}
