using Linkage.Comparisons;
using Linkage.Tests.Normalization;

namespace Linkage.Tests.Comparisons;

public sealed class SplinkSqlTests
{
    // Each way to call Splink's comparisons, and ours.
    private static readonly Dictionary<string, Comparison> s_ours = new(StringComparer.Ordinal)
    {
        ["ExactMatch('name')"] = SplinkComparisons.ExactMatch("name"),
        ["ExactMatch('name').configure(term_frequency_adjustments=True)"] = SplinkComparisons.ExactMatch("name").WithTermFrequencies(),
        ["ExactMatch(CE('name').lower())"] = SplinkComparisons.ExactMatch("lower(name)"),
        ["ExactMatch('first name')"] = SplinkComparisons.ExactMatch("first name"),
        ["LevenshteinAtThresholds('name')"] = SplinkComparisons.LevenshteinAtThresholds("name"),
        ["LevenshteinAtThresholds('name',1)"] = SplinkComparisons.LevenshteinAtThresholds("name", 1),
        ["LevenshteinAtThresholds('name',[1,2,4]).configure(term_frequency_adjustments=True)"] = SplinkComparisons.LevenshteinAtThresholds("name", 1, 2, 4).WithTermFrequencies(),
        ["DamerauLevenshteinAtThresholds('name')"] = SplinkComparisons.DamerauLevenshteinAtThresholds("name"),
        ["DamerauLevenshteinAtThresholds('name',[1,3])"] = SplinkComparisons.DamerauLevenshteinAtThresholds("name", 1, 3),
        ["JaccardAtThresholds('name')"] = SplinkComparisons.JaccardAtThresholds("name"),
        ["JaccardAtThresholds('name',0.8)"] = SplinkComparisons.JaccardAtThresholds("name", 0.8),
        ["JaroAtThresholds('name')"] = SplinkComparisons.JaroAtThresholds("name"),
        ["JaroAtThresholds('name',[0.95])"] = SplinkComparisons.JaroAtThresholds("name", 0.95),
        ["JaroWinklerAtThresholds('name')"] = SplinkComparisons.JaroWinklerAtThresholds("name"),
        ["JaroWinklerAtThresholds('name',[0.92,0.88,0.7])"] = SplinkComparisons.JaroWinklerAtThresholds("name", 0.92, 0.88, 0.7),
        ["DistanceFunctionAtThresholds('name','hamming',[1,3],higher_is_more_similar=False)"] = SplinkComparisons.DistanceFunctionAtThresholds("name", StringDistance.Hamming, 1, 3),
        ["DistanceFunctionAtThresholds('name','jaro_similarity',[0.9])"] = SplinkComparisons.DistanceFunctionAtThresholds("name", StringSimilarity.Jaro, 0.9),
        ["PairwiseStringDistanceFunctionAtThresholds('names','levenshtein',[1,2])"] =
            SplinkComparisons.PairwiseStringDistanceFunctionAtThresholds("names", StringDistance.Levenshtein, 1, 2),
        ["PairwiseStringDistanceFunctionAtThresholds('names','jaro_winkler',0.9)"] =
            SplinkComparisons.PairwiseStringDistanceFunctionAtThresholds("names", StringSimilarity.JaroWinkler, 0.9),
        ["AbsoluteTimeDifferenceAtThresholds('seen',input_is_string=True,metrics=['minute','hour'],thresholds=[5,1])"] =
            SplinkComparisons.AbsoluteTimeDifferenceAtThresholds("seen", [new(5, TimeUnit.Minute), new(1, TimeUnit.Hour)], "%Y-%m-%dT%H:%M:%SZ"),
        ["AbsoluteTimeDifferenceAtThresholds('seen',input_is_string=False,metrics='day',thresholds=1)"] =
            SplinkComparisons.AbsoluteTimeDifferenceAtThresholds("seen", [new(1, TimeUnit.Day)]),
        ["AbsoluteDateDifferenceAtThresholds('dob',input_is_string=True,metrics=['day','month','year'],thresholds=[1,1,1])"] =
            SplinkComparisons.AbsoluteDateDifferenceAtThresholds("dob", [new(1, TimeUnit.Day), new(1, TimeUnit.Month), new(1, TimeUnit.Year)], "%Y-%m-%d"),
        ["AbsoluteDateDifferenceAtThresholds('dob',input_is_string=True,metrics='month',thresholds=1,datetime_format='%Y%m%d',term_frequency_adjustments=True,invalid_dates_as_null=False)"] =
            SplinkComparisons.AbsoluteDateDifferenceAtThresholds("dob", [new(1, TimeUnit.Month)], "%Y%m%d", invalidIsMissing: false).WithTermFrequencies(),
        ["AbsoluteDateDifferenceAtThresholds('dob',input_is_string=False,metrics='year',thresholds=2)"] =
            SplinkComparisons.AbsoluteDateDifferenceAtThresholds("dob", [new(2, TimeUnit.Year)]),
        ["ArrayIntersectAtSizes('arr')"] = SplinkComparisons.ArrayIntersectAtSizes("arr"),
        ["ArrayIntersectAtSizes('arr',[4,2,1])"] = SplinkComparisons.ArrayIntersectAtSizes("arr", 4, 2, 1),
        ["DistanceInKMAtThresholds('lat','long',[1,10,100])"] = SplinkComparisons.DistanceInKmAtThresholds("lat", "long", 1, 10, 100),
        ["DateOfBirthComparison('dob',input_is_string=True)"] = SplinkComparisons.DateOfBirthComparison("dob", "%Y-%m-%d"),
        ["DateOfBirthComparison('dob',input_is_string=False)"] = SplinkComparisons.DateOfBirthComparison("dob"),
        ["DateOfBirthComparison('dob',input_is_string=True,datetime_thresholds=[1,2],datetime_metrics=['day','year'],datetime_format='%d/%m/%Y',invalid_dates_as_null=False)"] =
            SplinkComparisons.DateOfBirthComparison("dob", "%d/%m/%Y", invalidIsMissing: false, new(1, TimeUnit.Day), new(2, TimeUnit.Year)),
        ["DateOfBirthComparison(CE('dob').nullif(''),input_is_string=True)"] = SplinkComparisons.DateOfBirthComparison("nullif(dob,'')", "%Y-%m-%d"),
        ["PostcodeComparison('postcode')"] = SplinkComparisons.PostcodeComparison("postcode"),
        ["PostcodeComparison('postcode',invalid_postcodes_as_null=True)"] = SplinkComparisons.PostcodeComparison("postcode", invalidIsMissing: true),
        ["PostcodeComparison('postcode',lat_col='lat',long_col='long')"] = SplinkComparisons.PostcodeComparison("postcode", "lat", "long"),
        ["PostcodeComparison('postcode',invalid_postcodes_as_null=True,lat_col='lat',long_col='long',km_thresholds=[1,20])"] =
            SplinkComparisons.PostcodeComparison("postcode", "lat", "long", invalidIsMissing: true, 1, 20),
        ["EmailComparison('email')"] = SplinkComparisons.EmailComparison("email"),
        ["NameComparison('name')"] = SplinkComparisons.NameComparison("name"),
        ["NameComparison('name').configure(term_frequency_adjustments=True)"] = SplinkComparisons.NameComparison("name").WithTermFrequencies(),
        ["NameComparison('name',jaro_winkler_thresholds=[0.95,0.8])"] = SplinkComparisons.NameComparison("name", null, 0.95, 0.8),
        ["NameComparison('name',dmeta_col_name='name_dm')"] = SplinkComparisons.NameComparison("name", "name_dm"),
        ["ForenameSurnameComparison('forename','surname')"] = SplinkComparisons.ForenameSurnameComparison("forename", "surname"),
        ["ForenameSurnameComparison('forename','surname',jaro_winkler_thresholds=[0.9])"] = SplinkComparisons.ForenameSurnameComparison("forename", "surname", null, 0.9),
        ["ForenameSurnameComparison('forename','surname',forename_surname_concat_col_name='full_name')"] =
            SplinkComparisons.ForenameSurnameComparison("forename", "surname", "full_name"),
        ["ForenameSurnameComparison(CE('forename').lower(),CE('surname').lower())"] = SplinkComparisons.ForenameSurnameComparison("lower(forename)", "lower(surname)"),
        ["CosineSimilarityAtThresholds('vec')"] = SplinkComparisons.CosineSimilarityAtThresholds("vec"),
        ["CosineSimilarityAtThresholds('vec',[0.95])"] = SplinkComparisons.CosineSimilarityAtThresholds("vec", 0.95),
    };

