using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Conditions.Keywords;

namespace ComplaintFlow.Conditions.Compiled;

/// <summary>Verifies conditions against the fields of a rule book and compiles them. It reports every defect of a condition.</summary>
internal sealed class ConditionCompiler(FieldCatalog fields, KeywordPool keywords, string? currency, DiagnosticBag defects)
{
    /// <summary>The currency of amounts that name none.</summary>
    public string? Currency => currency;

    /// <summary>The type of a field, or null if there is no such field.</summary>
    public FieldKind? KindOf(string field) => fields.Find(field)?.Kind;

    /// <summary>The only words that a field can have, or null if any word is possible.</summary>
    public IReadOnlyList<string>? WordsOf(string field) => fields.Find(field)?.ClosedWords;

    public Condition Compile(ConditionDefinition? definition, string path) =>
        definition is null || !ConditionDepth.Check(definition, path, defects) ? Condition.Always : All(definition, path);

    private Condition All(ConditionDefinition definition, string path)
    {
        if (definition.Clauses.Count == 0)
            return Condition.Always;
        Condition[] clauses = [.. definition.Clauses.Select(clause => Compile(clause, path))];
        return clauses.Length == 1 ? clauses[0] : new AllOf(clauses);
    }

    private Condition Compile(ConditionClause clause, string path) => clause switch
    {
        FieldClause field => Compile(field, $"{path}:{field.Field}"),
        CombinedClause combined => Compile(combined, $"{path}:{combined.Combinator}"),
        _ => throw new InvalidOperationException(),
    };

    private Condition Compile(CombinedClause clause, string path)
    {
        Condition[] conditions = [
            .. clause.Conditions.Select((condition, i) => All(condition, clause.Combinator == Combinator.Not ? path : $"{path}:{i}"))];
        return clause.Combinator switch
        {
            Combinator.All => new AllOf(conditions),
            Combinator.Any => new AnyOf(conditions),
            _ => new NoneOf(conditions),
        };
    }

    private Condition Compile(FieldClause clause, string path)
    {
        if (fields.Find(clause.Field) is not { } field)
        {
            defects.Error(
                DiagnosticCodes.UnknownField, path, $"There is no field '{clause.Field}'.",
                Names.SuggestOrDeclare(clause.Field, fields.Names, "field", "Fields"));
            return Condition.Always;
        }
        bool bare = clause.Tests is [{ Operator: FieldOperator.Is }];
        Condition[] tests = [.. clause.Tests.Select(test => Compile(field, test, bare ? path : $"{path}:{test.Operator}"))];
        return tests.Length == 1 ? tests[0] : new AllOf(tests);
    }

    private Condition Compile(Field field, FieldTest test, string path)
    {
        if (test.Values.Count == 0)
        {
            defects.Error(
                DiagnosticCodes.TestWithoutValue, path, $"'{test.Operator}' of {field.Name} has no value.",
                "Give at least one value, or remove the test.");
            return Condition.Always;
        }
        if (test.Operator == FieldOperator.Exists)
            return Exists(field, test, path);
        return (field, test.Operator) switch
        {
            (TextField text, FieldOperator.Is or FieldOperator.IsNot) => Word(text, test, path),
            (TextField { Kind: FieldKind.Text } text,
                FieldOperator.ContainsAny or FieldOperator.ContainsAll or FieldOperator.ContainsNone) => Keywords(text, test, path),
            (TextField { Kind: FieldKind.Text } text, FieldOperator.ContainsListed) => Listed(text, test, path),
            (TextField text, FieldOperator.StartsWith) => new PrefixTest(text, test.Values),
            (TextField text, FieldOperator.Matches) => Pattern(text, test, path),
            (SetField set,
                FieldOperator.Is or FieldOperator.IsNot or FieldOperator.HasAny or FieldOperator.HasAll or FieldOperator.HasNone) =>
                Members(set, test, path),
            (OrderedField<decimal> number, _) when IsOrder(test.Operator, instants: false) =>
                Ordered(number, test, path, Comparer<decimal>.Default.Compare, TryNumber,
                    FieldCatalog.FormOf(FieldKind.Number, currency)),
            (OrderedField<Money> money, _) when IsOrder(test.Operator, instants: false) =>
                Partial(money, test, path, CompareMoney, TryMoney, FieldCatalog.FormOf(FieldKind.Money, currency)),
            (OrderedField<DateTimeOffset> instant, _) when IsOrder(test.Operator, instants: true) =>
                Ordered(instant, test, path, Comparer<DateTimeOffset>.Default.Compare, Instants.TryParse,
                    FieldCatalog.FormOf(FieldKind.Instant, currency)),
            _ => Misfit(field, test, path),
        };
    }

    private static bool IsOrder(FieldOperator asked, bool instants) => asked switch
    {
        FieldOperator.Before or FieldOperator.After => instants,
        FieldOperator.Is or FieldOperator.IsNot or FieldOperator.AtLeast or FieldOperator.AtMost or FieldOperator.MoreThan
            or FieldOperator.LessThan => true,
        _ => false,
    };

