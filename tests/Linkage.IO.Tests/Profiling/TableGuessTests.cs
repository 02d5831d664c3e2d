using System.Collections.Immutable;
using System.Text;

namespace Linkage.IO.Tests.Profiling;

public sealed class TableGuessTests
{
    private static readonly string[] Fields = ["key", "givenName", "familyName", "birthDate", "locality", "email", "phone", "postcode", "sex"];

    [Theory]
    [InlineData("id,first_name,surname,dob,city,email,phone,postcode,sex")]
    [InlineData("Nr,Vorname,Nachname,Geburtsdatum,Ort,E-Mail,Telefon,PLZ,Geschlecht")]
    [InlineData("no,nombre,apellido,fecha nacimiento,ciudad,correo,teléfono,código postal,sexo")]
    [InlineData("ลำดับ,ชื่อ,นามสกุล,วันเกิด,ตำบล,อีเมล,เบอร์โทร,รหัสไปรษณีย์,เพศ")]
    [InlineData("col1,col2,col3,col4,col5,col6,col7,col8,col9")]
    [InlineData("a,b,c,d,e,f,g,h,i")]
    public async Task OfFile_AnyNames_FindsEveryColumn(string header)
    {
        TableGuess guess = await GuessAsync(header.Split(','), InventedPeople.Rows(300));

        Assert.Equal(Fields, guess.Columns.Select(column => column.Field));
        Assert.Equal(EntityKind.Person, guess.Kind);
        Assert.All(guess.Columns, column => Assert.InRange(column.Confidence, 0.3, 1));
    }

    [Fact]
    public async Task OfFile_RowsShuffled_IsTheSameGuess()
    {
        List<string[]> rows = InventedPeople.Rows(200);
        string[] header = ["x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9"];
        TableGuess guess = await GuessAsync(header, rows);

        string[][] shuffled = [.. rows];
        new Random(3).Shuffle(shuffled);

        Assert.Equal(guess.Columns.ToArray(), (await GuessAsync(header, shuffled)).Columns.ToArray());
    }

