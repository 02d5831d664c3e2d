using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Linkage.IO;

/// <summary>Decides what each column of a table holds: what a person said, then the names of columns where their contents do not speak against them, then contents alone.</summary>
/// <remarks>Of all candidates the plainest comes first; a field of one value takes one column. Not for several threads.</remarks>
internal sealed partial class TableGuesser
{
    private const double LeastCertainty = 0.4;
    private const double Doubt = 0.8;

    private readonly string _path;
    private readonly TableScan _scan;
    private readonly TableGuessOptions _options;
    private readonly ColumnContent[] _contents;
    private readonly ColumnGuess?[] _guesses;
    private readonly string[] _notes;
    private readonly Dictionary<(string Kind, string Field), int> _taken = [];
    private EntityKind _kind;

    public TableGuesser(string path, TableScan scan, TableGuessOptions options)
    {
        (_path, _scan, _options) = (path, scan, options);
        _contents = [.. scan.Columns.Select(column => new ColumnContent(column))];
        _guesses = new ColumnGuess?[scan.Columns.Length];
        _notes = [.. scan.Columns.Select(column => column.Filled == 0 ? "it is empty" : "neither its name nor its values are plain")];
    }

    public TableGuess Run()
    {
        _kind = _options.Kind ?? TableKinds.Of(_scan.Columns.Select(column => column.Name), [.. _contents.SelectMany(content => content.Meanings().Select(meaning => meaning.Meaning))]);
        TakeGiven();
        TakeAnswers();
        TakeKey();
        TakeSource();
        PersonGuesses? persons = _kind == EntityKind.Person ? new PersonGuesses(this) : null;
        persons?.JoinBirthDate();
        TakeFields();
        persons?.Run();
        return Result();
    }

    internal ReadOnlySpan<ColumnContent> Contents => _contents;

    internal ColumnSample Column(int column) => _scan.Columns[column];

    internal bool IsFree(int column) => _guesses[column] is null && _scan.Columns[column].Filled > 0;

    internal bool IsNeutral(int column) => NeutralName().IsMatch(_scan.Columns[column].Name);

    internal int ColumnOf(string field) => _taken.GetValueOrDefault((_kind.Name, field), -1);

    internal void Take(int column, string field, double certainty, string why)
    {
        if (_guesses[column] is { Field: { } old })
            _taken.Remove((_kind.Name, old));
        Take(new FieldCandidate(column, _kind.Name, field, certainty, why));
    }

    internal void TakeParts(string field, double certainty, string why, params ReadOnlySpan<int> columns)
    {
        for (int part = 0; part < columns.Length; part++)
        {
            Take(columns[part], field, certainty, why);
            _guesses[columns[part]] = _guesses[columns[part]]! with { Part = part + 1, DateFormat = null, DateOrder = null };
        }
    }

    private void Take(FieldCandidate candidate)
    {
        _taken.TryAdd((candidate.Kind, candidate.Field), candidate.Column);
        string name = candidate.Kind == _kind.Name || candidate.Kind == ColumnMeaning.Row ? candidate.Field : candidate.Kind + "." + candidate.Field;
        ColumnGuess guess = new(_scan.Columns[candidate.Column].Name, name, candidate.Certainty, candidate.Why);
        _guesses[candidate.Column] = TypeOf(candidate) == FieldType.Date ? DateForms.Hint(guess, _scan.Columns[candidate.Column]) : guess;
    }

    private void TakeGiven()
    {
        ManifestProblems problems = new();
        string[] names = [.. _scan.Columns.Select(column => column.Name)];
        foreach ((string columnName, string field) in _options.Map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            int column = Array.IndexOf(names, ColumnName.Fold(columnName));
            if (column < 0)
            {
                problems.AddUnknown(FileProblemException.MissingColumn, "$.map", "column", columnName, names, "the file has");
                continue;
            }

            if (field == TableGuess.NoField)
                _guesses[column] = new ColumnGuess(names[column], null, 0, "it was left out on request");
            else
                TakeGiven(column, field, problems);
        }

        problems.ThrowIfAny();
    }

