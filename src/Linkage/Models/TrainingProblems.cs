using System.Globalization;
using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>What can be doubtful about a training, in the words of the report. No text holds a value of a record.</summary>
internal static class TrainingProblems
{
    /// <summary>The pairs of the deterministic rules from which on the prior that follows is steady.</summary>
    public const int SteadyPairs = 30;

    // From so many pairs on it matters that one block has most of them.
    private const int ManyPairs = 100;

    public static LinkageProblem NoPairs() =>
        new("training.no-pairs", "table", "0", "at least 1", "The table has no pairs to learn from; the starting parameters stay.");

    public static LinkageProblem FewDeterministicPairs(long pairs, string instead)
    {
        string found = pairs.ToString(CultureInfo.InvariantCulture);
        return new(
            "training.few-deterministic-pairs",
            "deterministicRules",
            found,
            "at least 30",
            $"The deterministic rules found {found} pairs; expected at least {SteadyPairs} for a steady prior. {instead}");
    }

    public static LinkageProblem UnknownRecords(int count)
    {
        string found = count.ToString(CultureInfo.InvariantCulture);
        return new("training.unknown-records", "labels", found, "0", $"{found} labelled pairs name records that the table does not have; they were left out.");
    }

    public static LinkageProblem UnclearLabels(int count)
    {
        string found = count.ToString(CultureInfo.InvariantCulture);
        return new("training.unclear-labels", "labels", found, "0", $"{found} pairs are labelled as a match and as none; they were left out.");
    }

    public static LinkageProblem UnlabelledRecords(int labelled, int records) => new(
        "training.unlabelled-records",
        "labels",
        labelled.ToString(CultureInfo.InvariantCulture),
        records.ToString(CultureInfo.InvariantCulture),
        $"{labelled} of {records} records have a label; the others teach nothing of m.");

    public static LinkageProblem NoLabelledMatches() => new(
        "training.no-labelled-matches", "labels", "0", "at least 1", "No labelled pair is a match, so that m is what the records alone teach.");

    public static LinkageProblem FewLabels(int matches, int others) => new(
        "training.few-labels",
        "labels",
        $"{matches} matches, {others} others",
        $"{CalibrationTraining.Least} pairs, {CalibrationTraining.LeastOfEach} of each sort",
        $"There are {matches} labelled matches and {others} other pairs; {CalibrationTraining.Least} pairs with {CalibrationTraining.LeastOfEach} of each sort are needed to fit probabilities to. They follow from the weights alone.");

    public static LinkageProblem NotConverged(TrainingSession session) =>
        new("training.not-converged", session.Rule, null, null, $"Training rule '{session.Rule}' did not converge in {session.Iterations} iterations.");

    public static LinkageProblem Switched(BlockingRule rule, bool isLeftOut) => new(
        "training.label-switched",
        rule.ToString(),
        null,
        null,
        $"In the pairs of training rule '{rule}' what counts as a match agrees less than random pairs do{(isLeftOut ? "; the rule was left out" : "")}. Choose one that proposes more matches.");

    public static LinkageProblem RuleCoversAll(BlockingRule rule) => new(
        "training.rule-covers-all",
        rule.ToString(),
        "0",
        "at least 1",
        $"Training rule '{rule}' decides every comparison, so that its pairs teach nothing; it was left out. Choose one that leaves a field to compare.");

    public static LinkageProblem RuleWithoutPairs(BlockingRule rule) => new(
        "training.rule-without-pairs", rule.ToString(), "0", "at least 1", $"Training rule '{rule}' proposes no pair of this table; it was left out.");

    public static LinkageProblem RuleDominated(BlockingRule rule, double share)
    {
        string found = share.ToString("0.00", CultureInfo.InvariantCulture);
        return new(
            "training.block-dominates",
            rule.ToString(),
            found,
            "at most 0.50",
            $"One block has {found} of the pairs of training rule '{rule}', so that m is what the records of one value show. Choose a rule of more even blocks, or give it a smaller largest block.");
    }

    public static LinkageProblem SharedByOthers(BlockingRule rule, double share, double least)
    {
        string found = share.ToString("0.00", CultureInfo.InvariantCulture);
        return new(
            "training.shared-by-others",
            rule.ToString(),
            found,
            $"at least {least.ToString("0.00", CultureInfo.InvariantCulture)}",
            $"Of the pairs of training rule '{rule}' {found} match by what the other rules taught: people share what it looks at. It was left out.");
    }

