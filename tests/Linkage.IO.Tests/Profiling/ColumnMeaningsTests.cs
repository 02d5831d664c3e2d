namespace Linkage.IO.Tests.Profiling;

public sealed class ColumnMeaningsTests
{
    [Theory]
    [InlineData("Vorname", "person.givenName")]
    [InlineData("Prénom", "person.givenName")]
    [InlineData("forename", "person.givenName")]
    [InlineData("given", "person.givenName")]
    [InlineData("GN", "person.givenName")]
    [InlineData("fname", "person.givenName")]
    [InlineData("ชื่อตัว", "person.givenName")]
    [InlineData("apellido", "person.familyName")]
    [InlineData("last", "person.familyName")]
    [InlineData("lname", "person.familyName")]
    [InlineData("SN", "person.familyName")]
    [InlineData("นามสกุล", "person.familyName")]
    [InlineData("ชื่อ-สกุล", "person.name")]
    [InlineData("DOB", "person.birthDate")]
    [InlineData("Date of Birth", "person.birthDate")]
    [InlineData("fecha_de_nacimiento", "person.birthDate")]
    [InlineData("วัน/เดือน/ปีเกิด", "person.birthDate")]
    [InlineData("phone_no", "person.phone")]
    [InlineData("เบอร์โทร", "person.phone")]
    [InlineData("E-Mail", "person.email")]
    [InlineData("soc_sec_id", "person.nationalId")]
    [InlineData("SSN", "person.nationalId")]
    [InlineData("เลขประจำตัวประชาชน 13 หลัก", "person.nationalId")]
    [InlineData("street_number", "person.houseNumber")]
    [InlineData("address_1", "person.street")]
    [InlineData("address_2", "person.address")]
    [InlineData("suburb", "person.locality")]
    [InlineData("state", "person.province")]
    [InlineData("จังหวัด", "person.province")]
    [InlineData("PLZ", "person.postcode")]
    [InlineData("geslacht", "person.sex")]
    [InlineData("patient_surname", "person.familyName")]
    [InlineData("dob_1", "person.birthDate")]
    [InlineData("CustomerFirstName", "person.givenName")]
    [InlineData("name_th", "person.name")]
    [InlineData("holder.name", "person.name")]
    [InlineData("Family Name (Surname)", "person.familyName")]
    [InlineData("DOB (dd/mm/yyyy)", "person.birthDate")]
    [InlineData("res_city_desc", "person.locality")]
    [InlineData("ชื่อ - นามสกุล (ภาษาไทย)", "person.name")]
    [InlineData("Telephone (mobile)", "person.phone")]
    [InlineData("agency", "row.source")]
    [InlineData("record_id", "row.key")]
    [InlineData("cluster", "row.answer")]
    [InlineData("group", "row.answer")]
    [InlineData("ทะเบียนรถ", "vehicle.plate")]
    public void Of_UsualName_IsItsField(string column, string expected)
    {
        ColumnMeaning meaning = ColumnMeanings.Of(column)[0];

        Assert.Equal(expected, $"{meaning.Kind}.{meaning.Field}");
    }

    [Theory]
    [InlineData("company_name_old")]
    [InlineData("file_name")]
    [InlineData("user_name")]
    [InlineData("remarks")]
    [InlineData("col7")]
    [InlineData("")]
    public void Of_NameThatSaysSomethingElse_IsNothing(string column) => Assert.Empty(ColumnMeanings.Of(column));

    [Fact]
    public void Of_FieldsInTheTable_AreFieldsOfTheSchemas()
    {
        foreach (string line in ColumnWords.Lines.Split('\n'))
        {
            string[] meaning = line[..line.IndexOf(':', StringComparison.Ordinal)].Split('.');
            if (meaning[0] == ColumnMeaning.Row)
                Assert.Contains(meaning[1], (string[])["key", "source", "answer"]);
            else
                Assert.True(EntityKind.TryParse(meaning[0], out EntityKind kind) && RecordSchema.Of(kind).Contains(meaning[1]), string.Join('.', meaning));
        }
    }
}