    private void TakeGiven(int column, string field, ManifestProblems problems)
    {
        if (field is TableGuess.KeyField or TableGuess.SourceField)
        {
            Take(new FieldCandidate(column, ColumnMeaning.Row, field, 1, "it was named"));
            return;
        }

        int dot = field.IndexOf('.', StringComparison.Ordinal);
        string kindName = dot < 0 ? _kind.Name : field[..dot];
        string fieldName = field[(dot + 1)..];
        if (!EntityKind.TryParse(kindName, out EntityKind kind))
        {
            problems.AddUnknown(ManifestProblems.UnknownKind, "$.map", "kind", kindName, [.. EntityKind.All.Select(known => known.Name)], "known are");
            return;
        }

        RecordSchema schema = RecordSchema.Of(kind);
        if (!schema.TryGet(fieldName, out Field? known))
            problems.AddUnknown(ManifestProblems.UnknownField, "$.map", "field", fieldName, [.. schema.Fields.Select(f => f.Name), TableGuess.KeyField, TableGuess.SourceField, TableGuess.NoField], kind.Name + " has");
        else if (!known.Multiple && _taken.TryGetValue((kind.Name, fieldName), out int other))
            problems.Add(ManifestProblems.BadValue, "$.map", fieldName, "one column", $"the columns '{_scan.Columns[other].Name}' and '{_scan.Columns[column].Name}' are both mapped to '{fieldName}', which has one value");
        else
            Take(new FieldCandidate(column, kind.Name, fieldName, 1, "it was named"));
    }

    // An answer that somebody worked out before must not become evidence.
    private void TakeAnswers()
    {
        for (int column = 0; column < _guesses.Length; column++)
        {
            if (_guesses[column] is null && ColumnMeanings.Of(_scan.Columns[column].Name) is [{ Kind: ColumnMeaning.Row, Field: "answer" }, ..])
                _guesses[column] = new ColumnGuess(_scan.Columns[column].Name, null, 0, "its name is that of an answer worked out before, which is no evidence");
        }
    }

    private void TakeKey()
    {
        if (_taken.ContainsKey((ColumnMeaning.Row, TableGuess.KeyField)))
            return;
        int[] unique = [.. Enumerable.Range(0, _guesses.Length).Where(column => _guesses[column] is null && NamesEveryRow(column))];
        var named = unique.SelectMany(column => ColumnMeanings.Of(_scan.Columns[column].Name).Where(meaning => meaning is { Kind: ColumnMeaning.Row, Field: "key" }).Select(meaning => (Column: column, meaning.Certainty)))
            .OrderByDescending(key => key.Certainty).ThenBy(key => key.Column).ToArray();
        if (named.Length > 0 && !IsEvidence(named[0].Column))
            Take(new FieldCandidate(named[0].Column, ColumnMeaning.Row, TableGuess.KeyField, named[0].Certainty, "its name is that of a key, and no two rows share a value"));
        else if (unique.Where(IsCode).Cast<int?>().FirstOrDefault() is { } code)
            Take(new FieldCandidate(code, ColumnMeaning.Row, TableGuess.KeyField, 0.7, "it has a code for every row, and no two rows share one"));
    }

    private bool NamesEveryRow(int column) => _scan.Rows > 0 && _scan.Columns[column].IsUnique && _scan.Columns[column].Filled == _scan.Rows && !_scan.Columns[column].Name.Contains("[]", StringComparison.Ordinal);

    // An "id" of 13 digits with right check digits, an e-mail address: it tells of a person even where no two rows share it.
    private bool IsEvidence(int column) => _contents[column].Meanings().Any(content => content.Meaning is { Field: "nationalId" or "email" or "vin", Certainty: >= 0.7 });

    private bool IsCode(int column) => ColumnMeanings.Of(_scan.Columns[column].Name).Count == 0 && !IsEvidence(column)
        && _contents[column].Dates < 0.5 && _contents[column].Phones < 0.5 && _scan.Columns[column].Share(text => text.Any(char.IsDigit) && !text.Contains(' ', StringComparison.Ordinal)) > 0.9;

    private void TakeSource()
    {
        if (_taken.ContainsKey((ColumnMeaning.Row, TableGuess.SourceField)))
            return;
        for (int column = 0; column < _guesses.Length; column++)
        {
            if (_guesses[column] is not null || _scan.Columns[column].Filled == 0 || ColumnMeanings.Of(_scan.Columns[column].Name) is not [{ Kind: ColumnMeaning.Row, Field: "source" } meaning, ..])
                continue;
            if (_contents[column].Contradicts(meaning))
            {
                _notes[column] = "its name is that of a source, but it has too many values for one";
                continue;
            }

            string why = string.Create(CultureInfo.InvariantCulture, $"its name is that of a source, and it has {_scan.Columns[column].AllTexts!.Count} values");
            Take(new FieldCandidate(column, ColumnMeaning.Row, TableGuess.SourceField, meaning.Certainty, why));
            return;
        }
    }