    [SkippableFact]
    public void Levels_EveryComparison_AreThoseThatSplinkWritesAsSql()
    {
        List<string> wrong = [];
        HashSet<string> others = [];
        foreach (IGrouping<string, Dictionary<string, string>> rows in NormalizationGoldens.ReadShared(Path.Combine("splink", "sql_conditions.csv"))
            .Where(row => row["kind"] == "comparison" && row["splink"].Contains('5', StringComparison.Ordinal)).GroupBy(row => row["arguments"]))
        {
            if (!s_ours.TryGetValue(rows.Key, out Comparison? ours))
            {
                others.Add(rows.Key[..rows.Key.IndexOf('(', StringComparison.Ordinal)]);
                continue;
            }

            string[] expected = [.. rows.Select(row => $"{SplinkSql.Shorten(row["sql_condition"])}{(row["tf_adjustment_column"].Length > 0 ? " with frequencies" : "")}")];
            string[] found = [.. ours.Levels.Select(level => $"{SplinkSql.Of(level.Condition)}{(level.TermFrequency is null ? "" : " with frequencies")}")];
            if (!expected.SequenceEqual(found))
                wrong.Add($"{rows.Key}:\n  {string.Join("\n  ", expected)}\nours:\n  {string.Join("\n  ", found)}");
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
        Assert.Equal(["CustomComparison", "DistanceInKMAtThresholds"], others.Order(StringComparer.Ordinal));   // SQL of one's own; a part of a structured column
    }
}
