using System.Globalization;
using System.Security.Cryptography;
using Linkage.Testing;

namespace Linkage.Synthetic.Tests;

public sealed class CaseGeneratorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3_000)]
    [InlineData(20_000)]
    public async Task GenerateAsync_SameSeed_GivesTheSameBytes(int records)
    {
        CaseGeneratorOptions options = new() { Records = records, Seed = 7 };
        Assert.Equal(await HashAsync(options), await HashAsync(options));
    }

    [SkippableTheory]
    [InlineData("th-TH")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public async Task GenerateAsync_AnyCulture_GivesTheSameBytes(string culture)
    {
        TestCulture.SkipIfInvariant();
        CaseGeneratorOptions options = new() { Records = 2_000, Seed = 7 };
        string expected = await HashAsync(options);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(expected, await HashAsync(options));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task GenerateAsync_OtherSeed_GivesOtherBytes() =>
        Assert.NotEqual(await HashAsync(new() { Seed = 1 }), await HashAsync(new() { Seed = 2 }));

    [Fact]
    public async Task GenerateAsync_AskedForRecords_GivesThatManyOrOneNeighbourhoodMore()
    {
        (GeneratedCase made, _) = await MemoryCase.MakeAsync(new() { Records = 10_000 });
        Assert.InRange(made.Records, 10_000, 11_000);
    }

    [Fact]
    public async Task GenerateAsync_DefaultRates_AreAtLeastWhatIsPromised()
    {
        (GeneratedCase made, _) = await MemoryCase.MakeAsync(new() { Records = 60_000, Seed = 3 });
        Assert.True(made.PersonRecords >= 3.0 * made.Persons, "records a person");
        Assert.True(made.PersonsInTwoScripts >= 0.30 * made.Persons, "two scripts");
        Assert.True(made.MisspelledMentions >= 0.10 * made.PersonRecords, "misspelt");
        Assert.True(made.PartialBirths >= 0.15 * made.Births, "partial births");
        Assert.True(made.MentionsWithoutDocument >= 0.20 * made.PersonRecords, "without a document");
        Assert.True(made.PersonsWithNamesake >= 0.05 * made.Persons, "namesakes");
        Assert.True(made.SharedIdentifiers >= 0.02 * made.Identifiers, "shared identifiers");
    }

    [Fact]
    public async Task GenerateAsync_AllRatesZero_MakesCleanRecords()
    {
        CaseGeneratorOptions clean = new()
        {
            TwoScripts = 0,
            Misspelled = 0,
            PartialBirths = 0,
            FirstOfJanuary = 0,
            WrongBirths = 0,
            WithoutDocument = 0,
            Namesakes = 0,
            Siblings = 0,
            SharedIdentifiers = 0,
            RenewedPassports = 0,
            NumberFaults = 0,
            Placeholders = 0,
            SwappedNames = 0,
            SingleNames = 0,
            Titles = 0,
            FormerNames = 0,
            PlatesWithoutProvince = 0,
        };
        (GeneratedCase made, _) = await MemoryCase.MakeAsync(clean);
        Assert.Equal(0, made.PersonsInTwoScripts + made.MisspelledMentions + made.PartialBirths + made.MentionsWithoutDocument + made.PersonsWithNamesake);
    }

    [Fact]
    public async Task GenerateAsync_ALongerCase_BeginsWithTheShorterOne()
    {
        (_, MemoryCase small) = await MemoryCase.MakeAsync(new() { Records = 2_000, Seed = 5 });
        (_, MemoryCase large) = await MemoryCase.MakeAsync(new() { Records = 8_000, Seed = 5 });
        foreach (string name in small.Names.Where(n => n is not ("case.json" or "planted.json")))
            Assert.True(large.Bytes(name).AsSpan().StartsWith(small.Bytes(name)), name);
    }

    [Fact]
    public async Task GenerateAsync_Truth_NamesEveryRecordOnceAndOnlyKnownEntities()
    {
        (GeneratedCase made, MemoryCase files) = await MemoryCase.MakeAsync(new() { Records = 20_000 });
        List<string[]> truth = files.Rows("truth.csv", ',');
        HashSet<string> records = [.. truth.Select(row => row[0])];
        HashSet<string> entities = [.. files.Rows("truth_entities.csv", ',').Select(row => row[0])];
        Assert.Equal(truth.Count, records.Count);
        Assert.Equal(made.Records + made.EventRecords, truth.Count);
        Assert.All(truth, row => Assert.Equal(row[0], RecordId.Parse(row[0]).ToString()));
        Assert.True(truth.TrueForAll(row => entities.Contains(row[1])));
        Assert.Equal(files.Rows("truth_entities.csv", ',').Count, entities.Count);
    }

    [Fact]
    public async Task GenerateAsync_Truth_HoldsEveryRecordThatTheRowsMake()
    {
        (_, MemoryCase files) = await MemoryCase.MakeAsync(new() { Records = 5_000 });
        HashSet<string> truth = [.. files.Rows("truth.csv", ',').Select(row => row[0])];
        HashSet<string> made = [.. ExpectedRecords.Of(files)];
        Assert.Empty(made.Except(truth));
        Assert.Empty(truth.Except(made));
    }

    [Fact]
    public async Task GenerateAsync_PlantedPeople_AreInTheTruthAndConnectedByPhoneAndCrossing()
    {
        (GeneratedCase made, MemoryCase files) = await MemoryCase.MakeAsync(new());
        Dictionary<string, string> truth = files.Rows("truth.csv", ',').ToDictionary(row => row[0], row => row[1]);
        Assert.NotEmpty(made.Planted.OrganizerRecords);
        Assert.NotEmpty(made.Planted.CarriedRecords);
        Assert.All(made.Planted.OrganizerRecords, id => Assert.Equal(made.Planted.Organizer, truth[id.ToString()]));
        Assert.All(made.Planted.CarriedRecords, id => Assert.Equal(made.Planted.Carried, truth[id.ToString()]));

        // organizer - subscribed phone - driver it was seized from - crossing - carried person
        List<string[]> links = files.Rows("truth_links.csv", ',');
        HashSet<string> phones = [.. links.Where(l => l[1] == "uses" && l[0] == made.Planted.Organizer).Select(l => l[2])];
        HashSet<string> drivers = [.. links.Where(l => l[1] == "uses" && phones.Contains(l[2]) && l[0] != made.Planted.Organizer).Select(l => l[0])];
        ILookup<string, string> passages = files.Rows("crossings.csv", ',').ToLookup(row => truth[$"border:{row[0]}/traveller"], row => row[1]);
        Assert.Contains(drivers, driver => passages[driver].Intersect(passages[made.Planted.Carried]).Any());
    }

    [Fact]
    public async Task GenerateAsync_Convoys_CrossWithinMinutes()
    {
        (_, MemoryCase files) = await MemoryCase.MakeAsync(new());
        List<string[]> rows = files.Rows("crossings.csv", ',');
        Assert.Contains(rows, first => rows.Exists(second => first[1] != second[1] && first[2].Length > 0 && first[14].Length > 0 && second[14].Length > 0
            && first[3][..13] == second[3][..13]
            && Math.Abs(int.Parse(first[3][14..16], CultureInfo.InvariantCulture) - int.Parse(second[3][14..16], CultureInfo.InvariantCulture)) is > 0 and < 6));
    }

    [Fact]
    public async Task GenerateAsync_WrongOptions_NamesAllOfThem()
    {
        CaseGeneratorOptions wrong = new() { Records = 0, RecordsPerPerson = 0.5, Misspelled = 1.5, TwoScripts = double.NaN };
        LinkageSettingsException error = await Assert.ThrowsAsync<LinkageSettingsException>(() => CaseGenerator.GenerateAsync(_ => new MemoryStream(), wrong));
        Assert.Equal(["Records", "RecordsPerPerson", "TwoScripts", "Misspelled"], error.Problems.Select(p => p.Path));
    }

    [Fact]
    public async Task GenerateAsync_Cancelled_Stops()
    {
        using CancellationTokenSource source = new();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CaseGenerator.GenerateAsync(_ => new MemoryStream(), new(), null, source.Token));
    }

    [Fact]
    public async Task GenerateAsync_IntoFolder_WritesTheSameAsIntoStreams()
    {
        string folder = Directory.CreateTempSubdirectory("linkage-").FullName;
        try
        {
            CaseGeneratorOptions options = new() { Records = 1_000 };
            await CaseGenerator.GenerateAsync(folder, options);
            (_, MemoryCase files) = await MemoryCase.MakeAsync(options);
            foreach (string name in files.Names)
                Assert.Equal(files.Bytes(name), await File.ReadAllBytesAsync(Path.Combine(folder, name)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> HashAsync(CaseGeneratorOptions options)
    {
        (_, MemoryCase files) = await MemoryCase.MakeAsync(options);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string name in files.Names)
            hash.AppendData(files.Bytes(name));
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