    [Fact]
    public async Task OfFile_NameThatItsValuesContradict_IsNotBelieved()
    {
        TableGuess guess = await GuessAsync("no,dob,name\n1,not a day,Anna Tarvold\n2,nor this,Paul Quarl\n");

        Assert.Equal(["key", null, "name"], guess.Columns.Select(column => column.Field));
        Assert.Contains("values are not", guess.Columns[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfFile_AnswerWorkedOutBefore_IsNoEvidence()
    {
        TableGuess guess = await GuessAsync("unique_id,name,cluster\n1,Anna Tarvold,7\n2,Paul Quarl,7\n");

        Assert.Equal(["key", "name", null], guess.Columns.Select(column => column.Field));
    }

    [Fact]
    public async Task OfFile_DateOfSomethingElse_IsNoBirthDate()
    {
        TableGuess guess = await GuessAsync("no,name,registration_date,updated\n1,Anna Tarvold,1999-02-03,2001-01-01\n2,Paul Quarl,1998-05-06,2002-02-02\n");

        Assert.Equal(["key", "name", null, null], guess.Columns.Select(column => column.Field));
    }

    [Fact]
    public async Task OfFile_KeyThatRepeats_IsNoKey()
    {
        TableGuess guess = await GuessAsync("id,name\n1,Anna Tarvold\n1,Paul Quarl\n");

        Assert.Null(guess.KeyColumn);
        Assert.Contains("repeat", guess.Columns[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfFile_SourceColumn_NamesTheSources()
    {
        using TestFiles files = new();
        TableGuess guess = await TableGuess.OfFileAsync(files.Write("people.csv", "id,agency,name,dob\n1,police,Anna Tarvold,1990-01-02\n2,border,Anna Tarvold,1990-01-02\n3,police,Paul Quarl,1980-03-04\n4,border,Omar Hall,1970-03-04\n"));

        RecordSet records = await guess.OpenManifest().LoadRecordsAsync();

        Assert.Equal("agency", guess.SourceColumn);
        Assert.Equal(["border", "police"], guess.Sources.ToArray());
        Assert.Equal(["border", "police"], records[EntityKind.Person].Sources.ToArray());
    }

    [Fact]
    public async Task OfFile_DaysOfEightDigits_HaveTheirFormat()
    {
        TableGuess guess = await GuessAsync("no,name,dob,born2\n1,Anna Tarvold,19900102,\n2,Paul Quarl,19850330,\n");

        Assert.Equal("yyyyMMdd", guess.Columns[2].DateFormat);
    }

    [Theory]
    [InlineData("by,bm,bd")]
    [InlineData("birth_year,birth_month,birth_day")]
    [InlineData("ปีเกิด,เดือนเกิด,วันเกิด")]
    public async Task OfFile_BirthDateInParts_IsOneDate(string header)
    {
        using TestFiles files = new();
        TableGuess guess = await TableGuess.OfFileAsync(files.Write("people.csv", $"rec_id,fname_c1,fname_c2,lname_c1,{header},ent_id\n1,Anna,Maria,Tarvold,1990,2,22,7\n2,Paul,,Quarl,1985,11,3,8\n3,Omar,Ali,Hall,1971,1,9,9\n"));

        RecordTable table = (await guess.OpenManifest().LoadRecordsAsync())[EntityKind.Person];

        Assert.Equal(["key", "givenName", "middleName", "familyName", "birthDate", "birthDate", "birthDate", null], guess.Columns.Select(column => column.Field));
        Assert.Equal(["1971-01-09", "1985-11-03", "1990-02-22"], Enumerable.Range(0, 3).Select(row => table.Column("birthDate").Values.Canonical(table.Column("birthDate").ValuesOf(row)[0])).Order());
    }

    [Fact]
    public async Task OfFile_MonthFirst_IsSeen()
    {
        TableGuess guess = await GuessAsync("no,name,dob\n1,Anna Tarvold,01/22/1990\n2,Paul Quarl,03/30/1985\n3,Omar Hall,11/05/1970\n");

        Assert.Equal("mdy", guess.Columns[2].DateOrder);
    }

    [Fact]
    public async Task OfFile_ThaiNumbers_AreOfThailand()
    {
        TableGuess guess = await GuessAsync("col1,col2,col3\nก,นายสมชาย ใจดี,1101700207366\nข,นางสาวมาลี ทองดี,3100905391478\n");

        Assert.Equal("name", guess.Columns[1].Field);
        Assert.Equal("TH", guess.Country);
    }

    [Fact]
    public async Task OfFile_NoHeader_IsSeen()
    {
        using TestFiles files = new();
        string path = files.Write("people.csv", string.Concat(InventedPeople.Rows(50).Select(row => string.Join(',', row) + "\n")));

        TableGuess guess = await TableGuess.OfFileAsync(path);

        Assert.Equal(Fields, guess.Columns.Select(column => column.Field));
        Assert.Equal(guess.Rows, (await guess.OpenManifest().LoadRecordsAsync())[EntityKind.Person].Count);
    }

    [Fact]
    public async Task OfFile_Vehicles_AreVehicles()
    {
        TableGuess guess = await GuessAsync("no,plate,make,colour\n1,AB 123,Toyota,red\n2,CD 456,Isuzu,blue\n");

        Assert.Equal(EntityKind.Vehicle, guess.Kind);
        Assert.Equal(["key", "plate", "make", "color"], guess.Columns.Select(column => column.Field));
    }

    [Fact]
    public async Task OfFile_PersonsWithCars_AreLinkedToThem()
    {
        TableGuess guess = await GuessAsync("no,name,plate\n1,Anna Tarvold,AB 123\n2,Paul Quarl,CD 456\n");

        Assert.Equal("vehicle.plate", guess.Columns[2].Field);
        Assert.Contains("person uses vehicle", guess.ToManifest(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfFile_MapAndKind_OutweighTheGuess()
    {
        TableGuess guess = await GuessAsync("no,name,who\n1,Anna,Tarvold\n2,Paul,Quarl\n", new TableGuessOptions { Map = Map(("name", "none"), ("who", "familyName")) });

        Assert.Equal(["key", null, "familyName"], guess.Columns.Select(column => column.Field));
        Assert.Equal(1, guess.Columns[2].Confidence);
    }

    [Theory]
    [InlineData("surnme", "familyName", "did you mean 'surname'")]
    [InlineData("surname", "familyNam", "did you mean 'familyName'")]
    [InlineData("surname", "car.plate", "unknown kind")]
    public async Task OfFile_MapOfWhatThereIsNot_SaysWhatThereIs(string column, string field, string message)
    {
        ManifestException error = await Assert.ThrowsAsync<ManifestException>(() => GuessAsync("no,surname\n1,Quarl\n", new TableGuessOptions { Map = Map((column, field)) }));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfFile_TwoColumnsForOneValue_IsRefused() => await Assert.ThrowsAsync<ManifestException>(() =>
        GuessAsync("a,b\nx,y\n", new TableGuessOptions { Map = Map(("a", "familyName"), ("b", "familyName")) }));

    [Fact]
    public async Task OfFile_NoFileOfRows_IsALoadError()
    {
        using TestFiles files = new();

        LoadException error = await Assert.ThrowsAsync<LoadException>(() => TableGuess.OfFileAsync(files.Write("empty.csv", "")));

        Assert.Equal("file.empty", error.Issue.Code);
    }

    [Theory]
    [InlineData("people.csv")]
    [InlineData("people.tsv")]
    [InlineData("people.jsonl")]
    [InlineData("people.csv.gz")]
    public async Task ToManifest_EveryFormat_LoadsWhatTheGuessSays(string name)
    {
        using TestFiles files = new();
        List<string[]> rows = InventedPeople.Rows(40);
        string[] header = ["id", "first_name", "surname", "dob", "city", "email", "phone", "postcode", "sex"];
        string text = name.EndsWith(".jsonl", StringComparison.Ordinal)
            ? string.Concat(rows.Select(row => "{" + string.Join(",", header.Zip(row, (column, cell) => $"\"{column}\":\"{cell}\"")) + "}\n"))
            : InventedPeople.Csv(header, rows).Replace(',', name.EndsWith(".tsv", StringComparison.Ordinal) ? '\t' : ',');
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        TableGuess guess = await TableGuess.OfFileAsync(files.Write(name, name.EndsWith(".gz", StringComparison.Ordinal) ? TestFiles.Gzip(bytes) : bytes));

        string manifest = files.Write("case.json", guess.ToManifest(files.Folder));
        RecordSet records = await (await CaseManifest.LoadAsync(manifest)).LoadRecordsAsync();

        Assert.Equal(rows.Count, records[EntityKind.Person].Count);
        Assert.Equal(["Anna"], Any(records, "givenName", "Anna"));
        Assert.Equal(Fields, guess.Columns.Select(column => column.Field));
    }

    private static IEnumerable<string> Any(RecordSet records, string field, string value)
    {
        RecordTable table = records[EntityKind.Person];
        return Enumerable.Range(0, table.Count).SelectMany(row => table.RecordOf(row).Values(field)).Where(text => text == value).Take(1);
    }

    private static Task<TableGuess> GuessAsync(IEnumerable<string> header, IEnumerable<string[]> rows) => GuessAsync(InventedPeople.Csv(header, rows));

    private static async Task<TableGuess> GuessAsync(string csv, TableGuessOptions? options = null)
    {
        using TestFiles files = new();
        return await TableGuess.OfFileAsync(files.Write("people.csv", csv), options);
    }

    private static ImmutableDictionary<string, string> Map(params (string Column, string Field)[] map) => map.ToImmutableDictionary(entry => entry.Column, entry => entry.Field);
}