    private Condition Misfit(Field field, FieldTest test, string path)
    {
        string fitting = field.Kind switch
        {
            FieldKind.Text => "Is, IsNot, Exists, ContainsAny, ContainsAll, ContainsNone, ContainsListed, StartsWith, Matches",
            FieldKind.Word => "Is, IsNot, Exists, StartsWith, Matches",
            FieldKind.Set => "Is, IsNot, HasAny, HasAll, HasNone, Exists",
            FieldKind.Instant => "Is, IsNot, Before, After, AtLeast, AtMost, MoreThan, LessThan, Exists",
            _ => "Is, IsNot, AtLeast, AtMost, MoreThan, LessThan, Exists",
        };
        defects.Error(
            DiagnosticCodes.OperatorNotApplicable, path,
            $"'{test.Operator}' cannot be asked of {field.Name}, which is of the type {field.Kind}.", $"Use one of: {fitting}.");
        return Condition.Always;
    }

    private Condition Exists(Field field, FieldTest test, string path)
    {
        if (test.Values.Count == 1 && bool.TryParse(test.Values[0], out bool expected))
            return new ExistsTest(field, expected);
        defects.Error(DiagnosticCodes.OperandNotComparable, path, $"'{test.Values[0]}' is not true or false.", "Write true or false.");
        return Condition.Always;
    }

    private WordTest Word(TextField field, FieldTest test, string path)
    {
        Known(field, test, path, "is never");
        return new WordTest(field, test.Values, test.Operator == FieldOperator.Is);
    }

    private SetTest Members(SetField field, FieldTest test, string path)
    {
        Known(field, test, path, "never has");
        return new SetTest(field, test.Operator, test.Values);
    }

    private void Known(Field field, FieldTest test, string path, string how)
    {
        if (field.ClosedWords is not { } known)
            return;
        foreach (string value in test.Values.Where(value => !Names.Has(known, value)))
            defects.Error(DiagnosticCodes.ValueNeverOccurs, path, $"{field.Name} {how} '{value}'.", Names.Suggest(value, known, "value"));
    }

    private Condition Keywords(TextField field, FieldTest test, string path)
    {
        string[] reasons = [.. test.Values.Select(KeywordIndex.WhyRefused).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (reasons.Length > 0)
        {
            defects.Error(
                DiagnosticCodes.InvalidKeyword, path, $"Some words cannot be looked for: {string.Join(' ', reasons)}",
                "Remove or shorten them.");
            return Condition.Always;
        }
        int[] groups = test.Operator == FieldOperator.ContainsAll
            ? [.. test.Values.Select(word => keywords.Add(field, [word]))]
            : [keywords.Add(field, test.Values)];
        return new KeywordTest(field, test.Operator, test.Values, groups);
    }

    private Condition Listed(TextField field, FieldTest test, string path)
    {
        string[] unknown = [.. test.Values.Where(list => !keywords.HasList(list))];
        foreach (string list in unknown)
            defects.Error(
                DiagnosticCodes.UnknownWordList, path, $"There is no list of words '{list}'.",
                Names.SuggestOrDeclare(list, keywords.Lists, "list", "Classification:Lists"));
        return unknown.Length > 0 ? Condition.Always
            : new KeywordTest(field, test.Operator, test.Values, [.. test.Values.Select(list => keywords.AddList(field, list))]);
    }

    private Condition Pattern(TextField field, FieldTest test, string path)
    {
        if (!PatternSize.Fit(test.Values))
        {
            defects.Error(
                DiagnosticCodes.InvalidRegularExpression, path,
                $"The regular expression repeats too much: written out, the counted repeats may add {PatternSize.Largest} characters, and "
                    + $"an expression may have {PatternSize.Longest}.",
                "Write smaller counts, no repeat within a counted repeat, or *, + and ? instead.");
            return Condition.Always;
        }
        try
        {
            return new PatternTest(field, WordPart.Expression(test.Values));
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            defects.Error(
                DiagnosticCodes.InvalidRegularExpression, path, $"The regular expression cannot be used: {error.Message}",
                "Correct it; look-around, back references and atomic groups are not supported.");
            return Condition.Always;
        }
    }

    private Condition Ordered<T>(OrderedField<T> field, FieldTest test, string path, Func<T, T, int> compare, TryRead<T> read, string form)
        where T : struct => Partial(field, test, path, (left, right) => compare(left, right), read, form);

    /// <summary>Compiles a test of values that may not be comparable, such as amounts in different currencies.</summary>
    private Condition Partial<T>(OrderedField<T> field, FieldTest test, string path, Func<T, T, int?> compare, TryRead<T> read, string form)
        where T : struct
    {
        var tests = new List<Condition>();
        foreach (string value in test.Values)
        {
            if (read(value, out T operand))
                tests.Add(new OrderedTest<T>(field, compare, test.Operator, operand));
            else
                defects.Error(
                    DiagnosticCodes.OperandNotComparable, path, $"'{value}' cannot be compared with {field.Name}.", $"Write {form}.");
        }
        if (tests.Count > 1 && test.Operator is not (FieldOperator.Is or FieldOperator.IsNot))
            defects.Error(
                DiagnosticCodes.OperandNotComparable, path, $"'{test.Operator}' takes one value, not {tests.Count}.", "Give one value.");
        return tests.Count == 1 ? tests[0] : test.Operator == FieldOperator.IsNot ? new AllOf([.. tests]) : new AnyOf([.. tests]);
    }

    private static int? CompareMoney(Money left, Money right) =>
        left.Currency == right.Currency ? left.Amount.CompareTo(right.Amount) : null;

    private static bool TryNumber(string text, out decimal number) => Numbers.TryDecimal(text, out number);

    private bool TryMoney(string text, out Money money) => Money.TryParse(text, currency, out money);

    private delegate bool TryRead<T>(string text, out T value);
}