    private void TakeFields()
    {
        IEnumerable<FieldCandidate> candidates = Enumerable.Range(0, _guesses.Length).Where(IsFree).SelectMany(CandidatesOf);
        foreach (FieldCandidate candidate in candidates.OrderByDescending(candidate => candidate.Certainty).ThenBy(candidate => candidate.Column).ToArray())
        {
            if (_guesses[candidate.Column] is not null || candidate.Certainty < LeastCertainty)
                continue;
            if (IsMultiple(candidate) || !_taken.ContainsKey((candidate.Kind, candidate.Field)))
                Take(candidate);
            else
                _notes[candidate.Column] = $"it looks like {candidate.Field}, which the column '{_scan.Columns[_taken[(candidate.Kind, candidate.Field)]].Name}' already holds";
        }
    }

    private IEnumerable<FieldCandidate> CandidatesOf(int column)
    {
        bool byName = false;
        foreach (ColumnMeaning meaning in ColumnMeanings.Of(_scan.Columns[column].Name))
        {
            if (_contents[column].Contradicts(meaning))
            {
                _notes[column] = $"its name is that of {meaning.Field}, but its values are not";
                continue;
            }

            if (meaning.Kind == ColumnMeaning.Row)
            {
                _notes[column] = "its name is that of a key, but its values repeat or are missing";
                continue;
            }

            if (TableKinds.Fit(meaning.Kind, meaning.Field, _kind) is not { } fit)
                continue;
            byName = true;
            yield return new FieldCandidate(column, fit.Kind, fit.Field, meaning.Certainty, $"its name is usual for {fit.Field}");
        }

        if (byName)
            yield break;
        foreach (FieldCandidate candidate in ContentCandidates(column))
            yield return candidate;
    }

    private IEnumerable<FieldCandidate> ContentCandidates(int column)
    {
        double trust = IsNeutral(column) ? 1 : Doubt;
        foreach ((ColumnMeaning meaning, string why) in _contents[column].Meanings())
        {
            if (meaning.Field == "birthDate" && (_contents[column].MeanYear > 2012 || (!IsNeutral(column) && OtherDay().IsMatch(_scan.Columns[column].Name))))
                continue;
            if (TableKinds.Fit(meaning.Kind, meaning.Field, _kind) is { } fit)
                yield return new FieldCandidate(column, fit.Kind, fit.Field, meaning.Certainty * trust, why);
        }
    }

    private static bool IsMultiple(FieldCandidate candidate) => FieldOf(candidate) is { Multiple: true };

    private static FieldType? TypeOf(FieldCandidate candidate) => FieldOf(candidate)?.Type;

    private static Field? FieldOf(FieldCandidate candidate) =>
        EntityKind.TryParse(candidate.Kind, out EntityKind kind) && RecordSchema.Of(kind).TryGet(candidate.Field, out Field? field) ? field : null;

    private TableGuess Result()
    {
        ColumnSample? source = _taken.TryGetValue((ColumnMeaning.Row, TableGuess.SourceField), out int column) ? _scan.Columns[column] : null;
        return new TableGuess(_path, _scan.Spec, _scan.Format)
        {
            Kind = _kind,
            Rows = _scan.Rows,
            Columns = [.. _guesses.Select((guess, place) => guess ?? new ColumnGuess(_scan.Columns[place].Name, null, 0, _notes[place]))],
            Sources = source is null ? [SourceNames.Of(_path)] : SourcesOf(source),
            Country = _contents.Any(content => content.HasThai || content.Meanings().Any(meaning => meaning.Meaning is { Field: "nationalId", Certainty: >= 0.9 })) ? "TH" : null,
        };
    }

    private static ImmutableArray<string> SourcesOf(ColumnSample source) => source.AllTexts is { } texts
        ? [.. texts.Order(StringComparer.Ordinal)]
        : throw new ManifestException([new LinkageProblem(ManifestProblems.BadValue, "$.map", source.Name, "at most 100 sources", $"the column '{source.Name}' has more than 100 values, too many for sources")]);

    [GeneratedRegex(@"^((col(umn)?|c|field|f|var|v|x|attr(ibute)?|feature|unnamed|spalte|columna|kolumna|คอลัมน์)?[\s_.:#-]*\d*|[A-Z]{1,2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NeutralName();

    [GeneratedRegex("date|datum|fecha|data|created|updated|modified|issued|expir|regist|enter|entry|visit|arriv|depart|start|end|time|since|until|valid|due|วันที่|เวลา", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherDay();
}