    public static LinkageProblem NotFinite(BlockingRule rule) => new(
        "training.not-finite", rule.ToString(), null, null, $"Training rule '{rule}' came to parameters that are no numbers; it was left out.");

    public static LinkageProblem Degenerate(BlockingRule rule, double matches, long pairs)
    {
        string found = matches.ToString("0.###", CultureInfo.InvariantCulture);
        return new(
            "training.degenerate",
            rule.ToString(),
            found,
            $"more than 0.5 and less than {(pairs - 0.5).ToString(CultureInfo.InvariantCulture)}",
            matches < 1
                ? $"None of the {pairs} pairs of training rule '{rule}' is expected to match, so that they say nothing of m. Choose one that proposes more matches."
                : $"All {pairs} pairs of training rule '{rule}' are expected to match: there was nothing to tell matches from, so m is plainly what these pairs show.");
    }

    public static LinkageProblem TooManyMatches(BlockingRule rule, double matches, double most)
    {
        string found = matches.ToString("0", CultureInfo.InvariantCulture);
        string expected = most.ToString("0", CultureInfo.InvariantCulture);
        return new(
            "training.too-many-matches",
            rule.ToString(),
            found,
            $"at most {expected}",
            $"Among the pairs of training rule '{rule}' {found} were taken for matches, more than the {expected} that the table can have; the rule was left out. Choose one whose pairs the comparisons tell apart.");
    }

    public static LinkageProblem NoEvidence(string comparison) =>
        new("training.no-evidence", $"comparisons.{comparison}", "0", null, $"No pair has values on both sides for '{comparison}'; its starting parameters stay.");

    public static LinkageProblem MNeverTrained(string comparison) => new(
        "training.m-not-trained",
        $"comparisons.{comparison}",
        "0",
        "at least 1",
        $"No training rule left comparison '{comparison}' open, so that its m stays where it started. Add a training rule on other fields.");

    public static LinkageProblem UNotObserved(Comparison comparison, int level) => new(
        "training.u-not-observed",
        PathOf(comparison, level),
        "0",
        "at least 1",
        $"No random pair is at level '{comparison.Levels[level].Label}' of '{comparison.Name}'; its u comes from where training started.");

    public static LinkageProblem MNotObserved(Comparison comparison, int level) => new(
        "training.m-not-observed",
        PathOf(comparison, level),
        "0",
        "at least 1",
        $"No pair to learn m from is at level '{comparison.Levels[level].Label}' of '{comparison.Name}'; its m comes from where training started.");

    public static LinkageProblem MZero(Comparison comparison, int level) => new(
        "training.m-zero",
        PathOf(comparison, level),
        "0",
        "above 0",
        $"Pairs are at level '{comparison.Levels[level].Label}' of '{comparison.Name}', but none that is expected to match: its m is 0 but for what training started from.");

    /// <summary>The tables of frequencies of fields whose rarity no level counts.</summary>
    public static IEnumerable<LinkageProblem> UnusedFrequencies(BoundComparison[] comparisons, TrainingOptions options) =>
        options.TermFrequencies.Where(table => TermShares.UseOf(table, comparisons) is null).Select(table => new LinkageProblem(
            "training.unused-frequencies",
            $"termFrequencies.{table.Field}",
            table.Field,
            null,
            $"Frequencies are given for '{table.Field}', but no level counts how rare its values are. Give a comparison of it term frequencies."));

    /// <summary>What is wrong with the pairs of a rule before anything is learnt from them; null when they can be used.</summary>
    public static LinkageProblem? Unusable(BlockingRule rule, ProposedPatterns proposed, bool[] used) =>
        !used.Contains(true) ? RuleCoversAll(rule) : proposed.Counts.Pairs == 0 ? RuleWithoutPairs(rule) : null;

    /// <summary>Whether one block has most of many pairs.</summary>
    public static bool IsDominated(ProposedPatterns proposed) => proposed.LargestShare > 0.5 && proposed.Counts.Pairs >= ManyPairs;

    /// <summary>Whether none or all of the pairs are expected to match.</summary>
    public static bool IsDegenerate(double matches, long pairs) => matches < 0.5 || matches > pairs - 0.5;

    private static string PathOf(Comparison comparison, int level) => $"comparisons.{comparison.Name}.{comparison.Levels[level].Label}";
}
